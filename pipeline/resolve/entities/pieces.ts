import type { Token } from '../../parse/token.ts';
import type { Tree } from '../../syntax/tree.ts';
import { bare, cueType, isCue } from './cues.ts';
import type { Known } from './known.ts';
import { hasCapital, headOf, type Span, spanText } from './span.ts';

/** A name in a sentence: one that the registry has, or another. */
export interface Piece {
  /** The words of the name alone. */
  name: Span;
  /** The name with the titles before it. */
  text: Span;
  known?: Known;
  /** A title or the tree says that a person bears the name. */
  isPerson?: boolean;
}

/** Cuts a run of words that are written as names into the names that it holds. */
export function piecesOf(tree: Tree, run: Span, known: readonly Known[]): Piece[] {
  const { tokens } = tree;
  const whole = known.find(({ first, last }) => first <= run.first && last >= endOfName(tokens, run));
  if (whole) return [{ name: whole, text: whole, known: whole }];
  const person = personIn(tree, run, known);
  if (person) return [...before(person, known), person];
  if (isOneName(tree, run, known)) return [{ name: run, text: run }];
  return split(tokens, run, known);
}

/** The last word of a run before its legal form: `Nvidia` of `Nvidia Corp.`. */
function endOfName(tokens: readonly Token[], { first, last }: Span): number {
  let end = last;
  while (end > first && isForm((tokens[end] as Token).text)) end--;
  return end;
}

const isForm = (word: string): boolean => isCue('legalForms', bare(word)) || isCue('groups', word);
const isTitle = (word: string): boolean => isCue('titles', word);

/** The person at the end of a run: after titles, by the registry, or by what the parser says of it. */
function personIn(tree: Tree, run: Span, known: readonly Known[]): Piece | undefined {
  const { tokens } = tree;
  let first = run.last + 1;
  while (first > run.first && !isTitle((tokens[first - 1] as Token).text)) first--;
  const hasTitle = first > run.first && first <= run.last;
  if (first > run.last) return undefined;
  const name = { first, last: run.last };
  const own = known.filter((match) => match.first >= first && match.last <= run.last);
  const exact = own.find((match) => match.first === first && match.last === run.last);
  if (exact && !isPersonal(exact)) return undefined;
  const registered = own.find((match) => match.last === run.last && isPersonal(match));
  if (registered && !goesBefore(tree, registered, first))
    return {
      name: registered,
      text: { first: textStart(run, registered, known), last: run.last },
      known: registered,
      isPerson: true,
    };
  if (!hasTitle && !isPersonByTree(tree, name, own)) return undefined;
  if (hasTitle && headNounIn(tokens, name)) return undefined;
  const start = afterRole(tokens, afterMarks(tokens, hasTitle ? first : afterCountry(name, own)), run.last);
  const isOfOffice = ['of', 'for'].includes(tokens[run.first - 1]?.text ?? '');
  return {
    name: { first: start, last: run.last },
    text: { first: isOfOffice ? start : textStart(run, { first: start, last: run.last }, known), last: run.last },
    isPerson: true,
  };
}

/** Steps over the hyphen of `Secretary-General Moraes`. */
const afterMarks = (tokens: readonly Token[], first: number): number =>
  tokens[first]?.upos === 'PUNCT' ? first + 1 : first;

/** Steps over what a person is, before two words of the name at least: `Economist Ann Lee`, `Generals Ann Lee`. */
function afterRole(tokens: readonly Token[], first: number, last: number): number {
  let start = first;
  while (last - start >= 2 && isRole(tokens[start] as Token)) start++;
  return start;
}

function isRole({ text, upos }: Token): boolean {
  if (isTitle(text) || isTitle(text.replace(/s$/, '')) || isCue('titleModifiers', text)) return true;
  return upos === 'NOUN' || cueType('kinds', text.toLowerCase()) === 'person';
}

const isPersonal = ({ meanings }: Known): boolean => meanings.some(({ entry }) => entry.type === 'person');

