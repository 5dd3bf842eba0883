import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

/** `predicate: modality` of each claim. */
const shown = (text: string) => claimsOf(text).map(({ predicate, modality }) => `${predicate}: ${modality}`);

describe('how a claim is put forward', () => {
  test.each([
    ['an inference', 'The levy must have hurt growers.', 'must have hurt: possible'],
    ['a duty', 'Growers must pay the levy.', 'must pay: required'],
    ['an obligation', 'Growers have to pay the levy.', 'have to pay: required'],
    ['a passive obligation', 'The crew was forced to work at night.', 'was forced to work: required'],
    ['a need', 'A new dam is needed.', 'is needed: required'],
    ['an ability', 'The mill is able to dye wool.', 'is able to dye: possible'],
    ['a coming ability', 'The mill will be able to dye wool.', 'will be able to dye: predicted'],
    ['a likelihood', 'The dam probably leaked.', 'probably leaked: possible'],
    ['what most likely comes', 'Prices will most likely fall.', 'will most likely fall: predicted'],
    ['a threat of things', 'The floods threaten to ruin growers.', 'threaten to ruin: possible'],
    ['a wish', 'The crew would like to leave.', 'would like to leave: planned'],
    ['a commitment', 'The port is committed to cutting noise.', 'is committed to cutting: planned'],
    ['an offer', 'The bank offered to pay the debt.', 'offered to pay: planned'],
    ['a request', 'The mayor asked the bank to pay.', 'asked: planned'],
    ['an order to somebody', 'She was told to leave the ship.', 'was told to leave: planned'],
    ['a call', 'Growers called for a ban.', 'called for: planned'],
    ['a schedule', 'The museum is to open in May.', 'is to open: planned'],
    ['a method', 'The old method was to spray the trees.', 'was to spray: actual'],
    ['a resolve', 'We will not tolerate fraud.', 'will not tolerate: planned'],
    ['an arrangement', 'The names will be engraved on the wall.', 'will be engraved on: planned'],
    ['a resolve that goes on', 'We will be following the case.', 'will be following: planned'],
    ['a hedge of the clause', 'Perhaps the clerk lost the key.', 'lost: possible'],
    ['a hedge of a phrase alone', 'The clerk, perhaps in haste, lost the key.', 'lost: actual'],
    ['an effect', 'The dam will harm fish.', 'will harm: predicted'],
    ['what is believed', 'The charm is believed to bring luck.', 'is believed to bring: actual'],
  ])('%s: %s', (_, text, claim) => {
    expect(shown(text)).toContain(claim);
  });
});

describe('a condition governs its clause and its own', () => {
  test.each([
    [
      'as long as',
      'Exports will grow as long as the buyer holds a permit.',
      ['will grow: conditional', 'holds: conditional'],
    ],
    ['in the event of', 'In the event of a flood, the city opens the gates.', ['opens: conditional']],
    ['in case of', 'In case of snow, the bus stops.', ['stops: conditional']],
    [
      'the clause of a case, not what follows from it',
      'Where any guest has a dog, the inn charges a fee.',
      ['has: conditional', 'charges: actual'],
    ],
    ['where of a past place', 'Where the mill once stood, roses grew.', ['once stood: actual', 'grew: actual']],
    ['unless', 'The mill will close unless prices rise.', ['will close: conditional', 'rise: conditional']],
  ])('%s: %s', (_, text, claims) => {
    expect(shown(text)).toEqual(claims);
  });
});

describe('a clause takes over what the word before it makes of it', () => {
  test.each([
    ['to be ensured', 'The port took steps to ensure that ships are safe.', 'are safe: planned'],
    ['required', 'The law requires that every ship is checked.', 'is checked: required'],
    ['a chance', 'There is a risk that the dam will break.', 'will break: possible'],
    ['possible', 'It is possible that the dam leaks water.', 'leaks: possible'],
    ['so that', 'She moved so she could study.', 'could study: planned'],
  ])('%s: %s', (_, text, claim) => {
    expect(shown(text)).toContain(claim);
  });
});
