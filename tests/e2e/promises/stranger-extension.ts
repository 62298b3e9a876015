import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/browser.ts';

/** Its page answers itself, so that a test sees that messages do come through. */
const PAGE_SCRIPT = `
chrome.runtime.onMessage.addListener((message, sender, answer) => { answer('pong'); });
globalThis.ask = (id, message) => chrome.runtime.sendMessage(id, message).then(
  (answer) => (answer === undefined ? 'nothing' : 'answered'), () => 'nothing');
globalThis.connect = (id) => new Promise((done) => {
  const port = chrome.runtime.connect(id);
  port.onDisconnect.addListener(() => done('nothing'));
  port.onMessage.addListener(() => done('answered'));
});`;

const WORKER_SCRIPT = `chrome.runtime.onMessage.addListener((message, sender, answer) => { answer('pong'); });`;

/** Writes an extension that talks to others to a fresh folder, and gives the folder. */
export async function writeStranger(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-stranger-'));
  const isFirefox = browser === 'firefox';
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    background: isFirefox ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' },
    ...(isFirefox ? { browser_specific_settings: { gecko: { id: 'stranger@sidelight.invalid' } } } : {}),
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'page.html': '<!doctype html><meta charset="utf-8"><title>Stranger</title><script src="page.js"></script>',
    'page.js': PAGE_SCRIPT,
    'worker.js': WORKER_SCRIPT,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
