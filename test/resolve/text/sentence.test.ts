import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../../pipeline/chain.ts';
import { toDocument } from '../../../pipeline/ingest/document.ts';

/** The claims of a text as sentences. */
function told(text: string): string[] {
  const document = toDocument('a', {}, text);
  return claimsOf(document).claims.map((claim) => claim.text);
}

describe('a claim is told as one sentence', () => {
  test.each([
    ['a main clause', 'The ministry drafted a law.', ['The ministry drafted a law.']],
    [
      'a relative clause',
      'The fund, which supports small firms, is growing.',
      ['The fund supports small firms.', 'The fund is growing.'],
    ],
    [
      'an object that goes before',
      'Regulators approved a merger that rivals had opposed.',
      ['Regulators approved a merger that rivals had opposed.', 'Rivals had opposed a merger.'],
    ],
    [
      'a participle',
      'The bank published a report written by two economists.',
      ['The bank published a report written by two economists.', 'A report was written by two economists.'],
    ],
    [
      'a result',
      'The bank raised interest rates, making loans more expensive.',
      ['The bank raised interest rates.', 'The bank made loans more expensive.'],
    ],
    [
      'a purpose',
      'The state built a pipeline to reduce imports.',
      ['The state built a pipeline to reduce imports.', 'The state is to reduce imports.'],
    ],
    [
      'an apposition',
      'Ericsson, the largest maker of antennas, cut 200 jobs.',
      ['Ericsson is the largest maker of antennas.', 'Ericsson cut 200 jobs.'],
    ],
    [
      'a helper that two verbs share',
      'The sample was gathered in May and kept in Oslo.',
      ['The sample was gathered in May.', 'The sample was kept in Oslo.'],
    ],
    ['what is denied', 'The company denied that it had sold the chips.', ['The company had not sold the chips.']],
    ['a judgement', 'Critics called the reform a mistake.', ['Critics called the reform a mistake.']],
    [
      'a condition',
      'If talks do not resume, prices will rise.',
      ['Talks may not resume.', 'If talks do not resume, prices will rise.'],
    ],
    [
      'what is only imagined',
      'If a guest were to fall, he would sue.',
      ['A guest may fall.', 'If a guest were to fall, the guest would sue.'],
    ],
    [
      'a case that is supposed',
      'Where any guest has a dog, the inn charges a fee.',
      ['Any guest may have a dog.', 'Where any guest has a dog, the inn charges a fee.'],
    ],
    [
      'neither and nor of a passive',
      'The barn was neither painted nor rented.',
      ['The barn was not painted.', 'The barn was not rented.'],
    ],
    [
      'neither and nor of plain verbs',
      'The baker neither bought rye nor sold rolls.',
      ['The baker did not buy rye.', 'The baker did not sell rolls.'],
    ],
    [
      'nor before an auxiliary',
      'The king did not leave, nor did the queen sign the letter.',
      ['The king did not leave.', 'The queen did not sign the letter.'],
    ],
    ['neither and nor of adjectives', 'The room is neither warm nor dry.', ['The room is neither warm nor dry.']],
    [
      'a noun that is denied beside another',
      'The guild protects bakers, not brewers.',
      ['The guild protects bakers.', 'The guild does not protect brewers.'],
    ],
    [
      'having, in the past',
      'Having sold its barges, the guild moved.',
      ['The guild had sold its barges.', 'The guild moved.'],
    ],
    [
      'having, before what is to come',
      'Not having paid the rent, the guild will move.',
      ['The guild has not paid the rent.', 'The guild will move.'],
    ],
    ['existential there', 'There is no evidence of a leak.', ['There is no evidence of a leak.']],
    ['there behind an opening', 'Today there is no evidence.', ['Today, there is no evidence.']],
    [
      'a participle in the tense of the clause around it',
      'Farmers face the barriers erected by rivals.',
      ['Farmers face the barriers erected by rivals.', 'The barriers are erected by rivals.'],
    ],
    [
      'a participle that has its own time',
      'Farmers oppose the tariffs imposed in March.',
      ['Farmers oppose the tariffs imposed in March.', 'The tariffs were imposed in March.'],
    ],
    [
      'a participle at the head of its sentence',
      'Beaten in the vote, the party left in April.',
      ['The party was beaten in the vote.', 'The party left in April.'],
    ],
    [
      'the second of two relative clauses, without the first',
      'It hired a chef who cooks fish and who bakes bread.',
      ['It hired a chef who cooks fish and who bakes bread.', 'A chef cooks fish.', 'A chef bakes bread.'],
    ],
    [
      'what an order does',
      'The mayor signed an order closing the port.',
      ['The mayor signed an order closing the port.', 'An order closes the port.'],
    ],
    [
      'a place that the verb needs',
      'The trial opened in Lyon, where the firm was based.',
      ['The trial opened in Lyon.', 'The firm was based in Lyon.'],
    ],
    ['I with its verb', 'I flew home to see my son.', ['I flew home to see my son.', 'I am to see my son.']],
    ['shortened verbs', 'We’re ready, and it won’t fail.', ['We are ready.', 'It will not fail.']],
    ['cannot', 'The mill can’t close.', ['The mill cannot close.']],
    ['an auxiliary before the subject', 'Not only does the law cut fees.', ['The law does not only cut fees.']],
    [
      'phrases set off by commas',
      'The meeting, as planned, was held in Lyon, on Monday.',
      ['The meeting, as planned, was held in Lyon, on Monday.'],
    ],
    [
      'an aside in the subject',
      'The economy of the isles, reliant on tourists, is small.',
      ['The economy of the isles is reliant on tourists.', 'The economy of the isles is small.'],
    ],
    ['a phrase that links sentences', 'For example, the mill closed.', ['The mill closed.']],
    [
      'a phrase that a relative clause hangs on',
      'It signed a pact under which Acme will lead the group.',
      ['It signed a pact under which Acme will lead the group.', 'Under a pact, Acme will lead the group.'],
    ],
  ])('%s: %s', (_, text, sentences) => {
    expect(told(text)).toEqual(sentences);
  });
});

