/**
 * Who holds a disputed place and who claims it. Each row rests on words of a record of The World Factbook, which the table
 * quotes and a refresh compares; nothing is said that these words do not say. The card gives both with the record's date.
 */
import type { FactRecord } from '../../knowledge/embedded/records.ts';
import { type BoxEntry, parseSource } from './box.ts';
import { readTable } from './tables.ts';
import type { Row } from './tsv.ts';

/** Between two quotes of one record. */
const QUOTE_SEPARATOR = ' | ';

/** Words that a row rests on, each a quote of the record that its source names. */
export function quotesOf({ words = '' }: Row): string[] {
  return words.split(QUOTE_SEPARATOR);
}

/**
 * The entries with the claims of the table.
 * @throws RangeError when a row is about none of them
 */
export function addClaims(entries: readonly BoxEntry[]): BoxEntry[] {
  const rowByTitle = new Map(readTable('claims').map((row) => [row.title ?? '', row]));
  const claimed = entries.map((entry) => {
    const row = rowByTitle.get(entry.entity.key);
    rowByTitle.delete(entry.entity.key);
    return row === undefined ? entry : withClaims(entry, row);
  });
  if (rowByTitle.size > 0) throw new RangeError(`claims.tsv: no place is called ${[...rowByTitle.keys()].join(', ')}`);
  return claimed;
}

function withClaims({ entity, names }: BoxEntry, { administered = '', claimed = '', source = '' }: Row): BoxEntry {
  const record = parseSource(source);
  const told = (name: 'administered-by' | 'claimed-by', cell: string): FactRecord[] =>
    cell === '' ? [] : [{ name, value: cell, asOf: record.date }];
  const facts = [...entity.facts, ...told('administered-by', administered), ...told('claimed-by', claimed)];
  const isCredited = entity.sources.some(({ label, date }) => label === record.label && date === record.date);
  return { entity: { ...entity, facts, sources: isCredited ? entity.sources : [...entity.sources, record] }, names };
}
