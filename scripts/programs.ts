import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which systems install the programs that tests and demo run, best first. */
const PROGRAM_NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
  php: ['php'],
  openssl: ['openssl'],
  java: ['java'],
  python: ['python3'],
} as const;

export type Program = keyof typeof PROGRAM_NAMES;

/** Whole path of a program on the search path; throws when it is not installed. */
export function findProgram(program: Program): string {
  const path = locateProgram(program, process.env.PATH ?? '');
  if (path === null) throw new Error(`${PROGRAM_NAMES[program].join(' or ')} is not on the search path`);
  return path;
}

/** Whole path of a program in the folders of a search path; null when none of its names is there. */
export function locateProgram(program: Program, searchPath: string): string | null {
  for (const name of PROGRAM_NAMES[program]) {
    for (const folder of searchPath.split(delimiter)) {
      if (folder !== '' && isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
