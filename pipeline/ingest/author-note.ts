import { lines, type Range } from './lines.ts';

const BYLINE = /^[Bb]y ((?:\p{Lu}[\p{L}.'’-]*)(?: (?:and |de |van |von |al-)?\p{Lu}[\p{L}.'’-]*){0,5})/u;

/** The names in the bylines of a text: `By Ada Long and Tom Short` has two. */
export function authorsOf(text: string): string[] {
  return lines(text, { start: 0, end: text.length }).flatMap(({ start, end }) => {
    const names = BYLINE.exec(text.slice(start, end))?.[1];
    return names === undefined || end - start > 120 ? [] : names.split(' and ');
  });
}

/** Whether a paragraph tells of an author rather than of the matter: `Ada Long is a fellow of the institute.` */
export function isAuthorNote(text: string, { start, end }: Range, authors: readonly string[]): boolean {
  const words = text.slice(start, end);
  return authors.some(
    (name) =>
      words.startsWith(name) &&
      /^,? (is|was|teaches|writes|works|covers|leads|reports|edits)\b/.test(words.slice(name.length)),
  );
}