/** Whether a first name stands before a known surname: `Melania Trump`. */
function goesBefore({ tokens }: Tree, known: Known, first: number): boolean {
  return known.first > first && tokens[known.first]?.deprel === 'flat' && tokens[known.first - 1]?.upos === 'PROPN';
}

function isPersonByTree(tree: Tree, name: Span, known: readonly Known[]): boolean {
  const { tokens } = tree;
  if (headNounIn(tokens, name) || /\d/.test(spanText(tokens, name))) return false;
  const start = { first: afterCountry(name, known), last: name.last };
  const head = tokens[headOf(tree, start)] as Token;
  return head.entity === 'person' && (start.last > start.first || start.first > name.first);
}

/** Whether a name has a word that tells of something else than a person. */
function headNounIn(tokens: readonly Token[], { first, last }: Span): boolean {
  if (cueType('leadNouns', tokens[first]?.text ?? '')) return true;
  const types = tokens.slice(first, last + 1).map(({ text }) => cueType('headNouns', text));
  return types.some((type) => type !== undefined && type !== 'person' && type !== 'product');
}

/** Where a name begins after the country, demonym or company before it: `Chinese Wang Ning`. */
function afterCountry(name: Span, known: readonly Known[]): number {
  const before = known.find(
    ({ first, meanings }) =>
      first === name.first && meanings.some(({ entry, kind }) => kind === 'demonym' || entry.type !== 'person'),
  );
  const isDemonym = before?.meanings.some(({ kind }) => kind === 'demonym');
  return before && before.last < name.last && (isDemonym || before.last > before.first) ? before.last + 1 : name.first;
}

/** Titles and countries before a person belong to the text; companies and bodies stand for themselves. */
function textStart(run: Span, name: Span, known: readonly Known[]): number {
  const stops = known.filter(
    ({ last, meanings, body }) =>
      last < name.first &&
      (body !== undefined || meanings.some(({ kind, entry }) => kind === 'name' && entry.type !== 'country')),
  );
  return Math.max(run.first, (stops.at(-1)?.last ?? -1) + 1);
}

/** The known names before a person and the titles. */
function before(person: Piece, known: readonly Known[]): Piece[] {
  const own = known.filter(({ last }) => last < person.text.first);
  return own.map((match) => ({ name: match, text: match, known: match }));
}

/** Whether a run is one name with a head noun of its own: `Beijing Institute of Technology`. */
function isOneName(tree: Tree, run: Span, known: readonly Known[]): boolean {
  const { tokens } = tree;
  if (known.length === 0) return true;
  const taken = new Set(
    known.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
  const isFree = (i: number) => !taken.has(i);
  for (let i = run.first; i <= run.last; i++) {
    const word = (tokens[i] as Token).text;
    if (isFree(i) && !isForm(word) && cueType('headNouns', word) && hasCapital(tokens[i] as Token)) return true;
  }
  const lead = known[0] as Known;
  const isCountry =
    lead.first === run.first && lead.meanings.some(({ kind, entry }) => kind === 'name' && entry.type === 'country');
  return isCountry && tokens[headOf(tree, run)]?.entity === 'organization' && isFree(headOf(tree, run));
}

/** Known names one by one, with what stands between them. */
function split(tokens: readonly Token[], run: Span, known: readonly Known[]): Piece[] {
  const pieces: Piece[] = [];
  let from = run.first;
  for (const match of known) {
    pieces.push(...rest(tokens, from, match.first - 1), { name: match, text: match, known: match });
    from = match.last + 1;
  }
  return [...pieces, ...rest(tokens, from, run.last)];
}

/** What is left of a run beside known names, without hyphens, titles and legal forms. */
function rest(tokens: readonly Token[], from: number, to: number): Piece[] {
  let [first, last] = [from, to];
  const isNone = (i: number) => {
    const token = tokens[i] as Token;
    return !hasCapital(token) || isTitle(token.text) || isCue('titleModifiers', token.text) || isForm(token.text);
  };
  while (first <= last && isNone(first)) first++;
  while (last >= first && isNone(last)) last--;
  return first <= last ? [{ name: { first, last }, text: { first, last } }] : [];
}
