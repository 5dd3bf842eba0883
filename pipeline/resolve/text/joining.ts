import { type Tree, uposOf } from '../../syntax/tree.ts';

/** A piece of a claim's sentence, and where its words stand in the source. */
export interface Part {
  kind: 'opening' | 'subject' | 'verb' | 'object' | 'predicate' | 'adjunct';
  words: readonly number[];
  text: string;
}

/** The pieces of a sentence as one text, with the commas that the source has between them. */
export function joined(tree: Tree, parts: readonly Part[]): string {
  const said = parts.filter(({ text }) => text !== '');
  let text = '';
  let isOpen = false; // a comma before what stands between subject and verb wants one after it
  said.forEach((part, i) => {
    const before = said[i - 1];
    const hasComma = before !== undefined && (isOpen || isParted(tree, before, part));
    isOpen = hasComma && part.kind === 'adjunct' && said[i + 1]?.kind === 'verb';
    text += `${i === 0 ? '' : hasComma ? ', ' : ' '}${part.text}`;
  });
  return undoubled(tree, text);
}

/** Whether a comma belongs between two pieces: behind an opening, and where a phrase was set off in the source. */
function isParted(tree: Tree, before: Part, part: Part): boolean {
  if (before.kind === 'opening') return true;
  const from = before.words.at(-1) ?? -1;
  const to = part.words[0] ?? -1;
  const between = tree.tokens.slice(from + 1, Math.max(from + 1, to));
  const isSetOff = between.length > 0 && between.every((_, i) => uposOf(tree, from + 1 + i) === 'PUNCT');
  if (from < 0 || !isSetOff || !between.some(({ text }) => /^(,|;|--|–|—)$/.test(text))) return false;
  if (part.kind === 'verb') return /[,–—]/.test(before.text);
  return part.kind === 'adjunct' || before.kind === 'adjunct';
}

/** A text in which no word stands twice side by side that does not do so in the source. */
function undoubled({ tokens }: Tree, text: string): string {
  const source = ` ${tokens.map((token) => token.text.toLowerCase()).join(' ')} `;
  return text.replace(/(?<![\p{L}\p{N}’'-])(\p{L}+) \1(?![\p{L}\p{N}’'-])/giu, (both, word: string) =>
    source.includes(` ${both.toLowerCase()} `) ? both : word,
  );
}

const REFERENCE_MARK = /\s*\[\d+(?:\s?[,–-]\s?\d+)*\]/g;

/** A text as a sentence: no marks of reference, no lone quotes and brackets, one capital, one stop. */
export function finished(text: string): string {
  const plain = withoutLone(unshortened(text.replace(REFERENCE_MARK, '').replace(/\s+/gu, ' ')))
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/\s+([,.;:!?)\]])/g, '$1')
    .replace(/([([])\s+/g, '$1')
    .replace(/([,;:])(?:\s*[,;:.])+/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.!?)\]–—-]+/, '')
    .replace(/[\s,;:.–—-]+$/, '');
  const sentence = plain.replace(
    /^([^\p{L}\p{N}]*)(\p{Ll})/u,
    (_, before: string, first: string) => `${before}${first.toUpperCase()}`,
  );
  return /[.!?]["”’')\]]?$/.test(sentence) ? sentence : `${sentence}.`;
}

const FULL: Readonly<Record<string, string>> = { ve: 'have', re: 'are', ll: 'will' };
const SHORTENED =
  /(?<!(?<!\p{L})(?:i|you|we|they|he|she|it|who|that|there|this|what|where|how|could|would|should|might|must))(?<=\p{L})['’](ve|re|ll)(?!\p{L})/giu;

/** A helper that is shortened behind a name in full: `the guests the mayors have met`. */
const unshortened = (text: string) => text.replace(SHORTENED, (_, form: string) => ` ${FULL[form.toLowerCase()]}`);

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»', '"': '"' };
const CLOSING = new Set(Object.values(PAIRS));

/** A text without the brackets and quotes that have no partner. */
function withoutLone(text: string): string {
  const open: { at: number; close: string }[] = [];
  const lone = new Set<number>();
  [...text].forEach((character, at) => {
    const partner = open.findLastIndex(({ close }) => close === character);
    if (partner >= 0) for (const inner of open.splice(partner).slice(1)) lone.add(inner.at);
    else if (PAIRS[character] !== undefined) open.push({ at, close: PAIRS[character] as string });
    else if (CLOSING.has(character)) lone.add(at);
  });
  for (const { at } of open) lone.add(at);
  return lone.size === 0 ? text : [...text].filter((_, at) => !lone.has(at)).join('');
}
