import { describe, expect, test } from 'vitest';
import { claimsOf, shownClaim } from '../../helpers.ts';

type Example = readonly [what: string, text: string, claims: readonly string[]];

describe('clauses', () => {
  test.each<Example>([
    ['a main clause', 'The ministry drafted a law.', ['main-clause: The ministry | drafted | a law [measure, actual]']],
    [
      'a coordinated clause shares the subject',
      'The ministry has adopted a law and now enforces it.',
      [
        'main-clause: The ministry | has adopted | a law [measure, actual]',
        'coordinated-clause: The ministry | now enforces | it [measure, actual]',
      ],
    ],
    [
      'a coordinated clause shares the auxiliary',
      'The council will review the plan and publish a report.',
      [
        'main-clause: The council | will review | the plan [measure, planned]',
        'coordinated-clause: The council | will publish | a report [measure, planned]',
      ],
    ],
    [
      'a relative clause',
      'The fund, which supports small firms, is growing.',
      [
        'relative-clause: The fund | supports | small firms [cause, actual]',
        'main-clause: The fund | is growing |  [state, actual]',
      ],
    ],
    [
      'a relative clause on the object',
      'Regulators approved a merger that rivals had opposed.',
      [
        'main-clause: Regulators | approved | a merger [measure, actual]',
        'relative-clause: rivals | had opposed | a merger [measure, actual]',
      ],
    ],
    [
      'a relative clause on the noun of a preposition',
      'The engineers that the plant depends on are retiring.',
      [
        'relative-clause: the plant | depends on | The engineers [dependency, actual]',
        'main-clause: The engineers | are retiring |  [state, actual]',
      ],
    ],
    [
      'what is said of the antecedent',
      'The board kept the levy, which it said would hurt sales.',
      [
        'main-clause: The board | kept | the levy [state, actual]',
        'complement-clause: the levy | would hurt | sales [forecast, predicted] @ it, said',
      ],
    ],
    [
      'a noun that two verbs share, one with a preposition',
      'The council listened to and discussed the report.',
      [
        'main-clause: The council | listened to | the report [state, actual]',
        'coordinated-clause: The council | discussed | the report [event, actual]',
      ],
    ],
    [
      'what goes along with a clause',
      'With prices rising, the bank raised rates.',
      [
        'absolute-phrase: prices | rising |  [event, actual]',
        'main-clause: the bank | raised | rates {cause: With prices rising} [measure, actual]',
      ],
    ],
    [
      'a relative clause with whose',
      'Nokia, whose shares rose on Monday, sells network equipment.',
      [
        'relative-clause: whose shares | rose |  {time: on Monday} [event, actual]',
        'main-clause: Nokia | sells | network equipment [state, actual]',
      ],
    ],
    [
      'a reduced relative clause',
      'The bank published a report written by two economists.',
      [
        'main-clause: The bank | published | a report written by two economists [measure, actual]',
        'reduced-relative: a report | written by | two economists [measure, actual]',
      ],
    ],
    [
      'an adverbial clause of cause',
      'Exports fell because demand weakened.',
      [
        'main-clause: Exports | fell |  {cause: because demand weakened} [cause, actual]',
        'adverbial-clause: demand | weakened |  [cause, actual]',
      ],
    ],
    [
      'an adverbial clause of time',
      'When the ban took effect, prices doubled.',
      [
        'adverbial-clause: the ban | took effect |  [event, actual]',
        'main-clause: prices | doubled |  {time: When the ban took effect} [event, actual]',
      ],
    ],
    [
      'a contrast restricts nothing',
      'Germany imports gas, while Norway exports it.',
      [
        'main-clause: Germany | imports | gas [dependency, actual]',
        'adverbial-clause: Norway | exports | it [state, actual]',
      ],
    ],
    [
      'a complement clause',
      'Analysts know that the market is shrinking.',
      ['complement-clause: the market | is shrinking |  [state, actual] @ Analysts, know'],
    ],
    [
      'a parenthesis',
      'The committee (chaired by a judge) met in May.',
      [
        'reduced-relative: The committee | chaired by | a judge [state, actual]',
        'main-clause: The committee | met |  {time: in May} [event, actual]',
      ],
    ],
    [
      'an apposition',
      'Ericsson, the largest maker of antennas, cut 200 jobs.',
      [
        'apposition: Ericsson | the largest maker of | antennas [state, actual]',
        'main-clause: Ericsson | cut | 200 jobs [measure, actual]',
      ],
    ],
    [
      'an absolute phrase',
      'With the economy shrinking, the government raised its spending.',
      [
        'absolute-phrase: the economy | shrinking |  [event, actual]',
        'main-clause: the government | raised | its spending {cause: With the economy shrinking} [measure, actual]',
      ],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(claimsOf(text).map(shownClaim)).toEqual(claims);
  });
});
