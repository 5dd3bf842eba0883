import { describe, expect, test } from 'vitest';
import { claimsOf, shownClaim } from '../../helpers.ts';

type Example = readonly [what: string, text: string, claims: readonly string[]];

describe('negation, modality and conditions', () => {
  test.each<Example>([
    [
      'no',
      'No company has applied for a licence.',
      ['main-clause: No company | has applied for | a licence [measure, actual, negated]'],
    ],
    [
      'neither nor',
      'Neither the union nor the company signed the deal.',
      ['main-clause: Neither the union nor the company | signed | the deal [measure, actual, negated]'],
    ],
    [
      'not only',
      'The law covers not only banks but also insurers.',
      ['main-clause: The law | covers | not only banks but also insurers [measure, actual]'],
    ],
    [
      'not but',
      'The aim is not growth but stability.',
      [
        'main-clause: The aim | is not | growth [goal, planned, negated]',
        'main-clause: The aim | is | stability [goal, planned]',
      ],
    ],
    [
      'fails to',
      'The project failed to attract investors.',
      ['main-clause: The project | failed to attract | investors [cause, actual, negated]'],
    ],
    [
      'refuses to',
      'The company refused to comment on the deal.',
      ['main-clause: The company | refused to comment on | the deal [event, actual, negated]'],
    ],
    [
      'without negates nothing beyond itself',
      'The mill closed without compensating its workers.',
      ['main-clause: The mill | closed |  {manner: without compensating its workers} [event, actual]'],
    ],
    [
      'a possibility',
      'The rules may be changed next year.',
      ['main-clause: The rules | may be changed |  {time: next year} [forecast, possible]'],
    ],
    [
      'a duty',
      'Firms must report breaches within a day.',
      ['main-clause: Firms | must report | breaches {time: within a day} [goal, required]'],
    ],
    [
      'an expectation',
      'The deal is expected to create 300 jobs.',
      ['main-clause: The deal | is expected to create | 300 jobs [forecast, predicted]'],
    ],
    [
      'a hedge',
      'The plant reportedly uses coal.',
      ['main-clause: The plant | reportedly uses | coal [state, possible] @ unspecified, reportedly'],
    ],
    [
      'what is expected, without more',
      'The bank expects losses of a billion euros.',
      ['main-clause: The bank | expects | losses of a billion euros [forecast, predicted]'],
    ],
    [
      'an expected plan',
      'The council is expected to schedule a vote.',
      ['main-clause: The council | is expected to schedule | a vote [forecast, predicted]'],
    ],
    [
      'what will be possible',
      'Nokia will be able to build antennas.',
      ['main-clause: Nokia | will be able to build | antennas [forecast, predicted]'],
    ],
    [
      'a result of something planned',
      'The state plans to ban imports, forcing firms to buy at home.',
      [
        'main-clause: The state | plans to ban | imports [goal, planned]',
        'participial-phrase: The state | forcing | firms to buy at home [forecast, predicted]',
      ],
    ],
    [
      'an open point is no claim',
      'The ministry did not say when the loans would be paid.',
      ['main-clause: The ministry | did not say |  {time: when the loans would be paid} [event, actual, negated]'],
    ],
    [
      'a pledge',
      'Ministers have pledged to cut emissions by half.',
      ['main-clause: Ministers | have pledged to cut | emissions {manner: by half} [goal, planned]'],
    ],
    [
      'a condition',
      'If demand falls, the plant will close.',
      [
        'adverbial-clause: demand | falls |  [forecast, conditional]',
        'main-clause: the plant | will close |  {condition: If demand falls} [forecast, conditional]',
      ],
    ],
    [
      'an exception',
      'The plant will close unless demand recovers.',
      [
        'main-clause: The plant | will close |  {condition: unless demand recovers} [forecast, conditional]',
        'adverbial-clause: demand | recovers |  [forecast, conditional]',
      ],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(claimsOf(text).map(shownClaim)).toEqual(claims);
  });
});
