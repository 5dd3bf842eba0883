import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../helpers.ts';

/** `predicate: modality @ source, cue` of each claim. */
const shown = (text: string) =>
  claimsOf(text).map(({ predicate, modality, attribution }) => {
    const held = attribution ? ` @ ${attribution.source}, ${attribution.cue}` : '';
    return `${predicate}: ${modality}${held}`;
  });

describe('what a noun names is held by its owner', () => {
  test.each([
    ['nobody named', 'There were rumours that the plant had shut.', 'had shut: possible @ unspecified, rumours'],
    [
      'a possessor',
      'He repeated the critics’ claim that the mine was unsafe.',
      'was unsafe: actual @ the critics, claim',
    ],
    ['among', 'Fears among traders that the bank would fail grew.', 'would fail: possible @ traders, Fears'],
    ['by', 'Claims by the union that the mine is unsafe were studied.', 'is unsafe: actual @ the union, Claims'],
    ['a voice', 'The union repeated its claim that the pit is unsafe.', 'is unsafe: actual @ its, claim'],
    ['sends a signal', 'The vote sends a signal that the reform has failed.', 'has failed: actual @ The vote, signal'],
    ['was that', 'The theory was that the pact would hold.', 'would hold: planned @ unspecified, theory'],
    ['is that', 'The fear among growers is that frost will come.', 'will come: possible @ growers, fear'],
  ])('%s: %s', (_, text, claim) => {
    expect(shown(text)).toContain(claim);
  });

  test('evidence and facts are the author’s', () => {
    expect(shown('There is evidence that the drug helps.')).toContain('helps: actual');
    expect(shown('She noted the fact that the drug has failed.')).toContain('has failed: actual');
  });
});
