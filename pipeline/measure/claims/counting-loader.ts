/**
 * A loader of modules that counts how often the functions of the rules hold: every function at the top level of a module
 * of the stages is wrapped in `globalThis.countHeld`. For `quality --rules` alone.
 */
import type { LoadHook } from 'node:module';

const COUNTED = /\/lib\/(syntax|extract|resolve|classify)\/.*\.js$/;
const ARROW = /^(export )?const (\w+) = (?=\([^)]*\) =>|\w+ =>)/gm;
const DECLARED = /^(?:export )?(?:let|function) (\w+)(?= = \([^)]*\) =>| = \w+ =>|\()/gm;

export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  const path = COUNTED.exec(url)?.[0];
  if (path === undefined || loaded.source == null) return loaded;
  const source = String(loaded.source).replace(ARROW, (_, exported = '', name) => `${exported}let ${name} = `);
  const names = [...source.matchAll(DECLARED)].map(([, name]) => name);
  const wrapped = names.map(
    (name) => `${name} = globalThis.countHeld(${JSON.stringify(`${path.slice(5)} ${name}`)}, ${name});`,
  );
  return { ...loaded, source: [source, ...wrapped, ''].join('\n') };
};
