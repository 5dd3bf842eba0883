import type { TreebankSentence, TreebankToken } from './treebank.ts';

/**
 * Sentences as a newspaper would set them: curly apostrophes and quotation marks (single ones in every third sentence),
 * one-character ellipses, dashes without space around them. The treebanks have few of these.
 */
export function typographic(sentences: readonly TreebankSentence[]): TreebankSentence[] {
  return sentences.map((sentence, i) => ({ ...sentence, tokens: setTokens(sentence.tokens, i % 3 === 0) }));
}

function setTokens(tokens: readonly TreebankToken[], single: boolean): TreebankToken[] {
  return tokens.map((token, i) => {
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (isDash(token, before) && after) return { ...token, ...renamed(token, '—'), spaceAfter: false };
    const spaceAfter = token.spaceAfter && !(after && tokens[i + 2] && isDash(after, token));
    return { ...token, spaceAfter, ...renamed(token, setForm(token, before?.spaceAfter ?? true, single)) };
  });
}

/** A dash that parts clauses: it has space on both sides. */
function isDash(token: TreebankToken, before: TreebankToken | undefined): boolean {
  return before?.spaceAfter === true && token.spaceAfter && (token.form === '--' || token.form === '-');
}

function setForm(token: TreebankToken, spaceBefore: boolean, single: boolean): string {
  const opens = spaceBefore && !token.spaceAfter;
  if (token.form === '"') return single ? (opens ? '‘' : '’') : opens ? '“' : '”';
  if (token.form === '...') return '…';
  if (token.form === "'") return opens ? '‘' : '’';
  return token.form.replaceAll("'", '’');
}

function renamed(token: TreebankToken, form: string): Pick<TreebankToken, 'form' | 'words'> {
  const [only] = token.words;
  if (token.words.length === 1 && only) return { form, words: [{ ...only, form }] };
  const words = token.words.map((word) => ({ ...word, form: word.form.replaceAll("'", '’') }));
  return { form, words };
}
