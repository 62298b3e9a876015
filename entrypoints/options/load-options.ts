/** What the options page shows, followed as it changes, and what the reader does there. */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { say } from '../../components/language.ts';
import type { LookUpWish } from '../../components/options/LookUpForm.tsx';
import { removeKnownName } from '../../core/known-names.ts';
import { createIndexedDbStore } from '../../knowledge/cache/indexed-db.ts';
import { parseLedger } from '../../knowledge/mediawiki/ledger.ts';
import { parseApiUrl } from '../../knowledge/mediawiki/requests.ts';
import { requestBackground } from '../../messaging/bus.ts';
import { LEDGER_KEY } from '../../messaging/session-keys.ts';
import { importCorrections, loadCorrections, onCorrectionsChanged } from '../../settings/corrections.ts';
import { permissionsFor, type WikiAddresses } from '../../settings/look-up-permissions.ts';
import { saveSettings } from '../../settings/settings.ts';
import { importSettingsFile } from '../../settings/settings-file.ts';
import { permissionOf } from '../../settings/sites.ts';
import type { OptionsActions, OptionsState } from './Options.tsx';
import { showSettings } from './shown-settings.ts';

/** Loads everything and starts following it. */
export async function loadOptions(): Promise<{ state: OptionsState; actions: OptionsActions }> {
  const cache = createIndexedDbStore(Date.now);
  const readLedger = async () => parseLedger((await browser.storage.session.get(LEDGER_KEY))[LEDGER_KEY]);
  const outcome = signal('');
  const tell = (text: string) => {
    outcome.value = text;
  };
  const { settings, change } = await showSettings(() => tell(say('options.not_stored')));
  const corrections = signal(await loadCorrections());
  const ledger = signal(await readLedger());
  const cacheSizeBytes = signal(await cache.sizeBytes());
  onCorrectionsChanged(async () => {
    corrections.value = await loadCorrections();
  });
  browser.storage.session.onChanged.addListener(async (changes) => {
    if (!(LEDGER_KEY in changes)) return;
    ledger.value = await readLedger();
    cacheSizeBytes.value = await cache.sizeBytes(); // what was asked for is then kept
  });

  const state = { settings, corrections, ledger, cacheSizeBytes, outcome, shortcuts: await readShortcuts() };
  const actions: OptionsActions = {
    saveLookUps: (wish) => void saveLookUps(wish, settings.value).then(tell),
    changePage: (changed) =>
      void change(({ page }) => ({ page: { ...page, ...changed } }), requestBackground('changePage', changed)),
    turnOnEverywhere: () => void change(() => ({ isOff: false }), requestBackground('setOff', { isOff: false })),
    removeSite: (host) => void removeSite(host),
    forgetKnown: (name) =>
      void change(({ known }) => ({ known: removeKnownName(known, name) }), requestBackground('forgetKnown', name)),
    async undo({ name, kind, choice }) {
      const { ok } = await requestBackground('dropCorrection', { name, kind, choice });
      tell(ok ? say('options.correction_undone', { name }) : say('options.not_stored'));
    },
    async importCorrections(file) {
      const count = await importCorrections(await file.text());
      const name = file.name;
      tell(count === null ? say('options.file_refused', { name }) : say('options.corrections_taken', { count }));
    },
    async clearCache() {
      await cache.clear();
      cacheSizeBytes.value = await cache.sizeBytes();
      tell(say('options.cache_cleared'));
    },
    changeShortcuts: () => void openShortcutSettings(),
    async importSettings(file) {
      const isTaken = await importSettingsFile(await file.text());
      tell(say(isTaken ? 'options.file_taken' : 'options.file_refused', { name: file.name }));
    },
  };
  return { state, actions };
}

/** The prompt needs the click itself, so nothing is awaited before it. Gives what came of it, for the reader. */
async function saveLookUps(wish: LookUpWish, current: WikiAddresses): Promise<string> {
  if (wish.where === 'off') {
    await saveSettings({ lookUps: false });
    await browser.permissions.remove({ origins: permissionsFor(current).origins ?? [] });
    return say('options.turned_off');
  }
  const chosen = addressesOf(wish);
  if ('refused' in chosen) return say('options.no_wiki', { address: chosen.refused });
  const isGranted = await browser.permissions.request(permissionsFor(chosen));
  if (isGranted) await saveSettings({ ...chosen, lookUps: true });
  return say(isGranted ? 'options.saved' : 'options.not_allowed');
}

/** An empty Wikibase is none. */
function addressesOf(wish: Exclude<LookUpWish, { where: 'off' }>): WikiAddresses | { readonly refused: string } {
  if (wish.where === 'wikipedia') {
    const wikipedia = parseApiUrl(`https://${wish.language}.wikipedia.org/w/api.php`);
    return wikipedia.ok ? { apiUrl: wikipedia.url, wikibaseUrl: null } : { refused: wish.language };
  }
  const wiki = parseApiUrl(wish.apiUrl);
  if (!wiki.ok) return { refused: wish.apiUrl.trim() };
  if (wish.wikibaseUrl.trim() === '') return { apiUrl: wiki.url, wikibaseUrl: null };
  const wikibase = parseApiUrl(wish.wikibaseUrl);
  return wikibase.ok ? { apiUrl: wiki.url, wikibaseUrl: wikibase.url } : { refused: wish.wikibaseUrl.trim() };
}

async function removeSite(host: string): Promise<void> {
  await requestBackground('setSiteRule', { host, rule: null });
  await browser.permissions.remove(permissionOf(host));
}

async function readShortcuts(): Promise<OptionsState['shortcuts']> {
  const { commands: api } = browser as { readonly commands?: typeof browser.commands }; // not there on a phone
  const commands = (await api?.getAll()) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Chromium has the page at an address that only a new tab may go to; Firefox has a call for it. */
async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
