import '../../assets/tokens.css';
import './options.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { markLanguage, setLanguage } from '../../components/language.ts';
import type { Correction } from '../../core/correction.ts';
import { parseApiUrl } from '../../knowledge/mediawiki/requests.ts';
import { getBrowserText } from '../../messaging/browser-texts.ts';
import {
  dropCorrection,
  importCorrections,
  loadCorrections,
  onCorrectionsChanged,
} from '../../settings/corrections.ts';
import { permissionsFor } from '../../settings/look-up-permissions.ts';
import { loadSettings, onSettingsChanged, type Settings, saveSettings } from '../../settings/settings.ts';
import { Options } from './Options.tsx';

setLanguage(getBrowserText);
markLanguage(document.documentElement);

const settings = signal<Settings>(await loadSettings());
const corrections = signal<readonly Correction[]>(await loadCorrections());
/** What came of the last change, for the status line. */
const outcome = signal('');

/** The prompt needs the click itself, so nothing is awaited before it. An empty Wikibase is none. */
async function lookUpIn(enteredWiki: string, enteredWikibase: string): Promise<void> {
  const wiki = parseApiUrl(enteredWiki);
  const wikibase = enteredWikibase.trim() === '' ? ({ ok: true, url: null } as const) : parseApiUrl(enteredWikibase);
  if (!wiki.ok || !wikibase.ok) {
    outcome.value = wiki.ok ? (wikibase as { message: string }).message : wiki.message;
    return;
  }
  const chosen = { apiUrl: wiki.url, wikibaseUrl: wikibase.url };
  const isGranted = await browser.permissions.request(permissionsFor(chosen));
  if (isGranted) await saveSettings({ ...chosen, lookUps: true });
  outcome.value = isGranted
    ? 'Saved. Names will be looked up there.'
    : 'The browser was not allowed to ask that wiki, so nothing changed.';
}

async function turnOff(): Promise<void> {
  await saveSettings({ lookUps: false });
  await browser.permissions.remove({ origins: permissionsFor(settings.value).origins ?? [] });
  outcome.value = 'Look-ups are off. Nothing leaves your device.';
}

async function undo(correction: Correction): Promise<void> {
  await dropCorrection(correction);
  outcome.value = `“${correction.name}” is as Sidelight finds it again, from the next article on.`;
}

async function importFile(file: File): Promise<void> {
  const count = await importCorrections(await file.text());
  outcome.value =
    count === null ? `“${file.name}” is no file of corrections from Sidelight.` : `Imported corrections: ${count}.`;
}

onCorrectionsChanged(async () => {
  corrections.value = await loadCorrections();
});
onSettingsChanged((now) => {
  settings.value = now;
});
render(
  <Options
    settings={settings}
    corrections={corrections}
    outcome={outcome}
    actions={{ lookUpIn, turnOff, undo, importFile }}
  />,
  document.getElementById('app')!, // stands in index.html
);
