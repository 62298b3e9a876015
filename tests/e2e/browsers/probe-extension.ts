import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './browser.ts';

/**
 * A throwaway extension with the parts that the harness has to reach, and nothing of Sidelight: when a harness test
 * fails, the fault is in the harness.
 */
const POPUP_HTML = `<!doctype html><meta charset="utf-8"><style>
  body { width: 300px; height: 200px; } #far { margin-top: 900px; }
</style>
<h1>Probe</h1><p role="status">waiting</p>
<button id="near">near</button><button id="ask">ask</button><button id="far">far</button>
<script src="popup.js"></script>`;

const POPUP_SCRIPT = `
const status = document.querySelector('[role=status]');
globalThis.seen = [];
for (const type of ['click', 'keydown'])
  document.addEventListener(type, (e) => seen.push([type, e.key ?? e.target.id, e.isTrusted, e.shiftKey].join(' ')));
const origins = ['https://en.wikipedia.org/*'];
document.querySelector('#ask').addEventListener('click', () => chrome.permissions.request({ origins }));
globalThis.failLater = () => {
  chrome.runtime.sendMessage('fail');
  setTimeout(() => { throw new Error('failure in the popup'); });
};
globalThis.isGranted = () => chrome.permissions.contains({ origins });
chrome.tabs.query({ active: true, currentWindow: true }).then(async ([tab]) => {
  const started = await chrome.runtime.sendMessage('started');
  const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['page.js'] });
  status.textContent = result + ' ' + started;
});`;

const PAGE_SCRIPT = `(() => {
  const host = document.createElement('probe-host');
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  button.textContent = 'in the root';
  button.addEventListener('click', (e) => { button.textContent = 'pressed ' + e.isTrusted; });
  root.append(button);
  host.style.cssText = 'position: fixed; top: 40px; left: 40px';
  document.documentElement.append(host);
  return 'injected';
})()`;

/** The number changes whenever the worker starts anew. */
const WORKER_SCRIPT = `const started = Math.random();
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  answer(started);
  if (message === 'fail') Promise.reject(new Error('failure in the worker'));
});`;

/** Writes the extension for one browser to a fresh folder and gives the folder. */
export async function writeProbeExtension(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-probe-'));
  const isFirefox = browser === 'firefox';
  const manifest = {
    manifest_version: 3,
    name: 'Probe',
    version: '1',
    permissions: ['activeTab', 'scripting'],
    optional_host_permissions: ['https://*.wikipedia.org/*'],
    action: { default_popup: 'popup.html' },
    background: isFirefox ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' },
    ...(isFirefox ? { browser_specific_settings: { gecko: { id: 'Probe.1@sidelight.invalid' } } } : {}),
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'popup.html': POPUP_HTML,
    'popup.js': POPUP_SCRIPT,
    'page.js': PAGE_SCRIPT,
    'worker.js': WORKER_SCRIPT,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
