/**
 * How well the extractor does on the development gold.
 *
 *   node lib/measure/claims/quality.js             prints the figures and writes pipeline/measure/claims/quality.json
 *   node lib/measure/claims/quality.js --check     writes nothing; exit status 1 when a pooled figure is more than a point lower
 *   node lib/measure/claims/quality.js --gold DIR  prints the figures of other gold documents, writes nothing
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UserError } from '../../base/errors.ts';
import { ownPath, QUALITY_FILE, readOwnJson } from '../../base/files.ts';
import { byCodePoint } from '../../base/order.ts';
import type { Quality } from '../../records/types.ts';
import { reportFaults } from '../script.ts';
import { DEVELOPMENT, exampleOf, type Figures, type JudgedClaim, keptCues, negatedRecall, scoreGold } from './gold.ts';
import { linkFigures } from './links.ts';
import { calibrationError, crossFitted, PENALTY } from './logistic.ts';

const ALLOWED_LOSS = 0.01;

/** Open is better than wrong: the most of the links that may be wrong. */
const MOST_WRONG_LINKS = 0.05;

reportFaults();
const { values } = parseArgs({ options: { gold: { type: 'string' }, check: { type: 'boolean', default: false } } });
if (values.check && values.gold !== undefined)
  throw new UserError('Either --check, which reads the development gold, or --gold, not both.', 2);
const quality = measure(values.gold ?? DEVELOPMENT);
printQuality(quality);
if (values.check) checkAgainst(readOwnJson<Quality>(QUALITY_FILE));
else if (values.gold === undefined) writeFileSync(ownPath(QUALITY_FILE), `${JSON.stringify(quality, null, 2)}\n`);

function measure(folder: string): Quality {
  const { gold, claims, resolved, score, open } = scoreGold(folder);
  return {
    documents: gold.length,
    claims: score.micro.counts.gold,
    pooled: {
      ...pooled(score.micro),
      negated_recall: rounded(negatedRecall(gold, score)),
      kept_cues: rounded(keptCues(resolved)),
    },
    left_open: openFigures(open.micro),
    links: linkFigures(gold, resolved),
    by_document: Object.fromEntries(Object.entries(score.per_document).map(([id, figures]) => [id, pooled(figures)])),
    by_rule: byRule(claims, score.micro.counts.gold),
    calibration_error: rounded(folder === DEVELOPMENT ? crossCalibration(claims) : calibration(claims)),
  };
}

function pooled({ claims, slots, type, modality, polarity, attribution, groundedness, ...rest }: Figures) {
  const { resolved, entities, topics, faithfulness } = rest;
  const figures = {
    precision: claims.precision,
    recall: claims.recall,
    f1: claims.f1,
    slots: slots.f1,
    subject: slots.subject,
    predicate: slots.predicate,
    object: slots.object,
    qualifiers: slots.qualifiers,
    qualifiers_with_role: slots.qualifiers_with_role,
    type,
    modality,
    polarity,
    attribution: attribution.f1,
    groundedness,
    subject_resolved: resolved.subject,
    object_resolved: resolved.object,
    text: resolved.text,
    entities: entities.f1,
    topics: topics.f1,
    faithfulness,
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)])) as typeof figures;
}

/** What references left open and slots joined would score, to be held against. */
function openFigures({ resolved }: Figures): Quality['left_open'] {
  return {
    subject_resolved: rounded(resolved.subject),
    object_resolved: rounded(resolved.object),
    text: rounded(resolved.text),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Of each rule's claims the share that is right, and the share of the gold that they are. */
function byRule(claims: readonly JudgedClaim[], gold: number): Quality['by_rule'] {
  const rules = [...new Set(claims.map(({ claim }) => claim.rule))].sort(byCodePoint);
  const rows = rules.map((rule) => {
    const own = claims.filter(({ claim }) => claim.rule === rule);
    const right = own.filter(({ isRight }) => isRight).length;
    return [rule, { claims: own.length, precision: rounded(right / own.length), share_of_gold: rounded(right / gold) }];
  });
  return Object.fromEntries(rows) as Quality['by_rule'];
}

/** How far confidences are from the share that is right. */
function calibration(claims: readonly JudgedClaim[]): number {
  return calibrationError(
    claims.map(({ claim }) => claim.confidence),
    claims.map((claim) => exampleOf(claim).target),
  );
}

/** The same on the texts of the fit, each left out of the fit of its own. */
function crossCalibration(claims: readonly JudgedClaim[]): number {
  const examples = claims.map(exampleOf);
  const chances = crossFitted(
    examples,
    claims.map(({ claim }) => claim.document),
    PENALTY.claims,
  );
  return calibrationError(
    chances,
    examples.map(({ target }) => target),
  );
}

function printQuality({ pooled: all, left_open, links, by_document, by_rule, calibration_error }: Quality): void {
  const percent = (value: number | undefined) => (value === undefined ? '' : (100 * value).toFixed(1));
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

function checkAgainst(committed: Quality): void {
  const now = quality.pooled as unknown as Record<string, number>;
  const fallen = Object.entries(committed.pooled).filter(
    ([name, value]) => !((now[name] ?? 0) >= value - ALLOWED_LOSS),
  );
  for (const [name, value] of fallen) {
    console.error(`Quality has fallen: ${name} is ${now[name]}, ${QUALITY_FILE} says ${value}.`);
  }
  const { made, wrong } = quality.links;
  const isMisled = !(wrong <= MOST_WRONG_LINKS * made);
  if (isMisled)
    console.error(`Too many links are wrong: ${wrong} of ${made}, at most ${100 * MOST_WRONG_LINKS} per cent may be.`);
  if (fallen.length === 0 && !isMisled) return;
  console.error('Mend the extractor; or, if the loss is meant, run `npm run quality` and commit the file.');
  process.exitCode = 1;
}
