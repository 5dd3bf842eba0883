import { plain } from './network/words.ts';

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
