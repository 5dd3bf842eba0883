import { describe, expect, test } from 'vitest';
import { mentionsOf, namesOf } from './mentions-of.ts';

test('a mention says where it stands, in words and in UTF-16 units', () => {
  const text = '🇮🇳 It rained. President Xi Jinping visited India.';
  const [xi, india] = mentionsOf(text).slice(-2);
  expect(xi).toMatchObject({ first: 0, last: 2, text: 'President Xi Jinping', name: 'Xi Jinping', id: 'xi-jinping' });
  expect(text.slice(india?.start, india?.end)).toBe('India');
});

describe('where a name begins and ends', () => {
  test.each([
    ['a number that is part of it', 'Telkom launched Merah-2.', ['Merah-2']],
    ['a case', 'The court decided Harlan v. Brook in 1974.', ['Harlan v. Brook']],
    ['the year of a law', 'The Water Quality Act of 1987 applies.', ['Water Quality Act of 1987']],
    ['two nouns before the head', 'The Ports and Harbours Commission met.', ['Ports and Harbours Commission']],
    ['what it was a battle of', 'The Battle of Harlow lasted a day.', ['Battle of Harlow']],
    ['the job of a person is no part of the name', 'Economist Ann Lee disagreed.', ['Ann Lee']],
    ['nor are titles of several', 'Generals Winston Hale and Ann Lee met.', ['Winston Hale', 'Ann Lee']],
    [
      'a job alone is nobody',
      'The Deputy Administrator met the FAA Administrator.',
      ['Federal Aviation Administration'],
    ],
    [
      'initials are not short for a company',
      'The HSA said no. HSA Harlow Holdings paid.',
      ['HSA', 'HSA Harlow Holdings'],
    ],
    ['nor is an office', 'Secretary of Defense Mary Holt spoke.', ['Mary Holt']],
    ['a currency is no country', 'The fee is US$ 5, not US$4.', []],
    ['believers and peoples are nobody', 'Muslims and Methodists voted.', []],
  ])('%s', (_, text, names) => {
    expect(
      mentionsOf(text)
        .map(({ name }) => name)
        .filter((name) => name !== 'Telkom'),
    ).toEqual(names);
  });
});

describe('what bears a name', () => {
  test.each([
    ['The court decided Harlan v. Brook in 1974.', 'event'],
    ['The Water Quality Act of 1987 applies.', 'law'],
    ['The Orbano regime fell.', 'organisation'],
    ['The Peruvian navy seized a ship.', 'organisation'],
    ['Scotland voted.', 'country'],
    ['Hong Kong is rich.', 'place'],
  ])('%s', (text, type) => expect(mentionsOf(text).map((mention) => mention.type)).toEqual([type]));
});

describe('names are written out', () => {
  test.each([
    ['The U.S. Forest Service closed roads.', 'United States Forest Service'],
    ['The U.S. Senate voted.', 'United States Senate'],
    ['The UN Mine Action Agency left.', 'United Nations Mine Action Agency'],
    ['The Peruvian navy seized a ship.', 'Peruvian Navy'],
    ['ISIL fell.', 'Islamic State'],
  ])('%s', (text, name) => expect(mentionsOf(text).map((mention) => mention.name)).toEqual([name]));
});

