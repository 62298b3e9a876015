/**
 * Other spellings of a place's name. GeoNames lists all names that a place has anywhere, codes, nicknames and names of its
 * parts among them; of these only those are taken that have the same consonants as the name, in Latin letters: "Faluja",
 * "Fallujah" and "Al Fallūjah", "Zakho" and "Zaxo". Vowels, doubled letters and the Arabic article are what transcriptions
 * differ in.
 */
import { foldName } from '../../../core/text/normalize.ts';

const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}\p{M}’‘ -]+$/u;
const SCREAMED = /\p{Lu}{2}/u;
const ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|et|er|es|esh|ed|en) /;
/** Letters that transcriptions use for one sound; longer ones first. */
const SAME_SOUNDS: readonly [letters: RegExp, sound: string][] = [
  [/kh|x/g, 'k'],
  [/gh|q/g, 'g'],
  [/sch|sh|ch/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/j/g, 'g'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
];
/** Shorter names are too often another name. */
const MIN_LETTERS = 5;
const MIN_CONSONANTS = 2;

/** ISO codes of countries whose names reach English by transcription, so that their spelling varies. */
const TRANSCRIBED: ReadonlySet<string> = new Set(
  (
    'AE AF AM BD BG BH BY CN CY DJ DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MR MV NP ' +
    'OM PK PS QA RS RU SA SD SO SS SY TH TJ TM TN TW UA UZ YE'
  ).split(' '),
);

/** Those of `names` that are another spelling of the name of a place in that country, each once by its folded form. */
export function otherSpellings(name: string, country: string, names: readonly string[]): string[] {
  if (!TRANSCRIBED.has(country)) return [];
  const own = foldName(name);
  const consonants = consonantsOf(own);
  if (consonants.length < MIN_CONSONANTS) return [];
  const byFolded = new Map<string, string>();
  for (const other of names) {
    const folded = foldName(other);
    if (!LATIN_NAME.test(other) || SCREAMED.test(other) || folded.length < MIN_LETTERS || folded === own) continue;
    if (!byFolded.has(folded) && consonantsOf(folded) === consonants) byFolded.set(folded, other);
  }
  return [...byFolded.values()].sort();
}

function consonantsOf(folded: string): string {
  let consonants = folded.replace(ARTICLE, '');
  for (const [letters, sound] of SAME_SOUNDS) consonants = consonants.replace(letters, sound);
  return consonants.replace(/[aeiouyh ]/g, '').replace(/(.)\1+/g, '$1');
}
