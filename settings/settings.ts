/** What the reader chose, in `storage.local`: look-ups on or off, and which wiki. */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { parseApiUrl, wikipediaLanguage } from '../knowledge/mediawiki/requests.ts';

const SETTINGS_KEY = 'settings';

const settingsSchema = v.object({
  /** Names may be looked up in the wiki; also needs the browser's permission for its host. */
  lookUps: v.fallback(v.boolean(), false),
  /** Address of the wiki's Action API, as `parseApiUrl` lets it through. */
  apiUrl: v.fallback(v.pipe(v.string(), v.check(isApiUrl)), 'https://en.wikipedia.org/w/api.php'),
});

function isApiUrl(value: string): boolean {
  return parseApiUrl(value).ok;
}

export type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings; what is missing or damaged in storage falls back to its default, and so does all when storage fails. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY).catch((): Record<string, unknown> => ({}));
  return v.parse(settingsSchema, typeof stored[SETTINGS_KEY] === 'object' ? { ...stored[SETTINGS_KEY] } : {});
}

/** Changes some settings and keeps the others. */
export async function saveSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...(await loadSettings()), ...changed } });
}

/** Calls back when the settings have changed, from whichever page. */
export function onSettingsChanged(callback: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => SETTINGS_KEY in changes && callback());
}

/**
 * What to ask the browser for before a wiki may be looked up. Firefox asks for the consent to send names in the same
 * prompt; Chromium does not know that key and would refuse the request.
 */
export function permissionsFor(apiUrl: string): Browser.permissions.Permissions {
  const { protocol, hostname } = new URL(apiUrl);
  const origins = [wikipediaLanguage(apiUrl) ? 'https://*.wikipedia.org/*' : `${protocol}//${hostname}/*`];
  return import.meta.env.FIREFOX
    ? ({ origins, data_collection: ['websiteContent'] } as Browser.permissions.Permissions)
    : { origins };
}

/** Are look-ups chosen and permitted? */
export async function mayLookUp({ lookUps, apiUrl }: Settings): Promise<boolean> {
  return lookUps && (await browser.permissions.contains(permissionsFor(apiUrl)));
}
