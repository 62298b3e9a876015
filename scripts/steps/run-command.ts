import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a finished command left. */
export interface Finished {
  readonly isSuccess: boolean;
  /** Standard output and error, in the order they came. */
  readonly output: string;
  readonly durationMs: number;
}

const ROOT = join(import.meta.dirname, '../..');
/** The whole run has fifteen minutes, also on a busy machine; a command that takes longer hangs. */
const TIMEOUT_MS = 900_000;

/** Runs one of the project's npm programs (`['biome', 'ci', '.']`) in the project's folder, without standard input. */
export function runCommand([program = '', ...args]: readonly string[]): Promise<Finished> {
  const started = performance.now();
  const chunks: Buffer[] = [];
  const child = spawn(join(ROOT, 'node_modules/.bin', program), args, {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode) =>
      done({
        isSuccess: exitCode === 0,
        output: Buffer.concat(chunks).toString(),
        durationMs: performance.now() - started,
      }),
    );
  });
}
