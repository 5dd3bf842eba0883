import { expect, test } from 'vitest';
import type { Token } from '../../../pipeline/parse/token.ts';
import { tenseOf } from '../../../pipeline/resolve/time/tense.ts';

const UPOS: Record<string, string> = { MD: 'AUX', RB: 'ADV', TO: 'PART', JJ: 'ADJ' };

/** Words written as form/xpos/lemma; the lemma is the form if left out. */
const group = (text: string): Token[] =>
  text.split(' ').map((word) => {
    const [form = '', xpos = '', lemma = form.toLowerCase()] = word.split('/');
    const upos = form === 'not' ? 'PART' : (UPOS[xpos] ?? 'VERB');
    const rest = {
      spaceBefore: true,
      markupBefore: false,
      feats: '_',
      head: 0,
      deprel: '_',
      entity: null,
      headMarginal: 1,
      deprelMarginal: 1,
    };
    return { ...rest, start: 0, end: form.length, text: form, upos, xpos, lemma };
  });

test.each([
  ['approved/VBD', 'past'],
  ['was/VBD/be set/VBN to/TO open/VB', 'past'],
  ['has/VBZ/have not/RB approved/VBN', 'past'],
  ['have/VBP been/VBN/be building/VBG', 'past'],
  ['could/MD have/VB ended/VBN', 'past'],
  ['is/VBZ/be believed/VBN to/TO have/VB shipped/VBN', 'past'],
  ['relies/VBZ/rely', 'present'],
  ['is/VBZ/be drafting/VBG', 'present'],
  ['aims/VBZ/aim to/TO bolster/VB', 'present'],
  ['has/VBZ/have to/TO pay/VB', 'present'],
  ['is/VBZ/be required/VBN to/TO pay/VB', 'present'],
  ['must/MD hold/VB', 'present'],
  ['may/MD be/VB lost/VBN', 'present'],
  ['will/MD not/RB open/VB', 'future'],
  ['wo/MD/will not/RB open/VB', 'future'],
  ['would/MD affect/VB', 'future'],
  ['is/VBZ/be to/TO reach/VB', 'future'],
  ['is/VBZ/be widely/RB expected/VBN to/TO reach/VB', 'future'],
  ['are/VBP/be set/VBN to/TO close/VB', 'future'],
  ['is/VBZ/be going/VBG to/TO build/VB', 'future'],
  ['is/VBZ/be likely/JJ to/TO widen/VB', 'future'],
  ['to/TO bolster/VB', null],
  ['approved/VBN', null],
  ['building/VBG', null],
])('%s is %s', (words, tense) => expect(tenseOf(group(words))).toBe(tense));

test('no words have no tense', () => expect(tenseOf([])).toBeNull());
