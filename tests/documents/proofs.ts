/**
 * Documents that claim something in a row of a table and name the tests that prove it in the row's last cell: after each
 * linked test file, the names of its tests in quotation marks.
 */
import { dirname, join } from 'node:path';

/** A test that a document names. */
export interface Proof {
  /** Path of the test file. */
  readonly file: string;
  readonly testName: string;
}

/** A row of a document's tables. */
export interface ProvenRow {
  /** What the first cell says. */
  readonly claim: string;
  readonly proofs: readonly Proof[];
  /** The row itself says that no test proves it. */
  readonly isUntested: boolean;
}

/** A row's last cell without proofs begins so, and goes on with the reason. */
const UNTESTED = 'not tested';

/** The rows of a document's tables, without their heads; `path` is the document's own, from which its links start. */
export function readProvenRows(path: string, markdown: string): ProvenRow[] {
  return [...markdown.matchAll(/^\|(.+)\|\n(?!\|-)/gm)]
    .map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()))
    .filter(([first = '']) => !/^-+(?:\||$)/.test(first))
    .map((cells) => ({
      claim: cells[0] ?? '',
      proofs: readProofs(path, cells.at(-1) ?? ''),
      isUntested: (cells.at(-1) ?? '').startsWith(UNTESTED),
    }));
}

function readProofs(path: string, cell: string): Proof[] {
  return [...cell.matchAll(/\]\(([^)]+\.test\.tsx?)\)([^[]*)/g)].flatMap(([, link = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, testName = '']) => ({ file: join(dirname(path), link), testName })),
  );
}

/** Whether the source of a test file has a test of this name; a name may go on where it is put together. */
export const hasTest = (source: string, testName: string) =>
  ["'", '`', '"'].some((mark) => source.includes(`${mark}${testName}`));
