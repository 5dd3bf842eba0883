import type { Quality } from '../../records/types.ts';
import type { HeldRule } from './rules.ts';

const percent = (value: number | undefined) => (value === undefined ? '' : (100 * value).toFixed(1));

/** Prints the figures of several folders side by side. */
export function printSideBySide(all: readonly (readonly [string, Quality])[]): void {
  console.log(`| | ${all.map(([name]) => name).join(' | ')} |`);
  console.log(`| --- | ${all.map(() => '---').join(' | ')} |`);
  console.log(`| texts | ${all.map(([, { documents }]) => documents).join(' | ')} |`);
  console.log(`| claims | ${all.map(([, { claims }]) => claims).join(' | ')} |`);
  for (const name of Object.keys(all[0]?.[1].pooled ?? {})) {
    const cells = all.map(([, { pooled }]) => percent((pooled as unknown as Record<string, number>)[name]));
    console.log(`| ${name.replaceAll('_', ' ')} | ${cells.join(' | ')} |`);
  }
  const wrong = all.map(([, { links }]) => `${links.wrong} of ${links.made}`);
  console.log(`| wrong links | ${wrong.join(' | ')} |`);
  console.log(`| calibration error | ${all.map(([, { calibration_error }]) => calibration_error).join(' | ')} |`);
}

/** Prints how often each rule held, those first that hold nowhere. */
export function printRules(rules: readonly HeldRule[], documents: number): void {
  const nowhere = rules.filter(({ held }) => held === 0).length;
  const once = rules.filter(({ documents }) => documents === 1).length;
  console.log(
    `Of ${rules.length} rules ${nowhere} hold nowhere in ${documents} texts and ${once} in one text alone.\n`,
  );
  console.log('| rule | times | texts |\n| --- | --- | --- |');
  for (const { rule, held, documents } of rules) console.log(`| ${rule} | ${held} | ${documents} |`);
}

/** Prints the figures of one folder, document by document and rule by rule. */
export function printQuality({
  pooled: all,
  left_open,
  links,
  by_document,
  by_rule,
  calibration_error,
}: Quality): void {
  const columns = Object.entries(by_document);
  console.log(`| | all | ${columns.map(([id]) => id).join(' | ')} |`);
  console.log(`| --- | --- | ${columns.map(() => '---').join(' | ')} |`);
  for (const [name, value] of Object.entries(all)) {
    const cells = columns.map(([, figures]) => percent((figures as unknown as Record<string, number>)[name]));
    console.log(`| ${name.replaceAll('_', ' ')} | ${percent(value)} | ${cells.join(' | ')} |`);
  }
  const parts = Object.entries(left_open).map(([name, value]) => `${name.replaceAll('_', ' ')} ${percent(value)}`);
  console.log(`\nWith references left open and the text joined from the slots: ${parts.join(', ')}.`);
  console.log(
    `\nOf ${links.needed} subjects and objects that annotators resolved, ${links.open} are left as they stand. Of ${links.made} that are resolved, ${links.wrong} are no nearer to the annotators' words: ${percent(links.wrong / links.made)} per cent.`,
  );
  console.log(`\nExpected calibration error of the confidence: ${calibration_error}\n`);
  console.log('| rule | claims | precision | share of gold |\n| --- | --- | --- | --- |');
  for (const [rule, row] of Object.entries(by_rule)) {
    console.log(`| ${rule} | ${row.claims} | ${percent(row.precision)} | ${percent(row.share_of_gold)} |`);
  }
}
