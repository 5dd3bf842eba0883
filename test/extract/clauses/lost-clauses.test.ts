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

describe('a clause that is a subject stays whole:', () => {
  test.each([
    ['To close the port would harm traders.', 'To close the port | would harm | traders'],
    ['Whether the law works is unclear.', 'Whether the law works | is unclear | '],
    ['Raising rates helps savers.', 'Raising rates | helps | savers'],
    [
      'Article 83 precludes national rules allowing such sales.',
      'Article 83 | precludes | national rules allowing such sales',
    ],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toEqual([slots]);
  });
});

describe('what there is is the subject:', () => {
  test.each([
    ['There was no traffic.', 'no traffic | There was | '],
    ['There has been much debate.', 'much debate | There has been | '],
    ['In the north there has been little rain.', 'little rain | there has been | '],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toEqual([slots]);
  });

  test.each([
    ['what is said', 'Growers say there were doubts about the seed.', 'doubts about the seed | there were | '],
    ['a concession', 'The ferry ran, although there was thick ice.', 'thick ice | there was | '],
    ['a cause', 'The mill closed because there were no orders.', 'no orders | there were | '],
    ['a relative clause', 'It sells in Peru, where there is strong demand.', 'strong demand | there is | '],
  ])('in %s: %s', (_, text, slots) => {
    expect(slotsOf(text)).toContain(slots);
  });
});

describe('one thing said and another denied are two claims:', () => {
  test.each([
    ['The rule covers banks, not insurers.', ['The rule | covers | banks', 'The rule | covers not | insurers']],
    ['It was a strike, not an accident.', ['It | was | a strike', 'It | was not | an accident']],
    ['He is not a lawyer but a judge.', ['He | is not | a lawyer', 'He | is | a judge']],
    ['The talks are about trade, not war.', ['The talks | are about | trade', 'The talks | are about not | war']],
  ])('%s', (text, slots) => {
    expect(claimsOf(text).map((claim) => claim.slots)).toEqual(slots);
    expect(
      claimsOf(text)
        .map(({ polarity }) => polarity)
        .sort(),
    ).toEqual(['affirmed', 'negated']);
  });
});

describe('what came about before or beside is a claim of who did it:', () => {
  test.each([
    ['He fled the city after losing the vote.', 'He | losing | the vote'],
    ['Upon hearing the news, the envoy left.', 'the envoy | hearing | the news'],
    ['While running a bakery, Ada wrote a novel.', 'Ada | running | a bakery'],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toContain(slots);
  });

  test.each([
    ['Based on these data, the trial began in May.'],
    ['Considering the cost, the offer is fair.'],
    ['Compared with coal, gas is clean.'],
  ])('a participle that is a preposition is none: %s', (text) => {
    expect(claimsOf(text).map(({ rule }) => rule)).toEqual(['main-clause']);
  });
});

describe('an order to bear something in mind puts it forward:', () => {
  test.each([
    ['Note that the fee rose in May.', 'the fee | rose | '],
    ['Remember that a fall is no crash.', 'a fall | is | no crash'],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toEqual([slots]);
  });

  test.each([['Say that you agree.'], ['Make sure that the lid is shut.'], ['Note the date.']])(
    'another order does not: %s',
    (text) => {
      expect(slotsOf(text)).toEqual([]);
    },
  );
});

describe('a second participle shares what it needs of the auxiliaries:', () => {
  test.each([
    ['The valve has been cleaned and been tested.', 'The valve | has been tested | '],
    ['The ship may have sunk and been sold.', 'The ship | may have been sold | '],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toContain(slots);
  });
});

test.each([
  ["It's gonna fail.", "It | 's gonna fail | "],
  ['They wanna sell the mill.', 'They | wanna sell | the mill'],
])('a clipped `to` joins its verb: %s', (text, slots) => {
  expect(slotsOf(text)).toEqual([slots]);
});

describe('what stands set off behind a noun or clause is a claim:', () => {
  test.each([
    ['The firm, long dependent on subsidies, said sales fell.', 'The firm | long dependent on | subsidies'],
    ['The island, rich in copper, was sold.', 'The island | rich in | copper'],
    ['Prices rose in May, continuing a long climb, and output fell.', 'Prices | continuing | a long climb'],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toContain(slots);
  });

  test('and is left out of the noun', () => {
    expect(slotsOf('The island, rich in copper, was sold.')).toContain('The island | was sold | ');
  });

  test('an adjective that nothing completes is none', () => {
    expect(slotsOf('The island, small and bare, was sold.')).toHaveLength(1);
  });
});

describe('a deed for which somebody is punished or praised is a claim:', () => {
  test.each([
    ['The mill was fined for illegally dumping waste.', 'The mill | illegally dumping | waste'],
    ['Two guards were arrested for smuggling cigars.', 'Two guards | smuggling | cigars'],
    ['The nurse was praised for saving a child.', 'The nurse | saving | a child'],
  ])('%s', (text, slots) => {
    expect(slotsOf(text)).toContain(slots);
  });

  test.each([['The mill was sued for dumping waste.'], ['The net is used for catching eels.']])(
    'a suspicion or use is none: %s',
    (text) => {
      expect(slotsOf(text)).toHaveLength(1);
    },
  );
});

test.each([
  ['Steel is one of the main metals, which drives trade.', 'Steel | drives | trade'],
  ['The mill is one of the oldest plants in the north, which makes noise.', 'The mill | makes | noise'],
  ['Tin is one of the rarest metals, which are sold by weight.', 'the rarest metals | are sold by | weight'],
])('the form of a verb says which of two nouns it speaks of: %s', (text, slots) => {
  expect(slotsOf(text)).toContain(slots);
});
