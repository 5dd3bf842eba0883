import { describe, expect, test } from 'vitest';
import { splitText } from '../../../pipeline/parse/tokens/split.ts';

/** What news has: a text, then its sentences, tokens apart by spaces, the words of a multiword token by `|`. */
const CASES: Record<string, [text: string, ...sentences: string[]]> = {
  'country with stops, possessive and hyphen': [
    'The U.K.’s move and the U.S.-led talks failed.',
    'The U.K.|’s move and the U.S. - led talks failed .',
  ],
  'titles and a state': [
    'Mr. Smith met Ms. Lee, Dr. Wu and Sen. Mike Rounds (R-S.D.) on Capitol Hill.',
    'Mr. Smith met Ms. Lee , Dr. Wu and Sen. Mike Rounds ( R - S.D. ) on Capitol Hill .',
  ],
  companies: [
    'Shares of Apple Inc. and Nvidia Corp. fell. Acme Ltd. did not.',
    'Shares of Apple Inc. and Nvidia Corp. fell .',
    'Acme Ltd. did not .',
  ],
  'Latin abbreviations and a reference': [
    'Many firms, e.g. TSMC, i.e. the largest, agreed (cf. Fig. 2).',
    'Many firms , e.g. TSMC , i.e. the largest , agreed ( cf. Fig. 2 ) .',
  ],
  'a number and a plain no': [
    'It is No. 3 in the world. Did he say no? No.',
    'It is No. 3 in the world .',
    'Did he say no ?',
    'No .',
  ],
  'decimals and thousands': [
    'Output rose 3.5 per cent to 1,250.75 tonnes in 2023.',
    'Output rose 3.5 per cent to 1,250.75 tonnes in 2023 .',
  ],
  currencies: [
    'The fund will spend RMB 1.2 trillion ($165.3bn) by 2030.',
    'The fund will spend RMB 1.2 trillion ( $ 165.3 bn ) by 2030 .',
  ],
  'units, joined and apart': [
    'It makes 7 nm chips and 5nm chips for H100 boards.',
    'It makes 7 nm chips and 5 nm chips for H100 boards .',
  ],
  'typographic quotes over two sentences': [
    '“We won’t stop,” said Ms. Raimondo. “We’re only getting started.”',
    '“ We wo|n’t stop , ” said Ms. Raimondo .',
    '“ We|’re only getting started . ”',
  ],
  'straight quotes over three sentences': [
    '"It is simple. It works. And it lasts," he said.',
    '" It is simple .',
    'It works .',
    'And it lasts , " he said .',
  ],
  'dashes with spaces': [
    'The firm — the largest in China — said its line isn’t ready.',
    'The firm — the largest in China — said its line is|n’t ready .',
  ],
  'dashes without spaces': ['The firm—the largest in China—said so.', 'The firm — the largest in China — said so .'],
  ellipses: ['He paused... Then he left… Nobody knows why.', 'He paused ...', 'Then he left …', 'Nobody knows why .'],
  parentheses: [
    'The company (which employs 5,000 people) declined to comment.',
    'The company ( which employs 5,000 people ) declined to comment .',
  ],
  'web and e-mail addresses': [
    'Read more at https://www.example.com/tech/chips-2023/?id=7. Or write to press@example.org.',
    'Read more at https://www.example.com/tech/chips-2023/?id=7 .',
    'Or write to press@example.org .',
  ],
  'no space after a stop': [
    'The deal closed on Monday.Analysts cheered it.',
    'The deal closed on Monday .',
    'Analysts cheered it .',
  ],
  bullets: [
    '• Export controls on chips\n• Subsidies for fabs\n• Visa limits',
    '• Export controls on chips',
    '• Subsidies for fabs',
    '• Visa limits',
  ],
  'headline without a stop': ['China hits back at US chip curbs', 'China hits back at US chip curbs'],
  'hyphenated words': [
    'The country’s chip-making and state-of-the-art lines grew.',
    'The country|’s chip - making and state - of - the - art lines grew .',
  ],
  'prefixes stay': [
    'Anti-dumping duties hit non-EU e-mail and pre-war re-exports.',
    'Anti-dumping duties hit non-EU e-mail and pre-war re-exports .',
  ],
  contractions: [
    "They cannot wait; we're gonna see what they've done. Let's go.",
    "They can|not wait ; we|'re gon|na see what they|'ve done .",
    "Let|'s go .",
  ],
  Chinese: [
    '中国商务部表示，将实施出口管制。美国对此表示反对。',
    '中国商务部表示 ， 将实施出口管制 。',
    '美国对此表示反对 。',
  ],
  'emoji and Chinese in English': [
    'Huawei (华为) launched it 🚀🇨🇳 today.',
    'Huawei ( 华为 ) launched it 🚀 🇨🇳 today .',
  ],
  'times and dates': [
    'The talks ran from 10:30 a.m. to 5 p.m. on Oct. 7, 2022.',
    'The talks ran from 10:30 a.m. to 5 p.m. on Oct. 7 , 2022 .',
  ],
  ampersands: [
    'AT&T and S&P 500 firms spent $52 billion on R&D.',
    'AT&T and S&P 500 firms spent $ 52 billion on R&D .',
  ],
  'ranges and alternatives': [
    'The vote was 51–49. Both the House and/or the Senate may act.',
    'The vote was 51 – 49 .',
    'Both the House and / or the Senate may act .',
  ],
  'questions and exclamations': [
    'Why now? Because it must! That is all.',
    'Why now ?',
    'Because it must !',
    'That is all .',
  ],
  'wrapped lines': [
    'The rules take effect in 30 days\nand apply to all chips. They were\npublished on Tuesday.',
    'The rules take effect in 30 days and apply to all chips .',
    'They were published on Tuesday .',
  ],
  possessives: ["The CEO's plan and China’s line were cut.", "The CEO|'s plan and China|’s line were cut ."],
  'numbered points': [
    '1. The first point is cost. 2. The second is time.',
    '1 . The first point is cost .',
    '2 . The second is time .',
  ],
  'initials and names with stops': [
    'President John F. Kennedy Jr. met Xi Jinping in Washington, D.C. on Tuesday.',
    'President John F. Kennedy Jr. met Xi Jinping in Washington , D.C. on Tuesday .',
  ],
  'company at the end of a sentence': [
    "The group, led by Alibaba Group Holding Ltd. and Tencent, raised €1.5bn. Baidu Inc. didn't.",
    'The group , led by Alibaba Group Holding Ltd. and Tencent , raised € 1.5 bn .',
    "Baidu Inc. did|n't .",
  ],
  'single typographic quotes': ['‘It is over,’ she said. ‘We lost.’', '‘ It is over , ’ she said .', '‘ We lost . ’'],
  'per cent': [
    'Section 301 tariffs rose from 25% to 100%, the U.S. Trade Representative said.',
    'Section 301 tariffs rose from 25 % to 100 % , the U.S. Trade Representative said .',
  ],
};

describe('splitText reads news', () => {
  for (const [name, [text, ...sentences]] of Object.entries(CASES)) {
    test(name, () => {
      const found = splitText(text).map(({ tokens }) =>
        tokens.map(({ words }) => words.map((word) => word.form).join('|')).join(' '),
      );
      expect(found).toEqual(sentences);
    });
  }
});
