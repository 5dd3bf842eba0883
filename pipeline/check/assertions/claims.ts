import { counted } from '../../base/messages.ts';
import { count, type Report } from '../report.ts';
import { type DatasetFacts, named, type Tally, unmet } from './facts.ts';

/** No document has fewer claims, or more, than asserted. */
export function claims({ assertions, tallies }: DatasetFacts, report: Report): void {
  const { least_claims: least, most_claims: most } = assertions;
  if (least === undefined && most === undefined) return;
  count(report, 'claims', tallies.length);
  const few = tallies.filter(({ claims }) => least !== undefined && claims < least);
  const many = tallies.filter(({ claims }) => most !== undefined && claims > most);
  const shown = ({ file, claims }: Tally) => `${file} has ${counted(claims, 'claim')}`;
  if (few.length > 0) unmet(report, 'claims', 'least_claims', named(few.map(shown)), `${least} or more a document`);
  if (many.length > 0) unmet(report, 'claims', 'most_claims', named(many.map(shown)), `${most} or fewer a document`);
}
