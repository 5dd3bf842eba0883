import type { ExtractedClaim } from '../../extract/claims.ts';
import type { Sentence } from '../../parse/sentences.ts';
import { treeOfSentence } from '../../syntax/trees.ts';
import { findMentions } from '../entities/mentions.ts';
import type { Known } from '../naming/known.ts';
import { readMentions, resolveReferences } from './ranked.ts';
import { apposedLinks, speakerLinks } from './rules/apposed.ts';
import { continuedLinks } from './rules/continuity.ts';
import { fittingLinks, withoutTies } from './rules/fitting.ts';
import { kindLinks } from './rules/kinds.ts';
import { findParticulars } from './rules/particulars.ts';

/**
 * What the noun phrases of a document name or stand for: named entities, things without a name, and references, by the
 * ranker first, then by the kind that a noun says, by titles, by who speaks in `quoted` claims, and by the text's build.
 */
export function findReferents(sentences: readonly Sentence[], quoted: readonly ExtractedClaim[] = []): Known {
  const trees = sentences.map(treeOfSentence);
  const mentions = findMentions(sentences);
  const found = readMentions(sentences);
  const ranked = withoutTies(found, resolveReferences(sentences));
  const sure = [
    ...ranked,
    ...kindLinks(trees, mentions, ranked),
    ...apposedLinks(trees, mentions),
    ...speakerLinks(quoted, { sentences, trees, mentions }),
  ];
  const taken = { trees, mentions, particulars: findParticulars(trees, mentions, sure), links: sure };
  const continued = [...sure, ...continuedLinks(taken)];
  const links = [...continued, ...fittingLinks(found, continued)];
  return { trees, mentions, particulars: findParticulars(trees, mentions, links), links };
}
