/** Files and standard input as text, or one clear line that says why not. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** Thrown for input that cannot be used; the message names it. */
export class InputError extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
};

/** The text of a file, or of standard input for "-". Throws InputError when it is missing, unreadable, empty or binary. */
export async function readInput(file: string): Promise<string> {
  const bytes = await buffer(readChunks(file));
  if (bytes.includes(0)) throw new InputError(`${file}: is binary, not text`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${file}: is binary or not UTF-8 text`);
  }
  if (text.trim() === '') throw new InputError(`${file}: is empty`);
  return text;
}

/** The bytes of a file, or of standard input for "-", as they come. Throws InputError when it cannot be read. */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* file === '-' ? process.stdin : createReadStream(resolve(process.env.INIT_CWD ?? '.', file));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new InputError(`${file}: ${REASONS[code] ?? (error as Error).message}`);
  }
}
