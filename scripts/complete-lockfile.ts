/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out. A registry mirror may not carry
 * them; `npm install` then drops them without a word, and `npm ci`, which every fresh clone runs, refuses the lockfile.
 * An added package has no checksum: npm takes it from the registry when such a platform first installs it.
 *
 * Run it with `npx tsx scripts/complete-lockfile.ts` when the lockfile's test fails.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The part of a lockfile's entry that matters here. */
interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly license?: string;
}

/** The part of package-lock.json that matters here. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** An optional package that some entry wants and no entry is. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  readonly wantedBy: string;
}

const LOCKFILE = join(import.meta.dirname, '../package-lock.json');
/** Native packages are named for the platform that they are for. */
const PLATFORM =
  /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)(-gnu|-musl)?/;

/** Optional packages without an entry; empty for a lockfile that `npm ci` takes. */
export function listMissingPackages({ packages }: Lockfile): MissingPackage[] {
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`${wantedBy}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages))
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

function describePackage({ name, version, wantedBy }: MissingPackage, { packages }: Lockfile) {
  const [, os, cpu, library] = PLATFORM.exec(name) ?? [];
  if (!os || !cpu) throw new RangeError(`${name} does not say its platform; write its entry by hand`);
  const { dev, license } = packages[wantedBy] ?? {};
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(os === 'linux' && { libc: [library === '-musl' ? 'musl' : 'glibc'] }),
    ...(license && { license }),
    optional: true,
    os: [os],
  };
}

function completeLockfile(): void {
  const lockfile: Lockfile = JSON.parse(readFileSync(LOCKFILE, 'utf8'));
  const missing = listMissingPackages(lockfile);
  const added = missing.map((one) => [`node_modules/${one.name}`, describePackage(one, lockfile)] as const);
  const packages = Object.fromEntries(
    [...Object.entries(lockfile.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(LOCKFILE, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`);
  console.log(`added ${missing.length} packages to package-lock.json`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) completeLockfile();
