/**
 * Zip archives whose bytes depend on the files' names and contents alone, so that anyone can build a package again and
 * compare it: names in the order of their code units, one time for all files, and a compressor in JavaScript, since the one
 * in Node changes with Node's version.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Files by their path in the archive, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The earliest time that a zip can hold. It is written in local time, so the time zone does not show. */
const FILE_TIME = new Date(1980, 0, 1);
const COMPRESSION_LEVEL = 9;

/** All files under a folder. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)];
    }),
  );
}

/** The archive of some files; the same bytes for the same files, in whatever order they come. */
export function packFiles(files: Files): Uint8Array {
  const names = [...files.keys()].sort();
  const zippable: Zippable = Object.fromEntries(names.map((name) => [name, files.get(name)!]));
  return zipSync(zippable, { mtime: FILE_TIME, level: COMPRESSION_LEVEL });
}
