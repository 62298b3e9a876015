/**
 * Who started this process. `npx tsx script` is three processes, npm's, tsx's and the script's, and whoever kills the first
 * outright leaves the script running for ever, unless it looks.
 */
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a starter that was killed is noticed. */
const CHECK_MS = 1_000;
/** What npm calls itself in the list of processes; a shell may stand between it and us. */
const NPM = /^(?:npm|npx) /;
/** npm, its shell, tsx. */
const MAX_STARTERS = 3;

interface Ancestor {
  readonly id: number;
  readonly parentId: number;
  readonly command: string;
}

/** Ends when the process that started this one has ended, or npm where npm was asked to start it. */
export async function outliveStarters(): Promise<void> {
  const starters = findStarters();
  const { ppid } = process;
  while (process.ppid === ppid && starters.every(isRunning)) await sleep(CHECK_MS);
}

/** Ids from our parent up to npm; the parent's alone where npm is not among them. */
function findStarters(): readonly number[] {
  const ancestors: Ancestor[] = [];
  for (let id = process.ppid; ancestors.length < MAX_STARTERS; id = ancestors.at(-1)!.parentId) {
    const ancestor = readAncestor(id);
    if (!ancestor) break;
    ancestors.push(ancestor);
    if (NPM.test(ancestor.command)) return ancestors.map((one) => one.id);
  }
  return [process.ppid];
}

/** As `ps` lists it; null where it is gone, or there is no `ps`. */
function readAncestor(id: number): Ancestor | null {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(id)], { encoding: 'utf8' }).trim();
    const [, parentId = '', command = ''] = /^(\d+)\s+(.*)/.exec(line) ?? [];
    return { id, parentId: Number(parentId), command };
  } catch {
    return null;
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
