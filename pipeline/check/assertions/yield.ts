import { count, type Report } from '../report.ts';
import { type DatasetFacts, named, share, sum, unmet, worst } from './facts.ts';

/** As many sentences of the body carry claims as asserted. */
export function yieldOfSentences({ assertions, tallies }: DatasetFacts, report: Report): void {
  const { least_share_with_claims: least } = assertions;
  if (least === undefined) return;
  const body = sum(tallies.map((tally) => tally.body));
  const carrying = sum(tallies.map((tally) => tally.carrying));
  count(report, 'yield', body);
  if (carrying >= least * body) return;
  const without = worst(tallies, ({ body, carrying }) => body - carrying);
  const where = named(without.map(({ file, body, carrying }) => `${file} (${carrying} of ${body})`));
  const found = `${share(carrying, body)} of body sentences carry claims; most of the others are in ${where}`;
  unmet(report, 'yield', 'least_share_with_claims', found, `${least} or more`);
}
