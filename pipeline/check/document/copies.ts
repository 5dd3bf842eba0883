import { quoted } from '../../base/errors.ts';
import { count, type Report } from '../report.ts';
import { type DocumentFacts, sayOfRow } from './facts.ts';

/** What a claim repeats of its document is the same there. */
export function copies({ document, claims, files }: DocumentFacts, report: Report): void {
  for (const claim of claims) {
    const pairs = [
      ['document_title', claim.document_title, document.title],
      ['published', claim.published, document.published],
      ['url', claim.url, document.url],
    ] as const;
    count(report, 'copies', pairs.length);
    for (const [field, found, value] of pairs)
      if (found !== value)
        sayOfRow(report, files, ['claim', claim])(
          'copies',
          field,
          quoted(found),
          `${quoted(value)}, as its document has it`,
        );
  }
}
