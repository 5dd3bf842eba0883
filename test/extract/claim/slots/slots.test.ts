import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../helpers.ts';

/** The claims of a text as `subject | predicate | object {role: qualifier}`. */
const shown = (text: string) =>
  claimsOf(text).map(({ slots, qualifiers }) =>
    [slots.trim(), ...qualifiers.map(({ role, text }) => `{${role}: ${text}}`)].join(' '),
  );

type Example = readonly [text: string, claim: string];

describe('the noun that a noun wants is the object, what stands before it the predicate', () => {
  test.each<Example>([
    ['The museum is a symbol of the old harbour.', 'The museum | is a symbol of | the old harbour'],
    ['The bill is an amendment to the tax code.', 'The bill | is an amendment to | the tax code'],
    ['The scheme is seen as an answer to rising rents.', 'The scheme | is seen as an answer to | rising rents'],
    ['The dam was described as a threat to the valley.', 'The dam | was described as a threat to | the valley'],
    ['The town took advantage of the warm winter.', 'The town | took advantage of | the warm winter'],
  ])('%s', (text, claim) => {
    expect(shown(text)).toContain(claim);
  });
});

describe('what the object is to do stays whole in the object', () => {
  test.each<Example>([
    ['The council asked the builders to repair the bridge.', 'The council | asked | the builders to repair the bridge'],
    ['The court ordered the firm to pay a fine.', 'The court | ordered | the firm to pay a fine'],
    ['The union urged members to vote.', 'The union | urged | members to vote'],
  ])('%s', (text, claim) => {
    expect(shown(text)).toContain(claim);
  });
});

describe('what a verb or adjective needs goes into the predicate with its preposition', () => {
  test.each<Example>([
    ['The town relies on a single well.', 'The town | relies on | a single well'],
    ['The firm succeeded in cutting costs.', 'The firm | succeeded in cutting | costs'],
    ['The bakery is exempt from paying the levy.', 'The bakery | is exempt from paying | the levy'],
    ['A device was used to measure the current.', 'A device | was used to measure | the current'],
    ['Tram fares rose by a fifth.', 'Tram fares | rose by | a fifth'],
  ])('%s', (text, claim) => {
    expect(shown(text)).toContain(claim);
  });
});

describe('a phrase behind the object stays there when the verb selects it, else it is a qualifier with its role', () => {
  test.each<Example>([
    ['The city aligned its rules with the treaty.', 'The city | aligned | its rules with the treaty'],
    ['The shop added two teas to its menu.', 'The shop | added | two teas to its menu'],
    ['The firm sold the mill to a neighbour.', 'The firm | sold | the mill {beneficiary: to a neighbour}'],
    ['Villagers planted trees to stop the sand.', 'Villagers | planted | trees {purpose: to stop the sand}'],
    ['The museum opened in Turin in 2019.', 'The museum | opened | {place: in Turin} {time: in 2019}'],
  ])('%s', (text, claim) => {
    expect(shown(text)).toContain(claim);
  });
});

describe('a word of one meaning gives its role', () => {
  test.each<Example>([
    ['Two hotels closed because of the flood.', '{cause: because of the flood}'],
    ['Two hotels closed despite the sun.', '{concession: despite the sun}'],
    ['Compared with last year, fewer tourists came.', '{comparison: Compared with last year}'],
    ['The canal is longer than the river.', '{comparison: than the river}'],
    ['The mayor resigned without naming a successor.', '{manner: without naming a successor}'],
    ['The council cut the budget by a third.', '{manner: by a third}'],
  ])('%s', (text, qualifier) => {
    expect(shown(text).join('\n')).toContain(qualifier);
  });
});

describe('what narrows a noun down, and a few words in brackets, stay with it', () => {
  test.each<Example>([
    ['The museum bought a painting stolen during the war.', 'The museum | bought | a painting stolen during the war'],
    ['The Coastal Fund (CF) paid for the repairs.', 'The Coastal Fund (CF) | paid for | the repairs'],
  ])('%s', (text, claim) => {
    expect(shown(text)).toContain(claim);
  });
});

test('a comma at the edge of a qualifier is no part of it', () => {
  expect(shown('Based on the survey, the council changed its plan.').join('\n')).toMatch(/: Based on the survey\}/);
});

describe('ranges and parts of a year stay whole', () => {
  test.each<Example>([
    ['The council met from May 3 to 5, 2024.', 'The council | met | {time: from May 3 to 5, 2024}'],
    ['The bridge cost 3 billion to 4 billion euros.', 'The bridge | cost | 3 billion to 4 billion euros'],
    ['Sales fell in H2 2021.', 'Sales | fell | {time: in H2 2021}'],
  ])('%s', (text, claim) => {
    expect(shown(text)).toContain(claim);
  });
});
