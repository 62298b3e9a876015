import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type Statement, statementSchema } from './bindings.ts';

const headSchema = v.object({ date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)) });
const batchSchema = v.object({ titles: v.array(v.string()), statements: v.array(statementSchema) });

/** What a refresh has been answered so far, kept in a file so that a broken one goes on where it stopped. */
export interface Progress {
  /** Year and month in which the refresh began: all its rows bear it. */
  readonly date: string;
  isAnswered(title: string): boolean;
  statements(): readonly Statement[];
  /** Keeps what was answered about the titles, all pages of it. */
  add(titles: readonly string[], statements: readonly Statement[]): void;
  /** Forgets everything: the tables are written. */
  remove(): void;
}

/**
 * Opens the file, or begins it with `today` (year and month). It holds one JSON text a line: the date, then each batch. A
 * last line that was cut off, as by a power cut, is asked for again.
 */
export function openProgress(file: string, today: string): Progress {
  const [head, ...batches] = existsSync(file) ? readWholeLines(readFileSync(file, 'utf8')) : [];
  const date = head === undefined ? today : v.parse(headSchema, head).date;
  const known = batches.map((batch) => v.parse(batchSchema, batch));
  const answered = new Set(known.flatMap(({ titles }) => titles));
  const statements = known.flatMap((batch) => batch.statements);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, [{ date }, ...known].map(toLine).join(''));
  return {
    date,
    isAnswered: (title) => answered.has(title),
    statements: () => statements,
    add(titles, added) {
      appendFileSync(file, toLine({ titles, statements: added }));
      for (const title of titles) answered.add(title);
      statements.push(...added);
    },
    remove: () => rmSync(file),
  };
}

function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** Only what ends with a line break was written whole. */
function readWholeLines(text: string): unknown[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
}
