import { join } from 'node:path';
import { counted } from '../../base/messages.ts';
import { byDocument, documentSection, inMarkdown, summaryLines } from '../../compare/report.ts';
import type { Summary } from '../../compare/summary.ts';
import type { ChangeRecord } from '../../records/types.ts';
import type { FileFacts } from '../../versions/files.ts';
import { readRecords } from '../../versions/rows.ts';
import type { Numbers } from '../numbers.ts';
import type { Sink } from '../sink.ts';

const FILE = 'CHANGES.md';

/** Writes CHANGES.md from the table of changes: what it says in numbers, then every change, document by document. */
export function writeChanges(sink: Sink, summary: Summary, numbers: Numbers): FileFacts {
  sink.write(FILE, `# Changes in version ${numbers.version}\n\n`);
  if (numbers.previous === null)
    sink.write(FILE, `There is no version to compare with: all ${counted(summary.now, 'claim')} are new.\n`);
  else {
    const why = numbers.because.map((reason) => `- ${reason}\n`).join('');
    const how = numbers.weight === 'none' ? 'nothing changed.\n' : `a ${numbers.weight} change:\n\n${why}`;
    sink.write(FILE, `Against version ${numbers.previous}, ${how}\n${summaryLines(summary).join('\n')}\n`);
    for (const changes of byDocument(readRecords<ChangeRecord>(join(sink.folder, 'changes.json'))))
      sink.write(FILE, `\n${documentSection(changes, inMarkdown)}`);
  }
  return sink.end(FILE);
}
