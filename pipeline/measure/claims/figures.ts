import { byCodePoint } from '../../base/order.ts';
import type { Quality } from '../../records/types.ts';
import { DEVELOPMENT, exampleOf, type Figures, type JudgedClaim, keptCues, negatedRecall, scoreGold } from './gold.ts';
import { linkFigures } from './links.ts';
import { calibrationError, crossFitted, PENALTY } from './logistic.ts';

/** How well the program does on the gold documents of a folder, from 0 to 1. */
export function measure(folder: string): Quality {
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
