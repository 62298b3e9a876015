import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTsv, type Row } from './tsv.ts';

const TABLES = path.join(import.meta.dirname, 'tables');

/** Path of the table of that name. */
export function tablePath(name: string): string {
  return path.join(TABLES, `${name}.tsv`);
}

/**
 * Rows of the table of that name.
 * @throws RangeError naming table and line when a row is not well formed
 */
export function readTable(name: string): Row[] {
  try {
    return parseTsv(readFileSync(tablePath(name), 'utf8'));
  } catch (error) {
    throw new RangeError(`${name}.tsv: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
