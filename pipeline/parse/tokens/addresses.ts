const TOP_LEVEL = 'com|org|net|edu|gov|mil|int|io|ai|eu|uk|cn|fr|jp|ru|kr|tw|hk|sg|au|ca|nz|co|tv|info';
const FILE_ENDING = 'pdf|docx?|xlsx?|pptx?|rtf|txt|html?|php|aspx?|csv|json|xml|zip|exe|mp[34]|jpe?g|png|gif';
const NOT_INSIDE = '(?<![A-Za-z0-9._%+-])';
const LINK = String.raw`(?:https?|ftp):\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+`;
const MAIL = `(?:mailto:)?${NOT_INSIDE}[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9][A-Za-z0-9._-]{0,120}`;
const DOMAIN = String.raw`${NOT_INSIDE}(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,8}(?:${TOP_LEVEL})(?![A-Za-z0-9-])(?:\/[^\s<>"“”]*)?`;
const FILE = String.raw`${NOT_INSIDE}[A-Za-z0-9_%+-]{1,120}\.(?:${FILE_ENDING})(?![A-Za-z0-9-])`;
const ADDRESS = new RegExp(`${LINK}|${MAIL}|${DOMAIN}|${FILE}`, 'g');
const HINT = /:\/\/|www\.|@|\.[a-z]{2}/;

export interface Address {
  start: number;
  end: number;
}

/** Web and e-mail addresses and names of files in a run of characters without white space, in order, without overlap. Linear time. */
export function addresses(text: string, start: number, end: number): Address[] {
  const run = text.slice(start, end);
  if (!HINT.test(run)) return [];
  return [...run.matchAll(ADDRESS)].map((match) => {
    const length = withoutTrailing(match[0]);
    return { start: start + match.index, end: start + match.index + length };
  });
}

/** The length of an address without the punctuation that belongs to the sentence around it. */
function withoutTrailing(address: string): number {
  let length = address.length;
  while (length > 1) {
    const last = address[length - 1] as string;
    const closesOwn = last === ')' && address.includes('(');
    if (closesOwn || !".,;:!?'’…*_)]}|".includes(last)) break;
    length--;
  }
  return length;
}
