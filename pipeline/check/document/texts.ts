import { createHash } from 'node:crypto';
import { codePoints } from '../../records/offsets.ts';
import { count, type Report } from '../report.ts';
import { type DocumentFacts, sayOfRow } from './facts.ts';

/** As much of the text is published as the rights allow, with its length and hash. */
export function texts({ document, sentences, files }: DocumentFacts, report: Report): void {
  const full = document.rights === 'full';
  const say = sayOfRow(report, files, ['document', document]);
  count(report, 'texts', 1 + sentences.length);
  if ((document.text !== null) !== full)
    say(
      'texts',
      'text',
      document.text === null ? 'null' : 'published',
      full ? 'the whole text, as rights is full' : 'null, as rights is quotes',
    );
  for (const row of sentences)
    if ((row.text !== null) !== (full || row.claims > 0))
      sayOfRow(report, files, ['sentence', row])(
        'texts',
        'text',
        row.text === null ? 'null' : 'published',
        row.text === null ? 'the words of the sentence' : 'null, as rights is quotes and the sentence carries no claim',
      );
  if (document.text === null) return;
  const characters = codePoints(document.text);
  if (characters !== document.characters)
    say('texts', 'characters', String(document.characters), `${characters}, the length of the text`);
  const sha256 = createHash('sha256').update(document.text, 'utf8').digest('hex');
  if (sha256 !== document.sha256) say('texts', 'sha256', document.sha256, `${sha256}, the hash of the text`);
}
