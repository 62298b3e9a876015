import { appendFile, cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../tests/e2e/browsers/browser.ts';
import { BUILDS } from '../builds.ts';
import { runCommand } from '../steps/run-command.ts';
import { bundleScript } from './bundle.ts';

const PROBE = fileURLToPath(new URL('./worker-probe.ts', import.meta.url));

/** Builds the extension and gives a fresh folder with a copy whose background also answers the probe's message. */
export async function buildWithProbe(browser: BrowserName): Promise<string> {
  const { command, folder } = BUILDS[browser];
  const { isSuccess, output } = await runCommand(command);
  if (!isSuccess) throw new Error(`the build failed\n${output}`);
  const copy = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  await cp(folder, copy, { recursive: true });
  await appendFile(join(copy, await backgroundOf(copy)), `\n${await bundleScript(PROBE)}`);
  return copy;
}

async function backgroundOf(folder: string): Promise<string> {
  const { background } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return background.service_worker ?? background.scripts[0];
}
