import { describe, expect, test } from 'vitest';
import { claimsOf, shownClaim } from '../../helpers.ts';

type Example = readonly [what: string, text: string, claims: readonly string[]];

describe('aims, purposes and results', () => {
  test.each<Example>([
    [
      'a purpose',
      'The state built a pipeline to reduce imports.',
      [
        'main-clause: The state | built | a pipeline {purpose: to reduce imports} [measure, actual]',
        'purpose-infinitive: The state | to reduce | imports [goal, planned]',
      ],
    ],
    [
      'a result',
      'The bank raised interest rates, making loans more expensive.',
      [
        'main-clause: The bank | raised | interest rates [measure, actual]',
        'participial-phrase: The bank | making more expensive | loans [assessment, actual]',
      ],
    ],
    [
      'two results of one verb',
      'The reform made the system less fragile and more open to rivals.',
      [
        'main-clause: The reform | made less fragile | the system [assessment, actual]',
        'main-clause: The reform | made more open to rivals | the system [cause, actual]',
      ],
    ],
    [
      'coordinated aims',
      'The goal is to cut imports and create jobs.',
      [
        'main-clause: The goal | is to cut | imports [goal, planned]',
        'coordinated-clause: The goal | is to create | jobs [goal, planned]',
      ],
    ],
    [
      'a noun beside a clause',
      'The bank raised rates, a step to curb inflation.',
      [
        'main-clause: The bank | raised | rates [measure, actual]',
        'apposed-aim: The bank | a step to curb | inflation [goal, planned]',
      ],
    ],
    [
      'a list stays whole',
      'The firm sells chips such as sensors and processors.',
      ['main-clause: The firm | sells | chips such as sensors and processors [state, actual]'],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(claimsOf(text).map(shownClaim)).toEqual(claims);
  });
});
