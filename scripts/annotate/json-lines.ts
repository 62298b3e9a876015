/**
 * JSON Lines: an archive's articles, one a line, of any number. A line that cannot be used is told and passed over; memory
 * holds one line at a time, and never more than MAX_LINE_BYTES of it.
 */
import * as v from 'valibot';

/** Longer than any page that a browser would open as an article. */
const MAX_LINE_BYTES = 32 * 2 ** 20;
const LINE_FEED = 10;

const record = v.pipe(
  v.object({
    id: v.union([v.string(), v.number()]),
    url: v.optional(v.pipe(v.string(), v.url())),
    publishedAt: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/u))),
    html: v.optional(v.string()),
    text: v.optional(v.string()),
  }),
  v.check(({ html, text }) => (html === undefined) !== (text === undefined), 'needs "html" or "text", and only one'),
);

/** One article of an archive, as its line gives it. */
export type ArchiveRecord = v.InferOutput<typeof record>;

/** A line's article, or one sentence that says what is wrong with the line; `id` null when there is none. */
export type ParsedLine =
  | { readonly isUsable: true; readonly record: ArchiveRecord }
  | { readonly isUsable: false; readonly id: string | number | null; readonly problem: string };

/** Lines of a byte stream without their ends, empty ones left out; null for one that is too long to keep. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<Uint8Array | null, void, void> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const takeLine = () => {
    const line = size > maxBytes ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    while (from < chunk.length) {
      const end = chunk.indexOf(LINE_FEED, from);
      const part = chunk.subarray(from, end < 0 ? chunk.length : end);
      size += part.length;
      if (size <= maxBytes) parts.push(part);
      else parts = [];
      if (end < 0) break;
      if (size > 0) yield takeLine();
      from = end + 1;
    }
  }
  if (size > 0) yield takeLine();
}

/** Reads one line. */
export function parseLine(line: Uint8Array | null): ParsedLine {
  if (line === null) return { isUsable: false, id: null, problem: `longer than ${MAX_LINE_BYTES} bytes` };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    return { isUsable: false, id: null, problem: error instanceof SyntaxError ? 'not JSON' : 'not UTF-8 text' };
  }
  const parsed = v.safeParse(record, value);
  if (parsed.success) return { isUsable: true, record: parsed.output };
  const id = v.safeParse(v.object({ id: v.union([v.string(), v.number()]) }), value);
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  return {
    isUsable: false,
    id: id.success ? id.output.id : null,
    problem: path === null ? issue.message : `"${path}": ${issue.message}`,
  };
}