describe('known names', () => {
  test.each([
    [
      'demonyms are the country',
      'Chinese firms and American officials disagreed.',
      ['Chinese → China (country)', 'American → United States (country)'],
    ],
    [
      'titles and countries before a person belong to the text, not to the name',
      'US President Donald Trump met President Xi Jinping.',
      ['US President Donald Trump → Donald Trump (person)', 'President Xi Jinping → Xi Jinping (person)'],
    ],
    [
      'bodies and companies before a person stand for themselves',
      'European Commission President Ursula von der Leyen called Nvidia CEO Jensen Huang.',
      [
        'European Commission → European Commission (organisation)',
        'President Ursula von der Leyen → Ursula von der Leyen (person)',
        'Nvidia → Nvidia (company)',
        'CEO Jensen Huang → Jensen Huang (person)',
      ],
    ],
    [
      'a government of a person',
      'The Trump administration agreed.',
      ['Trump administration → Trump administration (organisation)'],
    ],
    ['a word that only looks like a name', 'Turkey sandwiches are popular.', []],
    ['the country of that name', 'Turkey raised its tariffs.', ['Turkey → Turkey (country)']],
    [
      'ministries beside their country',
      "China's commerce ministry and the South Korean trade ministry met.",
      [
        "China's commerce ministry → China's Ministry of Commerce (organisation)",
        "South Korean trade ministry → South Korea's Ministry of Trade, Industry and Energy (organisation)",
      ],
    ],
    [
      'ministries that the registry lacks',
      "Poland's climate ministry replaced the Polish climate ministry.",
      [
        "Poland's climate ministry → Polish climate ministry (organisation) unknown",
        'Polish climate ministry → Polish climate ministry (organisation) unknown',
      ],
    ],
    [
      'a ministry whose country the document tells',
      'China acted. The Ministry of Commerce added 12 firms.',
      ['China → China (country)', "Ministry of Commerce → China's Ministry of Commerce (organisation)"],
    ],
  ])('%s', (_, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
});

describe('unknown names', () => {
  test.each([
    [
      'the name tells',
      'The Clean Ports Act will fund Korvo Energy and the Green Fusion Programme.',
      [
        'Clean Ports Act → Clean Ports Act (law) unknown',
        'Korvo Energy → Korvo Energy (company) unknown',
        'Green Fusion Programme → Green Fusion Programme (programme) unknown',
      ],
    ],
    [
      'a noun beside it tells, for every sentence of the document',
      'Talvex cut its forecast. Orders at the chipmaker Talvex fell.',
      ['Talvex → Talvex (company) unknown', 'Talvex → Talvex (company) unknown'],
    ],
    [
      'institutes with small words',
      'Lena Hartwig works at the Ruritanian Institute for Advanced Study.',
      [
        'Lena Hartwig → Lena Hartwig (person) unknown',
        'Ruritanian Institute for Advanced Study → Ruritanian Institute for Advanced Study (organisation) unknown',
      ],
    ],
    [
      'a city in the name of an institute',
      'The Beijing Institute of Technology published it.',
      ['Beijing Institute of Technology → Beijing Institute of Technology (organisation) unknown'],
    ],
    [
      'another bearer of a known surname',
      'Melania Trump was present.',
      ['Melania Trump → Melania Trump (person) unknown'],
    ],
    ['common words with capitals', 'The Court met on Monday in March about AI.', []],
  ])('%s', (_, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });
});

describe('names of one document are merged', () => {
  const ids = (text: string) => mentionsOf(text).map(({ id }) => id);

  test.each([
    ['full name, then surname', 'Lena Hartwig spoke. Hartwig and Ms. Hartwig agreed.', Array(3).fill('lena-hartwig')],
    ['a family name in front', 'Wang Wentao spoke. Wang left.', ['wang-wentao', 'wang-wentao']],
    [
      'a company by its first word',
      'Veldhuis Metrology said so. Veldhuis denied it.',
      Array(2).fill('veldhuis-metrology'),
    ],
    ['legal forms', 'Mogu Robotics Corp. grew. Mogu Robotics hired.', ['mogu-robotics', 'mogu-robotics']],
    [
      'an acronym in parentheses',
      'The Authority for Chip Markets (ACM) met. ACM decided.',
      Array(3).fill('authority-for-chip-markets'),
    ],
    [
      'a known one',
      'The World Trade Organization (WTO) met. The WTO ruled.',
      Array(3).fill('world-trade-organization'),
    ],
  ])('%s', (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

test('the answer does not hang on what other documents said', () => {
  const alone = namesOf('Wang left.');
  namesOf('Wang Wentao spoke. Wang left.');
  expect(namesOf('Wang left.')).toEqual(alone);
});

test('a text without names has no mentions', () => {
  expect(mentionsOf('Output fell, and prices rose.')).toEqual([]);
  expect(mentionsOf('')).toEqual([]);
});
