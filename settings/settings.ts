/** What the reader chose, in `storage.local`: look-ups on or off, which wiki, which Wikibase. */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { parseApiUrl, wikibaseOf, wikipediaLanguage } from '../knowledge/mediawiki/requests.ts';

const SETTINGS_KEY = 'settings';

const settingsSchema = v.object({
  /** Names may be looked up in the wiki; also needs the browser's permission for its host. */
  lookUps: v.fallback(v.boolean(), false),
  /** Address of the wiki's Action API, as `parseApiUrl` lets it through. */
  apiUrl: v.fallback(v.pipe(v.string(), v.check(isApiUrl)), 'https://en.wikipedia.org/w/api.php'),
  /** The same of the Wikibase that a wiki of the reader's own has its items in; null for none. Wikipedia's is known. */
  wikibaseUrl: v.fallback(v.nullable(v.pipe(v.string(), v.check(isApiUrl))), null),
});

/** Hosts of Wikimedia that a look-up in Wikipedia asks: pages, then items. */
const WIKIMEDIA_ORIGINS = ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*'];
/** Hosts of Wikimedia's pictures, now and after their move. */
const WIKIMEDIA_PICTURE_ORIGINS = ['https://upload.wikimedia.org/*', 'https://thumb.wikimedia.org/*'];

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

/** Which wiki, and which Wikibase. */
export type WikiAddresses = Pick<Settings, 'apiUrl' | 'wikibaseUrl'>;

/**
 * What to ask the browser for before a wiki may be looked up: all that will be used, in one prompt. Firefox asks for the
 * consent to send names in it too; Chromium does not know that key and would refuse the request.
 */
export function permissionsFor({ apiUrl, wikibaseUrl }: WikiAddresses): Browser.permissions.Permissions {
  if (wikipediaLanguage(apiUrl)) return withConsent([...WIKIMEDIA_ORIGINS, ...WIKIMEDIA_PICTURE_ORIGINS]);
  return withConsent([...new Set([originOf(apiUrl), ...(wikibaseUrl === null ? [] : [originOf(wikibaseUrl)])])]);
}

/** Are look-ups chosen, and is the wiki's own host permitted? The other hosts only add to what it says. */
export async function mayLookUp({ lookUps, apiUrl }: Settings): Promise<boolean> {
  return lookUps && (await browser.permissions.contains(withConsent([originOf(apiUrl)])));
}

/** The Wikibase to ask beside the wiki; null when there is none, or its host is not permitted. */
export async function permittedWikibase({ apiUrl, wikibaseUrl }: WikiAddresses): Promise<string | null> {
  const url = wikibaseOf(apiUrl) ?? wikibaseUrl;
  return url !== null && (await browser.permissions.contains({ origins: [originOf(url)] })) ? url : null;
}

/** May pictures be fetched from where the wiki keeps them? A wiki of the reader's own keeps them itself. */
export async function mayLoadPictures(settings: Settings): Promise<boolean> {
  if (!(await mayLookUp(settings))) return false;
  const isWikipedia = wikipediaLanguage(settings.apiUrl) !== null;
  return !isWikipedia || (await browser.permissions.contains({ origins: WIKIMEDIA_PICTURE_ORIGINS }));
}

/** The pattern of a host, without its port, which patterns cannot hold; all Wikipedias are one. */
function originOf(apiUrl: string): string {
  const { protocol, hostname } = new URL(apiUrl);
  return wikipediaLanguage(apiUrl) ? 'https://*.wikipedia.org/*' : `${protocol}//${hostname}/*`;
}

function withConsent(origins: string[]): Browser.permissions.Permissions {
  return import.meta.env.FIREFOX
    ? ({ origins, data_collection: ['websiteContent'] } as Browser.permissions.Permissions)
    : { origins };
}
