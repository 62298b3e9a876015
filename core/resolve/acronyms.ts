/** Acronyms and blends: short names made of the letters of long ones. */

const MINOR_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'del', 'des', 'du', '&']);

/** Does the acronym spell the initials of the name, with or without its small words ("OIC", "MoFA", "U.N.", "S&D")? */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronymLetters(acronym);
  return letters !== null && initialsOf(name).includes(letters);
}

/** The letters of what is written as an acronym, in lower case; null for what is not. */
export function acronymLetters(acronym: string): string | null {
  const letters = acronym.replace(/[.\s&]/g, '');
  const isAcronym = letters.length > 1 && /^\p{Lu}[\p{L}\d]*$/u.test(letters) && /\p{Lu}.*\p{Lu}/u.test(letters);
  return isAcronym ? letters.toLowerCase() : null;
}

/** All that an acronym of the name can spell, in lower case; nothing for a single word. */
export function initialsOf(name: string): string[] {
  const words = wordsOf(name);
  return words.length < 2 ? [] : [initials(words), initials(words.filter(isMajor))];
}

/** The letter that a blend of the name begins with; none for a name of too few words. */
export function blendLetters(name: string): string[] {
  const words = wordsOf(name).filter(isMajor).map(lettersOf);
  return words.length < MIN_BLEND_WORDS ? [] : [words[0]!.slice(0, 1)];
}

const wordsOf = (name: string) => name.split(/[\s-]+/).filter((word) => word !== '');
const isMajor = (word: string) => !MINOR_WORDS.has(word.toLowerCase());
const initials = (words: readonly string[]) => words.map((word) => word[0]!.toLowerCase()).join('');

/** Shortest blend: below, beginnings of words fit too many names. */
const MIN_BLEND_LETTERS = 5;
const MIN_BLEND_WORDS = 3;

/**
 * Is it made of beginnings of all the words of the name in order: "NADRA" of National Database and Registration
 * Authority, "Phivolcs" of Philippine Institute of Volcanology and Seismology?
 */
export function isBlendOf(blend: string, name: string): boolean {
  if (blend.length < MIN_BLEND_LETTERS || !/^\p{Lu}\p{L}+$/u.test(blend)) return false; // as most names; the rest is dear
  const words = wordsOf(name).filter(isMajor).map(lettersOf);
  if (words.length < MIN_BLEND_WORDS) return false;
  return beginsInOrder(blend.toLowerCase(), words);
}

const lettersOf = (word: string) => word.toLowerCase().replace(/[^\p{L}]/gu, '');

/** Can `letters` be cut into one non-empty beginning of each word? Costs letters to the power of words at worst; both are few. */
function beginsInOrder(letters: string, [word, ...rest]: readonly string[]): boolean {
  if (word === undefined) return letters === '';
  for (let taken = 1; taken <= letters.length && letters[taken - 1] === word[taken - 1]; taken++)
    if (beginsInOrder(letters.slice(taken), rest)) return true;
  return false;
}

/** Do the letters occur in the name in order, the first one first? Enough for a name in brackets behind it. */
export function hasLettersInOrder(acronym: string, name: string): boolean {
  const letters = lettersOf(acronym);
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === letters[at]) at++;
  return letters !== '' && at === letters.length && letters[0] === name[0]?.toLowerCase();
}
