interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
}

/** The part of package-lock.json, and of npm's own copy in node_modules, that tells what is installed. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export function ensureDependencies(): void;
export function isUpToDate(wanted: Lockfile, installed: Lockfile): boolean;
