/** An archive in JSON Lines through the line: every line in gives one line out, in order; none stops the rest. */
import type { Annotator } from './annotator.ts';
import { InputError, readChunks } from './input.ts';
import { type ArchiveRecord, parseLine, splitLines } from './json-lines.ts';
import { readHtml, readText } from './line.ts';

/** Lines read, and how many of them failed for each reason. */
export interface ArchiveCounts {
  lines: number;
  readonly failures: Map<string, number>;
}

/**
 * Annotates a file, or standard input for "-"; `write` resolves when the reader of the output is ready for more. Throws
 * InputError when the file cannot be read.
 */
export async function annotateArchive(
  file: string,
  annotator: Annotator,
  write: (line: string) => Promise<void>,
): Promise<ArchiveCounts> {
  const counts: ArchiveCounts = { lines: 0, failures: new Map() };
  for await (const line of splitLines(readChunks(file))) {
    counts.lines += 1;
    const parsed = parseLine(line);
    const output = parsed.isUsable ? await annotateRecord(parsed.record, annotator) : parsed;
    if ('problem' in output) {
      counts.failures.set(output.problem, (counts.failures.get(output.problem) ?? 0) + 1);
      await write(JSON.stringify({ id: output.id, line: counts.lines, error: output.problem }));
    } else {
      await write(JSON.stringify(output));
    }
  }
  return counts;
}

/** What is printed of one article, or why there is nothing. */
async function annotateRecord(record: ArchiveRecord, annotator: Annotator) {
  const { id } = record;
  try {
    const { file: _, ...output } = await annotator.annotate(String(id), () => readRecord(record));
    return { id, ...output };
  } catch (error) {
    // Counted with others of its kind. A fault of ours is one article's fault, too: none stops the rest.
    return { id, problem: error instanceof InputError ? error.message.replace(`${id}: `, '') : `fault: ${error}` };
  }
}

function readRecord({ id, url, publishedAt, html, text }: ArchiveRecord) {
  const article = html === undefined ? readText(text ?? '') : readHtml(String(id), html, url ?? null);
  return publishedAt === undefined ? article : { ...article, publishedAt };
}
