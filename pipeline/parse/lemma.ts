import { readOwnJson } from '../base/files.ts';
import type { IrregularVerbs } from '../records/types.ts';
import { plain } from './network/words.ts';

const verbs = Object.entries(readOwnJson<IrregularVerbs>('pipeline/parse/irregular-verbs.json'));
const irregular = new Map(verbs.flatMap(([lemma, forms]) => forms.map((form): [string, string] => [form, lemma])));

/**
 * The lemma that an edit script makes of a form (after Straka 2018, UDPipe 2.0 prototype). A script is
 * `case|n+prefix|m+suffix`: n characters dropped at the start and m at the end, prefix and suffix put in their places,
 * the case set (lower, title, upper, keep); or `=lemma`, the lemma itself. Where a script does not fit or
 * leaves nothing, the form in lower case.
 */
export function applyScript(form: string, script: string): string {
  if (script.startsWith('=')) return script.slice(1);
  const text = [...plain(form)];
  const [, letterCase, start, prefix, end, suffix] = /^(\w+)\|(\d+)\+(.*)\|(\d+)\+(.*)$/su.exec(script) ?? [];
  const dropped = Number(start) + Number(end);
  const lower = text.join('').toLowerCase();
  if (!(dropped <= text.length)) return lower;
  const kept = text.slice(Number(start), text.length - Number(end)).join('');
  return setCase(`${prefix}${kept}${suffix}`, letterCase) || lower;
}

function setCase(text: string, letterCase: string | undefined): string {
  const [first = '', ...rest] = text;
  switch (letterCase) {
    case 'lower':
      return text.toLowerCase();
    case 'upper':
      return text.toUpperCase();
    case 'title':
      return first.toUpperCase() + rest.join('').toLowerCase();
    default:
      return text;
  }
}

const VOWEL = '[aeiouy]';
const THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const REGULAR = /^(VBD|VBN|VBG|VBZ|NNS|JJR|JJS)$/;

/**
 * A lemma that is no word is replaced: for an irregular form by a table, for a form with a regular ending by what
 * English spelling makes of the form, `deny` of `denied`, `impose` of `imposed`, `plan` of `planning`. One that has
 * lost its e becomes the commoner word with e (`use` of `using`), or that with e where its last consonant would else be
 * doubled (`note` of `noting`). A number loses its commas. Other lemmas are kept. `rank` says how common a
 * word is, the commonest 0; undefined for what is none.
 */
export function regularLemma(
  form: string,
  xpos: string,
  lemma: string,
  rank: (word: string) => number | undefined,
): string {
  if (THOUSANDS.test(form)) return form.replaceAll(',', '');
  if (!REGULAR.test(xpos)) return lemma;
  const lower = plain(form).toLowerCase();
  const own = rank(lemma);
  const known = /^VB[DN]$/.test(xpos) ? irregular.get(lower) : undefined;
  if (known !== undefined) return own === undefined || lemma === lower ? known : lemma;
  const candidates = stemsOf(lower, xpos);
  if (own === undefined) return candidates.find((word) => rank(word) !== undefined) ?? candidates[0] ?? lemma;
  const [only, other] = candidates;
  if (only !== undefined && other === undefined && only.slice(0, -1) === lemma && rank(only) !== undefined) return only;
  const withE = `${lemma}e`;
  if (candidates.includes(withE) && DOUBLING.test(lemma) && rank(withE) !== undefined) return withE;
  return candidates.includes(withE) && (rank(withE) ?? own) < own ? withE : lemma;
}

/** What a form can be made of, the likeliest by its spelling first; none for an irregular form. */
function stemsOf(form: string, xpos: string): string[] {
  const [, stem = '', ending] = /^(.{2,}?)(ies|ied|ier|iest|es|s|ed|ing|er|est)$/su.exec(form) ?? [];
  if (ending === undefined || !fits(xpos, ending)) return [];
  if (ending.startsWith('i') && ending !== 'ing') return [`${stem}y`, `${stem}ie`];
  if (ending === 's') return [stem];
  if (ending === 'es') return /(s|sh|ch|x|z|o)$/.test(stem) ? [stem, `${stem}e`] : [`${stem}e`, stem];
  if (/([bdgklmnprtvz])\1$/.test(stem)) return stem.length > 3 ? [stem.slice(0, -1), stem] : [stem];
  if (endsInE(stem)) return [`${stem}e`, stem];
  return [stem, `${stem}e`];
}

function fits(xpos: string, ending: string): boolean {
  if (xpos === 'VBG') return ending === 'ing';
  if (xpos === 'VBZ' || xpos === 'NNS') return /s$/.test(ending) && ending !== 'est';
  if (xpos === 'JJR' || xpos === 'JJS') return /e?r$|est$/.test(ending);
  return /ed$/.test(ending);
}

const LOST_E = new RegExp(
  `^[^aeiou]*${VOWEL}[^aeiouwxy]$|[cgsuvz]$|[bcdfgkptz]l$|(at|it|ut|ir|ur|is|iz|yz|um)$|[^aeiou][aeiou]k$`,
);
const DOUBLING = /^[^aeiou]*[aeiou][bdgklmnprt]$/;
const NO_LOST_E = /(ss|ng|ous|us|eat|oat|ait|uit|out|our)$/;

/** Whether a stem has lost an e: it is short and its last consonant would else be doubled, or it ends as no word does. */
const endsInE = (stem: string) => LOST_E.test(stem) && !NO_LOST_E.test(stem);
