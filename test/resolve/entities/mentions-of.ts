import { toDocument } from '../../../pipeline/ingest/document.ts';
import { parse } from '../../../pipeline/parse/sentences.ts';
import { findMentions, type Mention } from '../../../pipeline/resolve/entities/mentions.ts';

/** The mentions of a text that is all body. */
export function mentionsOf(text: string): Mention[] {
  return findMentions(parse(toDocument('a-text', {}, text, { plain: true })));
}

/** The mentions of a text as `text → name (type)`, where a mark says that the registry lacks it or nothing decides. */
export function namesOf(text: string): string[] {
  return mentionsOf(text).map(({ text, name, type, isKnown, isAmbiguous }) =>
    [`${text} → ${name} (${type})`, ...(isKnown ? [] : ['unknown']), ...(isAmbiguous ? ['ambiguous'] : [])].join(' '),
  );
}
