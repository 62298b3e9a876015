import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs the command in the background, waits for standard input to end, then ends the whole process group. Whatever
 * happens to us, even SIGKILL, closes our end of that pipe: nothing is left running.
 */
const TIE = '"$@" & read -r _; kill 0';
const KILL_AFTER_MS = 5000;

export interface TiedProcess {
  /** Ends the command and every process it started; resolves when they are gone. */
  stop(): Promise<void>;
}

/** Starts a command that cannot outlive this process, together with all of its own children. */
export function startTied(command: readonly string[], env: Readonly<Record<string, string>> = {}): TiedProcess {
  const child = spawn('sh', ['-c', TIE, 'sh', ...command], {
    detached: true, // leads a process group of its own, which `kill 0` and `killGroup` end
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit');
  return {
    async stop() {
      child.stdin?.end();
      const killer = setTimeout(() => killGroup(child), KILL_AFTER_MS);
      await ended;
      clearTimeout(killer);
      killGroup(child);
    },
  };
}

/** Members of the group that ignored SIGTERM; an empty group is what we hope for. */
function killGroup(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL'); // spawned, so it has an id
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
