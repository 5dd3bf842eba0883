/** What lies between two atoms without white space between them. */
export const CUT = { none: 0, token: 1, word: 2 } as const;
