import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitFor } from './browsers/waiting.ts';
import { startTied } from './tied-process.ts';

/** Writes its own id and that of a child, as a server with workers has them, then stays. */
const SERVER = 'sleep 600 & echo $$ $! > "$0"; wait';

let folder: string;
let idFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-tied-'));
  idFile = join(folder, 'ids');
});

afterEach(() => rmSync(folder, { recursive: true }));

const readIds = () =>
  waitFor('the processes to start', async () => {
    const ids = readFileSync(idFile, 'utf8').trim().split(' ').map(Number);
    return ids.length === 2 && ids;
  });

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

test('stopping ends the command and its own children', async () => {
  const server = startTied(['sh', '-c', SERVER, idFile]);
  const ids = await readIds();
  expect(ids.map(isRunning)).toEqual([true, true]);
  await server.stop();
  await waitFor('both to end', async () => !ids.some(isRunning));
});

test('a killed starter takes the command with it', async () => {
  const starter = `import { startTied } from ${JSON.stringify(join(import.meta.dirname, 'tied-process.ts'))};
    startTied(['sh', '-c', ${JSON.stringify(SERVER)}, ${JSON.stringify(idFile)}]);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', starter], { stdio: 'ignore' });
  const ids = await readIds();
  expect(ids.map(isRunning)).toEqual([true, true]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await waitFor('both to end', async () => !ids.some(isRunning));
});
