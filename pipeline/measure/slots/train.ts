/**
 * Trains the models of what goes into which slot and of the roles of qualifiers, and writes
 * pipeline/extract/claim/slots/slot-model.json. The same bytes every time.
 *
 *   node lib/measure/slots/train.js --gold DIR [--gold DIR …]    folders of annotated documents (*.json)
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UserError } from '../../base/errors.ts';
import { ownPath } from '../../base/files.ts';
import { ANSWERS, ROLES, type Weights } from '../../extract/claim/slots/slot-model.ts';
import { readGold } from '../claims/gold.ts';
import { reportFaults } from '../script.ts';
import { examplesOf } from './examples.ts';
import { type FitOptions, fitLogLinear } from './fit.ts';

const OPTIONS: FitOptions = { leastCount: 2, penalty: 4, leastWeight: 0.08 };
const LINE = 120;

reportFaults();
const { gold = [] } = parseArgs({ options: { gold: { type: 'string', multiple: true } } }).values;
if (gold.length === 0) throw new UserError('Say where annotated documents are: --gold DIR, once for each folder.', 2);

const found = gold.flatMap(readGold).map(examplesOf);
const slots = found.flatMap((examples) => examples.slots);
const roles = found.flatMap((examples) => examples.roles);
const model = { slots: fitLogLinear(slots, ANSWERS, OPTIONS), roles: fitLogLinear(roles, ROLES, OPTIONS) };
writeFileSync(ownPath('pipeline/extract/claim/slots/slot-model.json'), printed(model));
console.log(`Trained on ${slots.length} examples of slots and ${roles.length} of roles, of ${found.length} texts.`);

/** A feature a line, where it is not too long for one. */
function printed(tables: Record<string, Weights<string>>): string {
  const parts = Object.entries(tables).map(([name, table]) => {
    const rows = Object.entries(table).map(([feature, row]) => {
      const weights = Object.entries(row).map(([answer, weight]) => `${JSON.stringify(answer)}: ${weight}`);
      const line = `    ${JSON.stringify(feature)}: { ${weights.join(', ')} }`;
      return line.length < LINE ? line : `    ${JSON.stringify(feature)}: {\n      ${weights.join(',\n      ')}\n    }`;
    });
    return `  ${JSON.stringify(name)}: {\n${rows.join(',\n')}\n  }`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
