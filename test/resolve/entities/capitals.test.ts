import { expect, test } from 'vitest';
import { namesOf } from './mentions-of.ts';

test.each([
  ['Beijing said it would retaliate.', 'Beijing → China (country)'],
  ['The move angered Beijing.', 'Beijing → China (country)'],
  ['Kiev rejected the plan.', 'Kiev → Ukraine (country)'],
  ['Talks in Beijing ended.', 'Beijing → Beijing (place)'],
  ['A delegation visited Beijing.', 'Beijing → Beijing (place)'],
  ['The streets of Tokyo were empty.', 'Tokyo → Tokyo (place)'],
  ['A Tokyo-based firm closed.', 'Tokyo → Tokyo (place)'],
  ['The rules divide Brussels.', 'Brussels → European Union (organisation)'],
  ['The accord with Washington holds.', 'Washington → United States (country)'],
  ['He lives in Washington.', 'Washington → Washington (place)'],
  ['Denzel Washington attended.', 'Denzel Washington → Denzel Washington (person) unknown'],
  ['Exports to Washington rose.', 'Washington → United States (country)'],
  ['A letter to Ottawa was leaked.', 'Ottawa → Canada (country)'],
  ['The envoy sent a message to Tokyo.', 'Tokyo → Japan (country)'],
  ['The night bus to Paris broke down.', 'Paris → Paris (place)'],
  ['The march spread to Rome.', 'Rome → Rome (place)'],
  ['A storm battered Manila.', 'Manila → Manila (place)'],
  ['Sanctions hit Moscow.', 'Moscow → Russia (country)'],
  ['Moscow was hit by snow.', 'Moscow → Moscow (place)'],
  ['Beijing was accused of dumping steel.', 'Beijing → China (country)'],
  ['Cairo has ten million inhabitants.', 'Cairo → Cairo (place)'],
  ['Berlin has a plan for hydrogen.', 'Berlin → Germany (country)'],
  ['Jakarta is sinking.', 'Jakarta → Jakarta (place)'],
  ['Brussels is ready to talk.', 'Brussels → European Union (organisation)'],
  ['Paris is crowded.', 'Paris → Paris (place)'],
  ['London’s nightlife has recovered.', 'London → London (place)'],
  ['Beijing’s ambassador protested.', 'Beijing → China (country)'],
  ['Tokyo officials deny it.', 'Tokyo → Japan (country)'],
  ['Washington, D.C., is hot.', 'Washington, D.C. → Washington (place)'],
  ['Trains between London and Leeds stopped.', 'London → London (place)', 'Leeds → Leeds (place) unknown'],
  ['Ties with Moscow are poor.', 'Moscow → Russia (country)'],
  ['Amsterdam said it would build homes.', 'Amsterdam → Amsterdam (place)'],
])('%s', (text, ...names) => {
  expect(namesOf(text)).toEqual(names);
});

test('joined capitals are read alike', () => {
  expect(namesOf('Talks in Beijing and Seoul failed.')).toEqual(['Beijing → Beijing (place)', 'Seoul → Seoul (place)']);
  expect(namesOf('Berlin and Paris disagree.')).toEqual(['Berlin → Germany (country)', 'Paris → France (country)']);
});

test('the country after a comma makes it a city', () => {
  expect(namesOf('Brussels, Belgium, hosts the talks.')[0]).toBe('Brussels → Brussels (place)');
});

test('other places of the document decide between states', () => {
  expect(namesOf('Voters in Georgia and Arizona backed it.')[0]).toBe('Georgia → Georgia (US state) (place)');
  expect(namesOf('Tbilisi is calm. Georgia held a vote.').at(-1)).toBe('Georgia → Georgia (country)');
  expect(namesOf('Georgia held a vote.')).toEqual(['Georgia → Georgia (country) ambiguous']);
});

test('a person of that name who acts is no government', () => {
  expect(namesOf('Clara Paris sings. Paris left the choir.').at(-1)).toBe(
    'Paris → Clara Paris (person) unknown ambiguous',
  );
  expect(namesOf('Clara Paris sings. She lives in Paris.').at(-1)).toBe('Paris → Paris (place)');
});
