import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

const purposesOf = (text: string) =>
  claimsOf(text).flatMap(({ rule, slots }) => (rule === 'purpose-infinitive' ? [slots] : []));

type Example = readonly [who: string, text: string, purposes: readonly string[]];

describe('who acts on a purpose is', () => {
  test.each<Example>([
    ['who acts', 'The ministry raised duties to protect growers.', ['The ministry | to protect | growers']],
    ['some of those who act', 'Dozens of pupils came to plant trees.', ['Dozens of pupils | to plant | trees']],
    [
      'who acts, with a longer marker in front',
      'In order to protect growers, the ministry raised duties.',
      ['the ministry | to protect | growers'],
    ],
    [
      'who acts, for each of two purposes',
      'The ministry imposed tariffs to protect growers and punish rivals.',
      ['The ministry | to protect | growers', 'The ministry | to punish | rivals'],
    ],
    ['the agent of a passive', 'These maps are used by the army to plan raids.', ['the army | to plan | raids']],
    [
      'the agent of a passive, however far',
      'The bridge was closed by the police to protect drivers.',
      ['the police | to protect | drivers'],
    ],
    [
      'who is given something',
      'The nurses have been given bicycles to reach the villages and bring vaccines.',
      ['The nurses | to reach | the villages', 'The nurses | to bring | vaccines'],
    ],
    ['who is hired', 'The mayor hired a lawyer to sue the firm.', ['a lawyer | to sue | the firm']],
    ['what is sent', 'The navy sent a frigate to guard the port.', ['a frigate | to guard | the port']],
    [
      'a body that is set up',
      'The commission was set up to advise the president.',
      ['The commission | to advise | the president'],
    ],
    ['a tool that a thing uses', 'The device uses light to kill germs.', ['light | to kill | germs']],
    ['who uses a tool', 'The engineers use light to kill germs.', ['The engineers | to kill | germs']],
    [
      'who is ordered to do what has the purpose',
      'The court ordered the firm to pay a fine to deter rivals.',
      ['the firm | to deter | rivals'],
    ],
  ])('%s: %s', (_, text, purposes) => {
    expect(purposesOf(text)).toEqual(purposes);
  });
});

describe('no purpose is claimed of', () => {
  test.each([
    ['a passive without agent', 'The results are published to help doctors.'],
    ['things that cannot act', 'Higher prices remained in force to protect growers.'],
    ['what a verb of control lets its object do', 'The storm led officials to close schools.'],
    ['what a verb of control makes its object do', 'Rising costs pushed the owners to sell the mine.'],
    ['what completes a noun', 'The council rejected a plan to move the market.'],
    ['what is yet to come', 'The mayor praised the team for years to come.'],
    ['what somebody waits for', 'The crew waited for the tide to turn.'],
  ])('%s: %s', (_, text) => {
    expect(purposesOf(text)).toEqual([]);
  });
});

describe('an infinitive or gerund that completes the predicate stays in it:', () => {
  test.each([
    ['The tool is used to cut steel.', 'The tool | is used to cut | steel'],
    ['The plant is large enough to supply Oslo.', 'The plant | is large enough to supply | Oslo'],
    ['The envoy is available to answer questions.', 'The envoy | is available to answer | questions'],
    ['The ministry is committed to cutting costs.', 'The ministry | is committed to cutting | costs'],
    ['Crews worked to clear the road.', 'Crews | worked to clear | the road'],
  ])('%s', (text, slots) => {
    expect(claimsOf(text).map((claim) => claim.slots)).toEqual([slots]);
  });
});

test('a purpose is told without a word of aiming', () => {
  const texts = claimsOf('The ministry raised duties to protect growers.').map(({ text }) => text);
  expect(texts.join(' ')).not.toMatch(/\baims?\b/);
});
