import { lowHash } from '../../tokens/atoms.ts';
import { CHARACTER, characterClass, isUpper } from '../../tokens/characters.ts';
import { CASING, type Lexicon, PARTS_OF_SPEECH, wordClass } from '../../tokens/lexicon.ts';
import type { TreebankSentence } from './treebank.ts';

interface Counts {
  partsOfSpeech: number[];
  lower: number;
  capital: number;
}

/** Collects what sentences say of words: see {@link Lexicon}. Casing is counted after the first word of a sentence only. */
export function learnLexicon(sentences: readonly TreebankSentence[]): Lexicon {
  const counts = new Map<number, Counts>();
  for (const { tokens } of sentences) {
    tokens
      .flatMap((token) => token.words)
      .forEach(({ form, upos }, i) => {
        const kind = characterClass(form.charCodeAt(0));
        if (kind !== CHARACTER.lower && kind !== CHARACTER.upper && !form.includes("'") && !form.includes('’')) return;
        const low = lowHash(form, 0, form.length);
        const count = counts.get(low) ?? { partsOfSpeech: PARTS_OF_SPEECH.map(() => 0), lower: 0, capital: 0 };
        counts.set(low, count);
        const place = PARTS_OF_SPEECH.indexOf(upos as (typeof PARTS_OF_SPEECH)[number]);
        if (place >= 0) count.partsOfSpeech[place] = (count.partsOfSpeech[place] as number) + 1;
        if (i === 0) return;
        if (isUpper(form.charCodeAt(0))) count.capital++;
        else count.lower++;
      });
  }
  const entries = [...counts].map(([low, count]): [number, number] => [low, classOf(count)]);
  return new Map(entries.sort((a, b) => a[0] - b[0]));
}

function classOf({ partsOfSpeech, lower, capital }: Counts): number {
  const commonest = partsOfSpeech.indexOf(Math.max(...partsOfSpeech));
  const casing = capital > 4 * lower ? CASING.capital : lower > 4 * capital ? CASING.lower : CASING.mixed;
  return wordClass(commonest, casing);
}
