/**
 * A loader of modules that counts how often the rules of the stages hold, for `quality --rules` alone: the functions at the
 * top level of a module go through `globalThis.countHeld`, the rows of ordered tables through `globalThis.countTable`.
 */
import type { LoadHook } from 'node:module';

const COUNTED = /\/lib\/((?:syntax|extract|resolve|classify)\/.*\.js)$/;
const DECLARED = /^(?:export )?function (\w+)\(/;
const ARROW = /^(export )?const (\w+) = (?=\([^)]*\) =>|\w+ =>)/;
const TABLE = /^(export )?const (\w+) = (?=\[)/;

export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  const path = COUNTED.exec(url)?.[1];
  return path === undefined || loaded.source == null
    ? loaded
    : { ...loaded, source: counting(path, String(loaded.source)) };
};

/** A compiled module whose functions and tables are counted; each from where it is defined on. */
function counting(path: string, source: string): string {
  const statements = source.split(/\n(?=[^\s})\]])/);
  const isImport = (statement: string) => /^(import|export \{|#!)/.test(statement);
  const declared = statements.flatMap((statement) => {
    const name = DECLARED.exec(statement)?.[1];
    return name === undefined ? [] : [`${name} = globalThis.countHeld(${JSON.stringify(`${path} ${name}`)}, ${name});`];
  });
  const counted = statements.map((statement) => defined(path, statement));
  return [...counted.filter(isImport), ...declared, ...counted.filter((statement) => !isImport(statement))].join('\n');
}

function defined(path: string, statement: string): string {
  for (const [pattern, count] of [
    [ARROW, 'countHeld'],
    [TABLE, 'countTable'],
  ] as const) {
    const [, exported = '', name] = pattern.exec(statement) ?? [];
    if (name !== undefined)
      return `${statement.replace(pattern, `${exported}let ${name} = `)}\n${name} = globalThis.${count}(${JSON.stringify(`${path} ${name}`)}, ${name});`;
  }
  return statement;
}
