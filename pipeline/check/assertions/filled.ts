import { count, type Report } from '../report.ts';
import { type DatasetFacts, named, share, sum, type Tally, unmet, worst } from './facts.ts';

/** As many claims say something in a column as asserted. */
export function filled({ assertions, tallies, columns }: DatasetFacts, report: Report): void {
  const claims = sum(tallies.map((tally) => tally.claims));
  for (const { name } of columns) {
    const least = assertions.least_share_filled?.[name] ?? 0;
    const lackingIn = ({ lacking }: Tally) => lacking.get(name) ?? 0;
    const lacking = sum(tallies.map(lackingIn));
    count(report, 'filled', claims);
    if (claims - lacking >= least * claims) continue;
    const where = worst(tallies, lackingIn).map(
      (tally) => `${tally.file} (${tally.claims - lackingIn(tally)} of ${tally.claims})`,
    );
    const found = `${share(claims - lacking, claims)} of claims have one; most of the others are in ${named(where)}`;
    unmet(report, 'filled', `least_share_filled.${name}`, found, `${least} or more`);
  }
}
