import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

const slotsOf = (text: string) => claimsOf(text).map(({ slots }) => slots);

describe('what only narrows down which things are meant is no claim:', () => {
  test.each([
    ['things of which a rule is told', 'Toys that contain lead need a warning.', ['Toys | need | a warning']],
    [
      'things that a modal is said of',
      'A shop which sells fireworks must have a permit.',
      ['A shop | must have | a permit'],
    ],
    [
      'a noun in such a subject',
      'Firms with licences that cover steel may sell it.',
      ['Firms with licences | may sell | it'],
    ],
    ['any', 'Any lender which stores records must protect them.', ['Any lender | must protect | them']],
    ['every', 'The tax hits every firm that burns coal.', ['The tax | hits | every firm']],
    ['no', 'No driver who drinks keeps a licence.', ['No driver | keeps | a licence']],
    ['anyone', 'The prize goes to anyone who finds the ring.', ['The prize | goes to | anyone']],
    ['two things of any', 'Any firm that buys and sells tin must register.', ['Any firm | must register | ']],
    ['those', 'Those who miss the deadline pay a fine.', ['Those | pay | a fine']],
    ['a participle on a bare noun', 'Firms based in Oslo pay the levy.', ['Firms based in Oslo | pay | the levy']],
    [
      'a participle on a bare object',
      'The bank supports farmers living in the hills.',
      ['The bank | supports | farmers living in the hills'],
    ],
    [
      'a free relative',
      'The minister described what the army needs.',
      ['The minister | described | what the army needs'],
    ],
  ])('%s: %s', (_, text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });
});

describe('what is said of particular things is a claim, whatever its form:', () => {
  test.each([
    ['a definite subject', 'The law that bans fireworks takes effect in May.', 'The law | bans | fireworks'],
    ['between commas', 'Toys, which contain lead, need a warning.', 'Toys | contain | lead'],
    ['a name', 'The group met Ada Ruiz, who runs the port.', 'Ada Ruiz | runs | the port'],
    ['a particular object', 'The city bought a ferry that runs on hydrogen.', 'a ferry | runs on | hydrogen'],
    ['people of whom something happened', 'Workers who built the dam left the valley.', 'Workers | built | the dam'],
    ['an object of many', 'The storm destroyed houses that belonged to the town.', 'houses | belonged to | the town'],
    [
      'a participle on a definite noun',
      'The bank published the report written by two economists.',
      'the report | written by | two economists',
    ],
  ])('%s: %s', (_, text, slots) => {
    expect(slotsOf(text)).toContain(slots);
  });
});

test('a free relative lends its clause no subject from the sentence around it', () => {
  expect(slotsOf('On what would have been her birthday, we met in the square.')).toHaveLength(1);
});
