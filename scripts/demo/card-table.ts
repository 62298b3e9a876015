import type { Kind } from '../../core/types.ts';
import type { Row, ShownCard } from '../../tests/e2e/popup-cards.ts';

/** A card with its row in the popup. */
export interface ListedCard {
  readonly row: Row;
  readonly card: ShownCard;
}

const HEADINGS: Readonly<Record<Kind, string>> = { person: 'PEOPLE', place: 'PLACES', group: 'GROUPS' };
const COLUMNS = [
  { title: 'name', share: 0.2 },
  { title: 'role in the article', share: 0.25 },
  { title: 'description', share: 0.3 },
  { title: 'mentions', share: 0.08 },
  { title: 'source', share: 0.17 },
] as const;
const GAP = '  ';
const NONE = '–';

/** The cards as a table for a terminal that is `width` characters wide, by kind, cells wrapped at words. */
export function formatCards(cards: readonly ListedCard[], width: number): string {
  const widths = COLUMNS.map(({ title, share }) => Math.max(title.length, Math.floor(width * share) - GAP.length));
  const lines = formatRow(
    COLUMNS.map(({ title }) => title),
    widths,
  );
  for (const kind of Object.keys(HEADINGS) as Kind[]) {
    const ofKind = cards.filter(({ row }) => row.kind === kind);
    if (ofKind.length > 0) lines.push('', HEADINGS[kind]);
    for (const listed of ofKind) lines.push(...formatRow(cellsOf(listed), widths));
  }
  return `${lines.join('\n')}\n`;
}

function cellsOf({ row, card }: ListedCard): string[] {
  const sources = card.sources.length > 0 ? card.sources.join('; ') : 'the article alone';
  return [card.name, card.role ?? NONE, card.description ?? NONE, String(row.count), sources];
}

function formatRow(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, column) => wrapWords(cell, widths[column]!)); // one width a column
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, column) => (lines[line] ?? '').padEnd(widths[column]!))
      .join(GAP)
      .trimEnd(),
  );
}

/** Lines of at most `width` characters; a longer word is cut. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((whole) => cutWord(whole, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function cutWord(word: string, width: number): string[] {
  return word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}
