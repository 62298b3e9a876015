import type { EntityRecord, SourceRecord } from '../../knowledge/embedded/records.ts';
import { isSourceKey, SOURCES } from './sources.ts';
import { splitList } from './tsv.ts';

/** A name of an entity, with how much it counts against the same name of others. */
export interface BoxName {
  readonly name: string;
  readonly matchedBy: 'title' | 'alias' | 'demonym';
  /** About how many people have it in mind: compared within one name only. Scale in weights.ts. */
  readonly weight: number;
  /** Weight of bearers of the name that are not in the box; counts only where all bearers that are in it have one. */
  readonly elsewhere?: number;
}

/** An entity with all its names, ready to be written. */
export interface BoxEntry {
  readonly entity: EntityRecord;
  readonly names: readonly BoxName[];
}

/** The word that `source` begins with when a row was written from memory, followed by the year of that knowledge. */
const RECALLED = /^recalled (\d{4})$/;

/** What a refresh from Wikidata's query service writes: the item's number, year and month of the answer. */
const FROM_WIKIDATA = /^wikidata Q[1-9]\d* (\d{4}-\d{2})$/;
const CC0 = { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };

/** Attributions of a cell of the column `source` that may hold several, parted as lists are. */
export function parseSources(cell: string): SourceRecord[] {
  return splitList(cell).map(parseSource);
}

/**
 * Attribution of a cell of the column `source`: "package@version record", "wikidata Q843 2026-11", or "recalled 2025",
 * which the card calls "not checked" and gives no licence.
 * @throws RangeError when it is none of them
 */
export function parseSource(cell: string): SourceRecord {
  const year = RECALLED.exec(cell)?.[1];
  if (year !== undefined) return { label: 'Sidelight, not checked', licence: null, date: year };
  const month = FROM_WIKIDATA.exec(cell)?.[1];
  if (month !== undefined) return { label: 'Wikidata', licence: CC0, date: month };
  const [key = '', version = ''] = cell.split(/[@ ]/);
  if (!isSourceKey(key) || SOURCES[key].version !== version) throw new RangeError(`unknown source “${cell}”`);
  const { label, licence, date } = SOURCES[key];
  return { label, licence, date };
}

/** A title that begins with this sign is a name of ours: Wikipedia's own title is not certain, so there is no link. */
const UNCERTAIN_TITLE = '?';

/** A cell of the column `title`: the title, and whether it is certainly that of a page. */
export function readTitle(written: string): { readonly title: string; readonly isTitled: boolean } {
  const isTitled = !written.startsWith(UNCERTAIN_TITLE);
  return { title: isTitled ? written : written.slice(UNCERTAIN_TITLE.length), isTitled };
}

/** Name without what only tells Wikipedia's pages apart: "Georgia (country)" is "Georgia", "Portland, Oregon" "Portland". */
export function plainName(title: string): string {
  return title.replace(/ \(.*\)$/, '').replace(/, .*$/, '');
}

const NEEDS_ARTICLE =
  /^(?:United |Netherlands|Philippines|Maldives|Comoros|Democratic |Republic |Central African|Czech |Dominican |Federated |Middle East|Caribbean|Caucasus|Collectivity|Isle of)|(?:Islands|Territory|Lands)$/;

/** The name as it stands inside an English sentence: "the Netherlands", "Pakistan". */
export function withArticle(name: string): string {
  return NEEDS_ARTICLE.test(name) ? `the ${name}` : name.replace(/^The /, 'the ');
}

/** The description with its country (by title; empty for none) in brackets, unless it names the country already. */
export function withCountry(description: string, country: string): string {
  const name = plainName(country);
  return name === '' || description.includes(name) ? description : `${description} (${name})`;
}
