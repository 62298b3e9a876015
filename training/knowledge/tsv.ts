/**
 * Tables are plain text that a person reviews in a diff: one row a line, tab between cells, the first line names the
 * columns, lines that begin with `#` are remarks. A cell with several values has them parted by "; ".
 */

/** A row by column name; every column is there, an empty cell is the empty string. */
export type Row = Readonly<Record<string, string>>;

const LIST_SEPARATOR = '; ';

/**
 * Rows of a table.
 * @throws RangeError naming the line when a row has another number of cells than the heading
 */
export function parseTsv(text: string): Row[] {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const rows = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  const columns = rows.shift()?.line.split('\t') ?? [];
  return rows.map(({ line, number }) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      throw new RangeError(`line ${number} has ${cells.length} cells instead of ${columns.length}: ${line}`);
    }
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** Text of a table, rows as given; the reverse of `parseTsv` but for remarks. */
export function formatTsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('\t'));
  return [columns.join('\t'), ...lines, ''].join('\n');
}

/** Values of a cell that holds several. */
export function splitList(cell: string): string[] {
  return cell === '' ? [] : cell.split(LIST_SEPARATOR);
}

/** A cell of several values. */
export function joinList(values: readonly string[]): string {
  return values.join(LIST_SEPARATOR);
}
