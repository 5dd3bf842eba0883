import { describe, expect, test } from 'vitest';
import { claimsOf, shownClaim } from '../helpers.ts';

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
      'a relative clause with whose',
      'Nokia, whose shares rose on Monday, sells network equipment.',
      [
        'relative-clause: whose shares | rose |  {time: on Monday} [event, actual]',
        'main-clause: Nokia | sells | network equipment [measure, actual]',
      ],
    ],
    [
      'a reduced relative clause',
      'The bank published a report written by two economists.',
      [
        'main-clause: The bank | published | a report [measure, actual]',
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
        'adverbial-clause: Norway | exports | it [measure, actual]',
      ],
    ],
    [
      'a complement clause',
      'Analysts know that the market is shrinking.',
      [
        'main-clause: Analysts | know | that the market is shrinking [state, actual]',
        'complement-clause: the market | is shrinking |  [state, actual]',
      ],
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
        'main-clause: the government | raised | its spending {manner: With the economy shrinking} [measure, actual]',
      ],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(claimsOf(text).map(shownClaim)).toEqual(claims);
  });
});

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
      ['main-clause: The test | is harder than | the old exam [state, actual]'],
    ],
    [
      'existential there',
      'There is no evidence of a leak.',
      ['existential: no evidence of a leak | There is |  [state, actual, negated]'],
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
      ['main-clause: The firm | sells | chips such as sensors and processors [measure, actual]'],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(claimsOf(text).map(shownClaim)).toEqual(claims);
  });
});

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
        'main-clause: The aim | is not | growth [goal, actual, negated]',
        'main-clause: The aim | is | stability [goal, actual]',
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
      ['main-clause: The plant | reportedly uses | coal [measure, possible]'],
    ],
    [
      'a pledge',
      'Ministers have pledged to cut emissions by half.',
      ['main-clause: Ministers | have pledged to cut | emissions by half [goal, planned]'],
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

describe('reported speech', () => {
  test.each<Example>([
    [
      'X said that',
      'The minister said that the plan would help farmers.',
      ['complement-clause: the plan | would help | farmers [forecast, predicted] @ The minister, said'],
    ],
    [
      'X said, behind',
      'The plan would help farmers, the minister said.',
      ['complement-clause: The plan | would help | farmers [forecast, predicted] @ the minister, said'],
    ],
    [
      'said X',
      '“The plan is good,” said Ann Berg, the mayor of Oslo.',
      [
        'complement-clause: The plan | is good |  [assessment, actual] @ Ann Berg, said',
        'apposition: Ann Berg | the mayor of | Oslo [state, actual]',
      ],
    ],
    [
      'according to',
      'According to two officials, the talks have failed.',
      ['main-clause: the talks | have failed |  [event, actual] @ two officials, According to'],
    ],
    [
      'told',
      'The company told investors that sales would double.',
      ['complement-clause: sales | would double |  [forecast, predicted] @ The company, told'],
    ],
    [
      'denied that',
      'The company denied that it had sold the chips.',
      ['complement-clause: it | had sold | the chips [measure, actual, negated] @ The company, denied'],
    ],
    [
      'denied having',
      'The bank denied having sold the shares.',
      ['main-clause: The bank | denied having sold | the shares [measure, actual, negated] @ The bank, denied'],
    ],
    [
      'it is believed',
      'It is believed that the plant uses coal.',
      ['complement-clause: the plant | uses | coal [state, actual] @ unspecified, is believed'],
    ],
    [
      'is said to',
      'The plant is said to use coal.',
      ['main-clause: The plant | is said to use | coal [state, actual] @ unspecified, is said'],
    ],
    [
      'called',
      'Critics called the reform a mistake.',
      ['main-clause: the reform | called a mistake |  [assessment, actual] @ Critics, called'],
    ],
    [
      'expects',
      'Economists expect the economy to shrink by 2030.',
      [
        'main-clause: Economists | expect | the economy to shrink {time: by 2030} [forecast, predicted] @ Economists, expect',
      ],
    ],
    [
      'said and warned',
      'The officials said the law was unfair and warned that it would hurt exporters.',
      [
        'complement-clause: the law | was unfair |  [assessment, actual] @ The officials, said',
        'complement-clause: it | would hurt | exporters [forecast, predicted] @ The officials, warned',
      ],
    ],
    [
      'a quotation over two sentences',
      '“The plan is good,” said Ann Berg. “It will create jobs.”',
      [
        'complement-clause: The plan | is good |  [assessment, actual] @ Ann Berg, said',
        'main-clause: It | will create | jobs [forecast, predicted] @ Ann Berg, said',
      ],
    ],
    [
      'what the author sets against it',
      'Critics say that the law is weak, but the courts have upheld it.',
      [
        'complement-clause: the law | is weak |  [assessment, actual] @ Critics, say',
        'coordinated-clause: the courts | have upheld | it [measure, actual]',
      ],
    ],
  ])('%s: %s', (_, text, claims) => {
    expect(claimsOf(text).map(shownClaim)).toEqual(claims);
  });
});
