import type { FactRecord } from '../../knowledge/embedded/records.ts';
import { type BoxEntry, type BoxName, parseSource, parseSources, plainName, withArticle } from './box.ts';
import type { Capital } from './cities.ts';
import { readTable } from './tables.ts';
import { joinList, type Row, splitList } from './tsv.ts';
import { weighCountry } from './weights.ts';

/** A country or territory as other tables refer to it. */
export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly code: string;
  /** English Wikipedia title. */
  readonly title: string;
  /** Its name in a sentence, with the article where English wants one. */
  readonly inSentence: string;
  readonly region: string;
  readonly demonyms: readonly string[];
  /** False for territories, which have no ministries and courts of their own here. */
  readonly isCountry: boolean;
}

/** Languages and currency come from this package whatever else the row comes from. */
const LANGUAGES_SOURCE = 'countries-list@3.4.1';
const MAX_DEMONYMS_SHOWN = 2;

/** Countries and territories by ISO code, in order of their codes. */
export function readCountries(): ReadonlyMap<string, Country> {
  return new Map(
    readTable('countries').map(({ code = '', title = '', region = '', demonyms = '', description = '' }) => {
      const inSentence = withArticle(plainName(title));
      const isCountry = /^$|country/.test(description);
      return [code, { code, title, inSentence, region, demonyms: splitList(demonyms), isCountry }];
    }),
  );
}

/** Entries of all countries and territories. `capitals` are their capital cities, by code. */
export function buildCountries(capitals: ReadonlyMap<string, Capital>): BoxEntry[] {
  const factsByCode = new Map(readTable('country-facts').map((row) => [row.code, row]));
  const leaders = readTable('leaders');
  return readTable('countries').map((row) => {
    const facts = factsByCode.get(row.code);
    if (facts === undefined) throw new RangeError(`no facts about ${row.code}: run refresh.ts`);
    return buildCountry(row, { facts, leaders }, capitals.get(row.code ?? '') ?? null);
  });
}

function buildCountry(
  row: Row,
  { facts, leaders }: { readonly facts: Row; readonly leaders: readonly Row[] },
  capital: Capital | null,
): BoxEntry {
  const { title = '', aliases = '', demonyms = '', region = '', description = '' } = row;
  const weight = weighCountry(Number(facts.population));
  const name = (matchedBy: BoxName['matchedBy']) => (form: string) => ({ name: form, matchedBy, weight });
  const demonymForms = splitList(demonyms).flatMap((demonym) => [demonym, ...pluralOf(demonym)]);
  return {
    entity: {
      title,
      pageTitle: title,
      key: title,
      kind: 'place',
      description: description || `country in ${withArticle(region)}`,
      country: title,
      wikidata: null,
      coordinates: capital?.coordinates ?? null,
      sources: [...parseSources(facts.source ?? ''), parseSource(LANGUAGES_SOURCE)],
      facts: [...countryFacts(row, facts, capital?.title ?? ''), ...leaderFacts(row.code ?? '', leaders)],
    },
    names: [
      name('title')(title),
      ...[plainName(title), ...splitList(aliases), facts.official ?? ''].filter(Boolean).map(name('alias')),
      ...demonymForms.map(name('demonym')),
    ],
  };
}

function countryFacts(row: Row, facts: Row, capital: string): FactRecord[] {
  const capitals = row.capital === 'none' ? '' : row.capital || plainName(capital);
  const shownDemonyms = joinList(splitList(row.demonyms ?? '').slice(0, MAX_DEMONYMS_SHOWN));
  const year = facts.populationYear || null;
  const candidates: FactRecord[] = [
    { name: 'capital', value: capitals, asOf: null },
    { name: 'region', value: row.region ?? '', asOf: null },
    { name: 'population', value: Number(facts.population), asOf: year },
    { name: 'area', value: Number(facts.area), asOf: null },
    { name: 'languages', value: facts.languages ?? '', asOf: null },
    { name: 'currency', value: facts.currency ?? '', asOf: null },
    { name: 'neighbours', value: facts.neighbours ?? '', asOf: null },
    { name: 'government', value: facts.government ?? '', asOf: null },
    { name: 'demonym', value: shownDemonyms, asOf: null },
    { name: 'flag', value: flagOf(row.code ?? ''), asOf: null },
  ];
  return candidates.filter(({ value }) => value !== '' && value !== 0);
}

/** Who leads the country, since when, and as of which date that is known: never without both. */
function leaderFacts(code: string, leaders: readonly Row[]): FactRecord[] {
  return leaders
    .filter((row) => row.code === code)
    .map(({ position, office, name, since = '', source = '' }) => ({
      name: position === 'head-of-state' ? 'head-of-state' : 'head-of-government',
      value: `${office} ${name}`,
      asOf: parseSource(source).date,
      since,
    }));
}

/** The flag as emoji: the two letters of the code as regional indicators. */
function flagOf(code: string): string {
  const toIndicator = (letter: string) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 'A'.charCodeAt(0));
  return [...code].map(toIndicator).join('');
}

/** "Afghan" → "Afghans". Adjectives that are no nouns (-ese, -ish, -ch, -ss) and forms in -men have no plural in -s. */
function pluralOf(demonym: string): string[] {
  return /(?:s|x|z|ch|sh|ese|men|ic)$/.test(demonym) ? [] : [`${demonym}s`];
}
