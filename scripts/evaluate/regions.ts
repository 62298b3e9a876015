/**
 * Where in the world a document's news is from, so that a tagger's figures can be told apart by region.
 *
 * A document belongs to the country that its annotated places and demonyms name most: each place name (LOC) and each name
 * of another kind (MISC) that is a demonym is looked up in the shipped knowledge, and counts for the country of its likeliest
 * candidate; "Lagos" and "Nigerian" both count for Nigeria. Of countries named equally often the first named wins. Names
 * that mean places of several countries alike are left out, and a document that names no country is of no known region.
 * The tagger's own tags play no part. Countries are grouped as the United Nations group them (M49, with Mexico in Latin
 * America), but for the Middle East, which the knowledge tables set apart.
 */
import type { Candidate, KnowledgeSource } from '../../core/types.ts';
import { readCountries } from '../../training/knowledge/countries.ts';
import type { AnnotatedDocument } from './corpus.ts';
import { goldSpans, joinTokens } from './running-text.ts';

/** What a document without a country belongs to. */
const UNKNOWN_REGION = 'unknown';

/** Regions of the tables by the region that figures are given for, in the order of the table that is printed. */
const TABLE_REGIONS: Readonly<Record<string, readonly string[]>> = {
  Africa: ['Central Africa', 'East Africa', 'North Africa', 'Southern Africa', 'West Africa'],
  Asia: ['Caucasus', 'Central Asia', 'East Asia', 'South Asia', 'Southeast Asia'],
  'Middle East': ['Middle East'],
  'Latin America': ['Caribbean', 'Central America', 'South America'],
  Oceania: ['Melanesia', 'Micronesia', 'Oceania', 'Polynesia'],
  Europe: [
    'Central Europe',
    'Eastern Europe',
    'Northern Europe',
    'Southeast Europe',
    'Southern Europe',
    'Western Europe',
  ],
  'North America': ['North America'],
};

/** The tables have it in North America, to which geographers, but not M49 and not its newspapers, count it. */
const LATIN_AMERICAN_BY_M49 = 'Mexico';

/** All regions in the order of tables, the unknown one last. */
export const REGIONS: readonly string[] = [...Object.keys(TABLE_REGIONS), UNKNOWN_REGION];

/** A name counts for a country when at least this share of its uses (the tables' prior) is in that country: more than all others. */
const MIN_SHARE = 0.5;

/** Regions of countries by their English Wikipedia titles. The one Antarctic territory is missing. */
export function readRegionByCountry(): ReadonlyMap<string, string> {
  const regionOf = new Map(Object.entries(TABLE_REGIONS).flatMap(([region, names]) => names.map((n) => [n, region])));
  const regions = new Map<string, string>();
  for (const { title, region } of readCountries().values()) {
    const found = title === LATIN_AMERICAN_BY_M49 ? 'Latin America' : regionOf.get(region);
    if (found !== undefined) regions.set(title, found);
  }
  return regions;
}

/** The region of each document, in order. */
export async function locateDocuments(
  documents: readonly AnnotatedDocument[],
  source: KnowledgeSource,
): Promise<string[]> {
  const regionByCountry = readRegionByCountry();
  return Promise.all(
    documents.map(async (document) => {
      const country = await findCountry(document, source);
      return (country !== null && regionByCountry.get(country)) || UNKNOWN_REGION;
    }),
  );
}

/** English Wikipedia title of the country that a document names most, or null. */
export async function findCountry(document: AnnotatedDocument, source: KnowledgeSource): Promise<string | null> {
  const running = joinTokens(document);
  const names = goldSpans(document, running)
    .filter(({ type }) => type === 'LOC' || type === 'MISC')
    .map(({ start, end, type }) => ({ name: running.text.slice(start, end), type }));
  const candidates = await source.candidates(
    names.map(({ name }) => name),
    { aborted: false },
  );
  const counts = new Map<string, number>();
  for (const { name, type } of names) {
    const country = countryOf(candidates.get(name) ?? [], type);
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/** The country that most uses of a name belong to; null when none has a majority. */
function countryOf(candidates: readonly Candidate[], type: string): string | null {
  const shares = new Map<string, number>();
  for (const { kind, country, prior, matchedBy } of candidates) {
    if (kind !== 'place' || country === null) continue;
    if (type === 'MISC' && matchedBy !== 'demonym') continue;
    shares.set(country, (shares.get(country) ?? 0) + prior);
  }
  const [best] = [...shares].sort(([, a], [, b]) => b - a);
  return best && best[1] >= MIN_SHARE ? best[0] : null;
}
