import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const SCRIPT = `
  const { outliveStarters } = await import('./scripts/starters.ts');
  const outlived = outliveStarters();
  console.log(process.pid);
  await outlived;
  console.log('ended');
  process.exit();`;
const TIMEOUT_MS = 30_000;

it('a script that npx has started ends when npx is killed outright', { timeout: TIMEOUT_MS }, async () => {
  const npx = spawn('npx', ['tsx', '--input-type=module', '-e', SCRIPT], { stdio: ['ignore', 'pipe', 'ignore'] });
  const said: string[] = [];
  npx.stdout.on('data', (part: Buffer) => said.push(part.toString()));
  await once(npx.stdout, 'data');
  const id = Number(said[0]);
  expect(id).not.toBe(npx.pid);
  expect(process.kill(id, 0)).toBe(true);
  npx.kill('SIGKILL');
  await once(npx.stdout, 'close'); // all who could write there have ended
  expect(said.join('')).toContain('ended');
});
