import { describe, expect, test } from 'vitest';
import { claimsOf, shownClaim } from '../../../helpers.ts';

type Example = readonly [what: string, text: string, claims: readonly string[]];

describe('predicates', () => {
  test.each<Example>([
    [
      'a copula with a noun that wants another',
      'The law is an extension of the old act.',
      ['main-clause: The law | is an extension of | the old act [state, actual]'],
    ],
    [
      'a copula with an adjective',
      'The new rules are strict.',
      ['main-clause: The new rules | are strict |  [assessment, actual]'],
    ],
    [
      'an adjective with its preposition',
      'The company is dependent on foreign suppliers.',
      ['main-clause: The company | is dependent on | foreign suppliers [dependency, actual]'],
    ],
    [
      'a comparative',
      'The test is harder than the old exam.',
      ['main-clause: The test | is harder |  {comparison: than the old exam} [state, actual]'],
    ],
    [
      'existential there',
      'There is no evidence of a leak.',
      ['existential: no evidence of a leak | There is |  [state, actual, negated]'],
    ],
    [
      'what something is designed to do',
      'The railway is designed to carry copper to the coast.',
      ['main-clause: The railway | is designed to carry | copper to the coast [goal, planned]'],
    ],
    [
      'what is asked about',
      'The ministry is considering whether to tighten its rules.',
      ['main-clause: The ministry | is considering | whether to tighten its rules [assessment, actual]'],
    ],
    [
      'a place whose name has the abbreviation of a month in it',
      'The president had met him at Mar-a-Lago.',
      ['main-clause: The president | had met | him {place: at Mar-a-Lago} [event, actual]'],
    ],
    [
      'by how much, and until when',
      'The council delayed the vote by two years. The firm will hire welders by 2030.',
      [
        'main-clause: The council | delayed | the vote {manner: by two years} [measure, actual]',
        'main-clause: The firm | will hire | welders {time: by 2030} [measure, planned]',
      ],
    ],
    ['business as usual', 'Hanbit employs 500 people.', ['main-clause: Hanbit | employs | 500 people [state, actual]']],
    [
      'a vote',
      'Lawmakers voted to delay the checks.',
      ['main-clause: Lawmakers | voted to delay | the checks [event, actual]'],
    ],
    [
      'a passive',
      'The plant was closed in 2019.',
      ['main-clause: The plant | was closed |  {time: in 2019} [measure, actual]'],
    ],
    [
      'a passive with its agent',
      'The bridge was built by a firm in Leeds.',
      ['main-clause: The bridge | was built by | a firm in Leeds [measure, actual]'],
    ],
    [
      'raising',
      'The government continues to subsidise farmers.',
      ['main-clause: The government | continues to subsidise | farmers [measure, actual]'],
    ],
    [
      'control',
      'Brussels aims to bolster local production.',
      ['main-clause: Brussels | aims to bolster | local production [goal, planned]'],
    ],
    [
      'control by the object stays whole',
      'The treaty requires members to share data.',
      ['main-clause: The treaty | requires | members to share data [measure, actual]'],
    ],
    [
      'seen as',
      'The plan is seen as a response to American sanctions.',
      [
        'main-clause: The plan | is seen as a response to | American sanctions [assessment, actual] @ unspecified, is seen as',
      ],
    ],
    [
      'a phrasal verb',
      'The firm set up a branch in Oslo.',
      ['main-clause: The firm | set up | a branch in Oslo [measure, actual]'],
    ],
    [
      'a light verb',
      'The union takes advantage of the shortage.',
      ['main-clause: The union | takes advantage of | the shortage [event, actual]'],
    ],
    [
      'a verb with its preposition',
      'Carmakers rely on a handful of suppliers.',
      ['main-clause: Carmakers | rely on | a handful of suppliers [dependency, actual]'],
    ],
    [
      'what a verb selects stays with its object',
      'The company added two banks to its list.',
      ['main-clause: The company | added | two banks to its list [measure, actual]'],
    ],
    [
      'a quantity',
      'Sales fell to 3 billion euros.',
      ['main-clause: Sales | fell to | 3 billion euros [event, actual]'],
    ],
    [
      'a place of its own',
      'The report places safety at its core.',
      ['main-clause: The report | places at its core | safety [cause, actual]'],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(claimsOf(text).map(shownClaim)).toEqual(claims);
  });
});
