import { existsSync, readFileSync } from 'node:fs';
import { problemAt, quoted, UserError } from '../base/errors.ts';
import { loadSchema, validatorOf } from './schemas.ts';
import type { Settings } from './types.ts';

export const SETTINGS_FILE = 'assay.config.json';

/** The settings of the folder the program runs in; what the file leaves out has the default of its schema. */
export function readSettings(file = SETTINGS_FILE): Required<Settings> {
  const own = existsSync(file) ? parse(file, readFileSync(file, 'utf8')) : {};
  const properties = loadSchema('settings').properties ?? {};
  const defaults = Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, schema.default]));
  return { ...defaults, ...own } as Required<Settings>;
}

function parse(file: string, text: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `${file}  is not JSON: ${(error as Error).message}.\n  Mend it, or remove it to take the defaults.`,
    );
  }
  const faults = validatorOf('settings')(value);
  if (faults.length > 0) throw new UserError(faults.map((fault) => settingsProblem(file, text, fault)));
  return value as Settings;
}

function settingsProblem(file: string, text: string, fault: { field: string; found: string; allowed: string }): string {
  const lines = text.split('\n');
  const key = fault.field.split('.').at(-1) ?? '';
  const at = lines.findIndex((line) => key !== '' && line.trimStart().startsWith(quoted(key)));
  const place = at < 0 ? { file, line: 1 } : { file, line: at + 1, column: 1, source: lines[at] as string };
  return problemAt(place, `${fault.field || 'the whole'} is ${fault.found}.`, `Allowed is ${fault.allowed}.`);
}
