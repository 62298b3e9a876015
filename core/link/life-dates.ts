/** Life dates as encyclopedias print them: "(1850–1912)", "(12 May 1850 – 3 June 1912)". */

const SPAN_OF_YEARS = /\((?:[^()]*?\b)?(\d{4})\s*[–-]\s*(?:[^()]*?\b)?(\d{4})\)/u;
/** Characters of a lead in which life dates stand. */
const REACH = 250;
/** Years between the two numbers from which they are a life and no term of office; and the longest life. */
const [MIN_LIFE, MAX_LIFE] = [18, 120];

/** The year in which someone died, from the words about them; null when these give no life dates. */
export function deathYear({
  description,
  about,
}: {
  readonly description: string;
  readonly about: string;
}): number | null {
  for (const words of [description, about.slice(0, REACH)]) {
    const found = words.match(SPAN_OF_YEARS);
    if (!found) continue;
    const [born, died] = [Number(found[1]), Number(found[2])];
    if (died - born >= MIN_LIFE && died - born <= MAX_LIFE) return died;
  }
  return null;
}
