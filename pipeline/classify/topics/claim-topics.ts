import type { ResolvedClaim } from '../../resolve/resolve.ts';
import { wordsText } from '../../resolve/text/words.ts';
import { type ClaimTopic, topicsOf } from './topics.ts';

/** What a claim's own words, references resolved, are about; nothing is taken over from the document around it. */
export const claimTopics = (resolved: ResolvedClaim): ClaimTopic[] => topicsOf(topicWords(resolved));

/** Classes of things whose names say nothing of what a claim is about: `Hanbit Semiconductor`. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['company', 'person', 'place']);

/** The words of a claim's slots, references resolved, without names of companies, persons and places. */
function topicWords({ claim, extracted, mentions }: ResolvedClaim): string[] {
  const { subject_resolved, predicate, object_resolved, qualifiers } = claim;
  const text = [subject_resolved, predicate, object_resolved, ...qualifiers.map(({ text }) => text)].join(' ');
  const names = mentions.flatMap(({ entity, words, kind }) => {
    if (!NAMED_ONLY.has(entity.type)) return [];
    return kind === 'name' ? [entity.name, wordsText(extracted.read.tree, words)] : [entity.name];
  });
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text).split(/\s+/);
}
