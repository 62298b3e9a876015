/**
 * Names are compared folded: "Côte d’Ivoire", "Cote d'Ivoire" and "COTE D'IVOIRE" are one name. Folding is lossy on
 * purpose and only ever makes a key for looking up; what readers see stays as printed. Both sides of every look-up (the
 * shipped tables and the names of an article) go through this one function, so what matters is that it is the same for
 * both, not that its result reads well.
 */

/** Letters that Unicode does not decompose into a base letter and a mark, as English spells them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ə: 'a',
  '&': ' and ',
};

const UNDECOMPOSED = /[æœøđðþßłıħŧə&]/g;
const MARKS = /\p{M}/gu;
/** Invisible characters: soft hyphen, zero-width marks, direction marks, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Apostrophes, primes and the letters for ayin and hamza: English prints them or not ("N'Djamena", "Sana‘a"). */
const APOSTROPHES = /['‘’‚‛ʹʺʻʼʽʾʿˈ′`´＇]/g;
/** The dot of an abbreviation is dropped ("U.S." is "US"); any other sign parts words ("Guinea-Bissau", "Washington, D.C."). */
const DOTS = /\./g;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
const LEADING_ARTICLES = /^(?:the )+(?=.)/;

/**
 * The key under which a name is looked up: lower case, without accents, apostrophes, dots, invisible characters and a
 * leading "the"; every other run of signs or blanks is one space. Idempotent; empty when the name has no letter or digit.
 *
 * @example foldName('The Côte d’Ivoire') // 'cote divoire'
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(UNDECOMPOSED, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(DOTS, '')
    .replace(NOT_LETTERS, ' ')
    .trim()
    .replace(LEADING_ARTICLES, '');
}
