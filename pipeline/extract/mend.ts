import type { Token } from '../parse/token.ts';
import { isIn } from './lexicon.ts';

/** Trees with errors mended that the parser makes again and again and that the words around give away. */
export function mendTree(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => ({ ...token, head: reportingHead(tokens, token, i) ?? token.head }));
}

/**
 * `The ministry said P and warned that Q`: a verb of saying with a complement of its own that was hung on the content of
 * another goes beside that other.
 */
function reportingHead(tokens: readonly Token[], token: Token, i: number): number | null {
  if (token.deprel !== 'conj' || !isReportingVerb(token)) return null;
  const own = tokens.filter(({ head }) => head === i + 1).map(({ deprel }) => deprel.split(':')[0]);
  const content = tokens[token.head - 1];
  if (!own.includes('ccomp') || own.includes('nsubj') || content?.deprel !== 'ccomp' || content.xpos === token.xpos) return null;
  const reporter = tokens[content.head - 1];
  return reporter && isReportingVerb(reporter) && reporter.xpos === token.xpos ? content.head : null;
}

const isReportingVerb = ({ upos, lemma }: Token) => upos === 'VERB' && isIn('reporting', lemma);
