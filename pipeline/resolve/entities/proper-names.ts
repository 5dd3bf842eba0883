import { grouped } from '../../base/groups.ts';
import { kidsBy, type Tree, wordOf } from '../../syntax/tree.ts';
import type { Mention } from './mentions.ts';
import { entryOf } from './registry.ts';

/** `WTO`, `MeitY`, `R&D`. */
const isInitials = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{Ll}&.-]{0,7}\p{Lu}\.?$/u.test(text);

/** What a text may have as `U.S.` or `UN`. */
const isWrittenOut = (name: string): boolean => /^United (?:States|Nations) /.test(name);

/**
 * Says how a document's entities are called in running text: a person or country by the usual name, others by the name
 * that the document has, in full where it does; with the article where the document or the language puts one.
 */
export function properNames(trees: readonly Tree[], mentions: readonly Mention[]): (mention: Mention) => string {
  const byId = grouped(mentions, ({ id }) => id);
  return ({ id, name, type, isKnown }) => {
    const same = byId.get(id) ?? [];
    const seat = entryOf(id)?.capital;
    const inFull = same.filter(({ text }) => text !== seat && /^[\p{L}\p{N}]/u.test(text));
    const isUsual = type === 'person' || type === 'country' || (!isKnown && !isWrittenOut(name));
    const own = isUsual ? name : nameIn(inFull, name);
    const takesArticle =
      type !== 'person' &&
      (entryOf(id)?.article ||
        (type === 'organisation' && / of | \p{Ll}+$/u.test(own) && !/['’]s? /.test(own)) ||
        same.some((mention) => isFull(mention, own) && hasArticle(trees, mention)));
    return takesArticle && !/^the /i.test(own) ? `the ${own}` : own;
  };
}

/** The usual name if the document has it, else the longest name that it has; the usual one again if that is only initials. */
function nameIn(mentions: readonly Mention[], usual: string): string {
  const names = mentions.map(({ text }) => text);
  if (names.some((text) => text === usual)) return usual;
  const longest = names.reduce((best, text) => (text.length > best.length ? text : best), '');
  return longest === '' || isInitials(longest) ? usual : longest;
}

const isFull = ({ text }: Mention, name: string): boolean => text.length >= name.length;

function hasArticle(trees: readonly Tree[], { sentence, first, last }: Mention): boolean {
  const tree = trees[sentence] as Tree;
  const heads = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return heads.some((word) => kidsBy(tree, word, 'det').some((kid) => kid < first && wordOf(tree, kid) === 'the'));
}
