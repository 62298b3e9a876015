import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from '../../../scripts/builds.ts';
import type { BrowserName } from '../browsers/browser.ts';
import { sourceOfCall } from '../browsers/function-source.ts';
import { announceCalls } from './boundary-script.ts';

/** Where a background announces its calls, and waits at one of them for ever. */
export interface Gate {
  /** Address that a call's name is put after. */
  readonly url: string;
  /** Calls since the last `watch`, from the first one of a reading, in order. */
  readonly seen: readonly string[];
  /** Begins anew; `holdAt` is the number of the call that is held, from 0, or null for none. */
  watch(holdAt: number | null): void;
  isHolding(): boolean;
  close(): Promise<void>;
}

/** What a reading begins with. */
const FIRST_CALL = 'before tabs.get';

/** Opens a gate that holds nothing yet. */
export async function openGate(): Promise<Gate> {
  let seen: string[] = [];
  let holdAt: number | null = null;
  let isHolding = false;
  const server = http.createServer((request, response) => {
    const boundary = decodeURIComponent((request.url ?? '').slice(1));
    const isHere = (seen.length > 0 || boundary === FIRST_CALL) && seen.push(boundary) - 1 === holdAt;
    isHolding ||= isHere;
    if (!isHere) response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    get seen() {
      return seen;
    },
    watch(next) {
      [seen, holdAt, isHolding] = [[], next, false];
    },
    isHolding: () => isHolding,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A copy of the build whose background announces its calls at a gate; nothing else differs. The caller removes the folder. */
export async function copyStoppableBuild(name: BrowserName, gateUrl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-stoppable-'));
  await cp(BUILDS[name].folder, folder, { recursive: true });
  const { background } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const script = join(folder, background.service_worker ?? background.scripts[0]);
  await writeFile(script, `${sourceOfCall(announceCalls, [gateUrl])};\n${await readFile(script, 'utf8')}`);
  return folder;
}
