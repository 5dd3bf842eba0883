import { quoted, UserError } from '../base/errors.ts';
import { loadSchema, suggestion, validatorOf } from '../records/schemas.ts';
import type { FrontMatter } from '../records/types.ts';
import { type Document, type DocumentOptions, toDocument } from './document.ts';

/**
 * A document from a line of NDJSON: `id`, `text` and any field of the front matter; null counts as left out.
 * Throws a UserError that names the line and every fault in it.
 */
export function documentOfLine(line: string, place: string, options: DocumentOptions = {}): Document {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new UserError(
      `${place}  is not JSON: ${(error as Error).message}.\n  Each line must be one JSON object with id and text.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError(
      `${place}  is ${quoted(value)}, not an object.\n  Each line must be one JSON object with id and text.`,
    );
  const { text, ...about } = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
  const problems = validatorOf('front-matter')(about).map(({ field, found }) => {
    const known = ['text', ...Object.keys(loadSchema('front-matter').properties ?? {})];
    return found === 'unknown'
      ? `${field} is no field of a document; allowed is ${suggestion(field, known)}`
      : `${field} is ${found}, which is not allowed`;
  });
  if (about.id === undefined) problems.push('id is missing');
  if (typeof text !== 'string' || text.trim() === '')
    problems.push(`text is ${text === undefined ? 'missing' : quoted(text)}, not a text with words`);
  if (problems.length > 0)
    throw new UserError(problems.map((problem) => `${place}  ${problem}.\n  The other lines are read all the same.`));
  return toDocument(about.id as string, about as FrontMatter, text as string, options);
}
