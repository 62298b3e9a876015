import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../.cache/peer');
const PACKAGE = 'wikipedia-preview';
const VERSION = '1.12.4';
/** As the registry gives it for this version. */
const INTEGRITY = 'sha512-pAtBBBQR4f6euy1OBQeKzB9opaDPlLF2qTeuV/62P/QDdzLmhH/DfX0vEO/kmWvo1jLPv27scIqTKd59Gd7bgw==';

/** Source text of the peer's script for pages; fetched from npm's registry once. It is compared with, and never shipped. */
export function loadPeerScript(): string {
  const archive = join(FOLDER, `${PACKAGE}-${VERSION}.tgz`);
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(archive))
    execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', FOLDER], { stdio: 'ignore' });
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== INTEGRITY) throw new Error(`${archive} is not ${PACKAGE} ${VERSION}: ${found}`);
  execFileSync('tar', ['xzf', archive, '-C', FOLDER]);
  return readFileSync(join(FOLDER, 'package/dist/wikipedia-preview.umd.cjs'), 'utf8');
}
