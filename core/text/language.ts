/** Is a text English? Pages declare their language wrongly too often to be believed, so its commonest words decide. */

const COMMON_WORDS = new Set(
  'the of and to in a is that for it was on are as with his they at be this from have or by had not but'.split(' '),
);
/** Running English has 30–45 % such words; German, French, Spanish or Indonesian below 8 %. */
const ENGLISH_FROM = 0.15;
/** Words looked at: the beginning of an article tells. */
const SAMPLE_WORDS = 400;
const MIN_WORDS = 20;

/** True or false; null when the text is too short to tell. */
export function looksEnglish(text: string): boolean | null {
  const words =
    text
      .slice(0, SAMPLE_WORDS * 8)
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, SAMPLE_WORDS) ?? [];
  if (words.length < MIN_WORDS) return null;
  return words.filter((word) => COMMON_WORDS.has(word.toLowerCase())).length / words.length >= ENGLISH_FROM;
}
