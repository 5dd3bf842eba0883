import { describe, expect, test } from 'vitest';
import { claimsOf, shownClaim } from '../../helpers.ts';

type Example = readonly [what: string, text: string, claims: readonly string[]];

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
      ['main-clause: The plant | is said to use | coal [state, possible] @ unspecified, is said'],
    ],
    [
      'called',
      'Critics called the reform a mistake.',
      ['main-clause: the reform | called a mistake |  [assessment, actual] @ Critics, called'],
    ],
    [
      'thinks of as',
      'Growers think of the tunnel as a waste.',
      ['main-clause: the tunnel | think of as a waste |  [assessment, actual] @ Growers, think of'],
    ],
    [
      'sees as doing',
      'Nurses see the new rota as harming patients.',
      ['main-clause: the new rota | see as harming patients |  [assessment, actual] @ Nurses, see'],
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
