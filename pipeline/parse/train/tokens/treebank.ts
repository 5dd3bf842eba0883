/** A token of a treebank with its syntactic words, as CoNLL-U gives them. */
export interface TreebankToken {
  form: string;
  spaceAfter: boolean;
  words: { form: string; upos: string }[];
}

export interface TreebankSentence {
  /** A paragraph (or document) begins here. */
  newParagraph: boolean;
  newDocument: boolean;
  tokens: TreebankToken[];
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html) as far as the cutting of text needs it: tokens,
 * multiword tokens, UPOS, SpaceAfter, and where documents and paragraphs begin. Empty nodes are left out.
 */
export function readConllu(text: string): TreebankSentence[] {
  return text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map(readSentence);
}

function readSentence(block: string): TreebankSentence {
  const lines = block.split('\n');
  const newDocument = lines.some((line) => /^# newdoc\b/.test(line));
  const newParagraph = newDocument || lines.some((line) => /^# newpar(?!_)\b/.test(line));
  const tokens: TreebankToken[] = [];
  let lastOfMultiword = 0;
  for (const columns of lines.filter((line) => /^\d+(-\d+)?\t/.test(line)).map((line) => line.split('\t'))) {
    const [id, form, , upos] = columns as [string, string, string, string];
    const spaceAfter = !columns[9]?.split('|').includes('SpaceAfter=No');
    const range = /^\d+-(\d+)$/.exec(id);
    if (range) {
      lastOfMultiword = Number(range[1]);
      tokens.push({ form, spaceAfter, words: [] });
    } else if (Number(id) <= lastOfMultiword) tokens.at(-1)?.words.push({ form, upos });
    else tokens.push({ form, spaceAfter, words: [{ form, upos }] });
  }
  return { newParagraph, newDocument, tokens };
}
