import { expect, test } from 'vitest';
import { CHARACTER, characterClass, folded } from '../../../pipeline/parse/tokens/characters.ts';

test('white space is what it is in JavaScript', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const wrong = units.filter(
    (unit) => (characterClass(unit) === CHARACTER.space) !== /\s/.test(String.fromCharCode(unit)),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['a', CHARACTER.lower],
  ['É', CHARACTER.upper],
  ['Ж', CHARACTER.upper],
  ['ß', CHARACTER.lower],
  ['ع', CHARACTER.letter],
  ['7', CHARACTER.digit],
  ['芯', CHARACTER.han],
  ['。', CHARACTER.symbol],
  ['€', CHARACTER.symbol],
  ['\u0301', CHARACTER.mark],
  ['🚀', CHARACTER.emoji],
])('the class of %s', (character, kind) => {
  expect(characterClass(character.codePointAt(0) as number)).toBe(kind);
});

test('look-ups see lower case and plain quotes', () => {
  const shown = [...'É“’。'].map((character) => String.fromCharCode(folded(character.charCodeAt(0))));
  expect(shown.join('')).toBe('é"\'.');
});
