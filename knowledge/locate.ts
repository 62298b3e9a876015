/**
 * Countries of a wiki's candidates, by the names that the shipped knowledge has for countries: from the country that the
 * wiki states, else read from the names and demonyms in the short description ("Pakistani classical singer"), else from
 * the first words of the lead.
 */

import type { Candidate, KnowledgeSource } from '../core/types.ts';

/** Characters of a lead in which a country is looked for: the defining sentence. */
const LEAD_REACH = 240;

/** The candidates whose country could be told or had to be corrected are keys of the answer. */
export async function locateCandidates(
  candidates: readonly Candidate[],
  embedded: KnowledgeSource,
): Promise<Map<Candidate, Candidate>> {
  const wordsByCandidate = new Map(candidates.map((one) => [one, namesIn(one)]));
  const known = await embedded.candidates([...new Set([...wordsByCandidate.values()].flat())], { aborted: false });
  const countryOf = (name: string) =>
    known.get(name)?.find(({ matchedBy, country, title }) => country && (matchedBy === 'demonym' || country === title))
      ?.country;
  const located = new Map<Candidate, Candidate>();
  for (const [candidate, names] of wordsByCandidate) {
    const country = names.map(countryOf).find((one) => one) ?? null;
    if (country !== candidate.country) located.set(candidate, { ...candidate, country });
  }
  return located;
}

const namesIn = ({ country, description, about }: Candidate) => [
  ...(country === null ? [] : [country]),
  ...properNames(description),
  ...properNames(about.slice(0, LEAD_REACH)),
];

/** Capitalised runs and each of their words: "New Zealand", "Zealand", "Pakistani". */
function properNames(words: string): string[] {
  const runs = words.match(/\p{Lu}[\p{L}\p{M}’'-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}\p{M}’'-]*)*/gu) ?? [];
  return runs.flatMap((run) => [run, ...run.split(/\s+/)]).map((name) => name.replace(/['’]s$/u, ''));
}
