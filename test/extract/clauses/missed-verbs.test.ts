import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

const slotsOf = (text: string) => claimsOf(text).map(({ slots }) => slots);

describe('a verb in the form of a noun is read as a verb', () => {
  test.each([
    ['A stone hit the bus.', 'A stone | hit | the bus'],
    ['The mill shut.', 'The mill | shut | '],
    ['The old ship split.', 'The old ship | split | '],
    ['The council set prices.', 'The council | set | prices'],
    ['The central bank cut its forecast.', 'The central bank | cut | its forecast'],
    ['The firm ships parts.', 'The firm | ships | parts'],
    ['Congo mines cobalt.', 'Congo | mines | cobalt'],
    ['Peru farms cocoa.', 'Peru | farms | cocoa'],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toEqual([slots]);
  });
});

describe('a subject is found where it stands:', () => {
  test.each([
    ['a demonstrative', 'That changed in May.', 'That | changed | '],
    ['behind its verb', 'Then came the frost.', 'the frost | Then came | '],
    ['behind its verb and a place', 'Near the port stands a mill.', 'a mill | stands | '],
    ['behind a predicate in front', 'Central to that plan is a new canal.', 'a new canal | Central to is | that plan'],
  ])('%s: %s', (_, text, slots) => {
    expect(slotsOf(text)).toContain(slots);
  });
});
