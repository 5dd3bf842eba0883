import type { ResolvedClaim } from '../../resolve/resolve.ts';
import { wordsText } from '../../resolve/text/words.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { TopicalClaim } from './context.ts';
import { topicsOf } from './topics.ts';

/** What a claim's topics hang on: those of its own words, and whether it takes up something said elsewhere. */
export function topicalClaim(resolved: ResolvedClaim): TopicalClaim {
  const { tree } = resolved.extracted.read;
  const words = [...resolved.subject, ...resolved.extracted.completed.object];
  return { topics: topicsOf(topicWords(resolved)), takesUp: words.some((word) => refersBack(tree, word)) };
}

/** Classes of things whose names say nothing of what a claim is about: `Hanbit Semiconductor`. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['company', 'person', 'place']);

/** Whether a word takes something up, or says that it is known: an article, a demonstrative, a personal pronoun. */
const refersBack = (tree: Tree, word: number) => /Definite=Def|PronType=(Dem|Prs)/.test(tree.tokens[word]?.feats ?? '');

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
