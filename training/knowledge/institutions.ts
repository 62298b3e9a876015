/**
 * What every state has, or many have: ministries, a parliament and its houses, courts, a central bank, forces. News calls
 * them by their kind alone ("the Foreign Ministry", "the Supreme Court"), and only the article says whose. So each generic name
 * has a candidate for every country, all with the same prior and each with its country: none can be chosen without one.
 * Rows of groups.ts take the place of a pattern's where a group of the same type and country stands in the tables; the
 * others have no page title, since Wikipedia names them in too many ways.
 */
import { foldName } from '../../core/text/normalize.ts';
import { type BoxEntry, type BoxName, parseSource, plainName } from './box.ts';
import type { Country } from './countries.ts';
import { readTable } from './tables.ts';
import { splitList } from './tsv.ts';
import { GROUP_WEIGHT } from './weights.ts';

/** Smaller states share or lack some of these institutions, and rarely meet in world news. */
const MIN_POPULATION = 1_000_000;

const SOURCE = 'recalled 2025';

interface InstitutionKind {
  readonly kind: string;
  readonly genericNames: readonly string[];
  /** With `{country}` and `{demonym}` to be filled in. */
  readonly specificNames: readonly string[];
  /** ISO codes of the states that have one; empty for all but those of `notIn`. */
  readonly onlyIn: ReadonlySet<string>;
  readonly notIn: ReadonlySet<string>;
}

/**
 * `groups` with the names of their kind added where they are an institution of their country, and an entry for every
 * institution that `groups` lack.
 */
export function addInstitutions(groups: readonly BoxEntry[], countries: readonly Country[]): BoxEntry[] {
  const kinds = readKinds();
  const generic = new Set(kinds.flatMap(({ genericNames }) => genericNames));
  const missing = new Map<string, BoxEntry>();
  const taken = new Set(groups.flatMap(({ names }) => names.map(({ name }) => foldName(name))));
  const large = largeCountries(countries);
  for (const country of large) {
    for (const kind of kinds) {
      if (isKindOf(kind, country)) missing.set(`${kind.kind}/${country.title}`, buildInstitution(kind, country, taken));
    }
  }
  const named = groups.map((group) => {
    const key = `${group.entity.facts.find(({ name }) => name === 'type')?.value}/${group.entity.country}`;
    const pattern = missing.get(key);
    missing.delete(key);
    if (pattern === undefined) return group;
    const added = pattern.names.filter(({ name }) => !generic.has(name) || isCalledSo(group.entity.title, name));
    return { ...group, names: [...group.names, ...added] };
  });
  return [...named, ...missing.values()];
}

const MINISTRY = /\bMinistry\b/;
const DEPARTMENT = /\bDepartment\b/;
const OFFICIAL_NAME = /^(?:Ministry|Department) of\b/;

/**
 * A department is never called a ministry, nor a ministry a department; and an office is called "Foreign Ministry" abroad,
 * but no "Ministry of Foreign Affairs", which would be its own name.
 */
function isCalledSo(title: string, genericName: string): boolean {
  if (DEPARTMENT.test(title)) return !MINISTRY.test(genericName);
  if (MINISTRY.test(title)) return !DEPARTMENT.test(genericName);
  return !OFFICIAL_NAME.test(genericName);
}

/** Kinds of institutions that the table has names for. */
export function listInstitutionKinds(): ReadonlySet<string> {
  return new Set(readKinds().map(({ kind }) => kind));
}

/** Folded names that institutions of every country go by: "police". */
export function genericNames(): ReadonlySet<string> {
  return new Set(readKinds().flatMap((kind) => kind.genericNames.map(foldName)));
}

function readKinds(): InstitutionKind[] {
  return readTable('institution-kinds').map((row) => ({
    kind: row.kind ?? '',
    genericNames: splitList(row.genericNames ?? ''),
    specificNames: splitList(row.specificNames ?? ''),
    onlyIn: new Set(splitList(row.onlyIn ?? '')),
    notIn: new Set(splitList(row.notIn ?? '')),
  }));
}

function isKindOf({ onlyIn, notIn }: InstitutionKind, { code }: Country): boolean {
  return (onlyIn.size === 0 || onlyIn.has(code)) && !notIn.has(code);
}

function largeCountries(countries: readonly Country[]): Country[] {
  const populationByCode = new Map(
    readTable('country-facts').map(({ code, population }) => [code, Number(population)]),
  );
  return countries.filter(({ code, isCountry }) => isCountry && (populationByCode.get(code) ?? 0) >= MIN_POPULATION);
}

/** `taken` are the folded names of groups in the tables ("Indian Army"), which are never a pattern's too. */
function buildInstitution(
  { kind, genericNames, specificNames }: InstitutionKind,
  country: Country,
  taken: ReadonlySet<string>,
): BoxEntry {
  const title = `${kind} of ${country.inSentence}`;
  const filled = specificNames
    .flatMap((pattern) => fillPattern(pattern, country))
    .filter((name) => !taken.has(foldName(name)));
  const names: BoxName[] = [title, ...genericNames, ...filled].map((name) => ({
    name,
    matchedBy: 'alias',
    weight: GROUP_WEIGHT,
  }));
  return {
    entity: {
      title: title.charAt(0).toUpperCase() + title.slice(1),
      pageTitle: null,
      key: `[${title}]`,
      kind: 'group',
      description: title,
      country: country.title,
      wikidata: null,
      coordinates: null,
      sources: [parseSource(SOURCE)],
      facts: [
        { name: 'type', value: kind, asOf: null },
        { name: 'country', value: plainName(country.title), asOf: null },
      ],
    },
    names,
  };
}

function fillPattern(pattern: string, { title, demonyms }: Country): string[] {
  const withCountry = pattern.replace('{country}', plainName(title));
  return withCountry.includes('{demonym}')
    ? demonyms.map((demonym) => withCountry.replace('{demonym}', demonym))
    : [withCountry];
}