describe('references are resolved where they are sure', () => {
  test.each([
    [
      'a plan that the text goes on with',
      'China is drafting a new five-year plan. The plan aims to bolster consumption.',
      "China's new five-year plan aims to bolster consumption.",
    ],
    [
      'the article that the owner of a plan takes',
      'The European Commission proposed a new battery plan. The plan would cut imports.',
      "The European Commission's new battery plan would cut imports.",
    ],
    ['who speaks of itself', 'Nokia said it had sold a plant.', 'Nokia had sold a plant.'],
    ['a capital for its government', 'Tokyo has approved the deal.', 'Japan has approved the deal.'],
    ['a country that takes the article', 'Washington will appeal.', 'The United States will appeal.'],
    [
      'a name that the text goes on with, from subject to subject',
      'Acme Corp. is growing. It sold a plant. Its shares rose.',
      'Acme’s shares rose.',
    ],
    [
      'a noun that is part of one name, however far back',
      'The Ministry of Trade chose Osaka. Officials in Kobe protested. The ministry declined to comment.',
      'The Ministry of Trade declined to comment.',
    ],
    [
      'the kind of the one thing named',
      'Acme Corp. cut its forecast. Analysts had praised the company.',
      'Analysts had praised Acme.',
    ],
    ['a title beside a name', 'The mayor, Ann Lee, flew to Paris.', 'Ann Lee flew to Paris.'],
    ['who says I', 'Ann Lee, the mayor, flew to Paris. “I expect results,” she said.', 'Ann Lee expects results.'],
    [
      'the body for which a speaker says we',
      'Ravi Menon, head of Northlight Quantum, said: “We are pleased with our results.”',
      'Northlight Quantum is pleased with Northlight Quantum’s results.',
    ],
    [
      'a body that has an owner and no name',
      'California’s privacy regulator set up a platform. It will open in August.',
      "California's privacy regulator set up a platform.",
    ],
    [
      'a body whose name has an owner',
      "South Korea's parliament passed a law.",
      "South Korea's parliament passed a law.",
    ],
    [
      'what a body of a country has brought in',
      "South Korea's parliament passed a law that regulates chips.",
      "The South Korean parliament's law regulates chips.",
    ],
    ['a name in the possessive', 'Acme Corp. fell. Regulators fined Acme’s rivals.', 'Regulators fined Acme’s rivals.'],
  ])('%s', (_, text, sentence) => {
    expect(told(text)).toContain(sentence);
  });

  test.each([
    [
      'two companies come into question',
      'Acme Corp. grew. Beta Corp. shrank. The company sold a plant.',
      'The company sold a plant.',
    ],
    ['a person was the subject before', 'Ann Lee praised Acme Corp. It sold a plant.', 'It sold a plant.'],
    ['a speaker belongs to no body named', '“We are pleased,” Ann Lee said.', 'We are pleased.'],
  ])('a reference is left open where %s', (_, text, sentence) => {
    expect(told(text)).toContain(sentence);
  });

  test('a pronoun that goes on standing for the subject stays', () => {
    expect(told('Nokia said it had sold its plant.')).toContain('Nokia had sold its plant.');
  });
});
