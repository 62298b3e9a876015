/** Which hosts look-ups need, and whether the browser permits them. */
import { type Browser, browser } from 'wxt/browser';
import { wikibaseOf, wikipediaLanguage } from '../knowledge/mediawiki/requests.ts';
import type { Settings } from './settings.ts';

/** Hosts of Wikimedia that a look-up in Wikipedia asks: pages, then items. */
const WIKIMEDIA_ORIGINS = ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*'];
/** Hosts of Wikimedia's pictures, now and after their move. */
const WIKIMEDIA_PICTURE_ORIGINS = ['https://upload.wikimedia.org/*', 'https://thumb.wikimedia.org/*'];

/** Which wiki, and which Wikibase. */
export type WikiAddresses = Pick<Settings, 'apiUrl' | 'wikibaseUrl'>;

/** Whether look-ups are wanted, and where. */
type LookUpChoice = Pick<Settings, 'lookUps' | 'apiUrl'>;

/**
 * What to ask the browser for before a wiki may be looked up: all that will be used, in one prompt. Firefox asks for the
 * consent to send names in it too; Chromium does not know that key and would refuse the request.
 */
export function permissionsFor({ apiUrl, wikibaseUrl }: WikiAddresses): Browser.permissions.Permissions {
  if (wikipediaLanguage(apiUrl)) return withConsent([...WIKIMEDIA_ORIGINS, ...WIKIMEDIA_PICTURE_ORIGINS]);
  return withConsent([...new Set([originOf(apiUrl), ...(wikibaseUrl === null ? [] : [originOf(wikibaseUrl)])])]);
}

/** Are look-ups chosen, and is the wiki's own host permitted? The other hosts only add to what it says. */
export async function mayLookUp({ lookUps, apiUrl }: LookUpChoice): Promise<boolean> {
  return lookUps && (await browser.permissions.contains(withConsent([originOf(apiUrl)])));
}

/** The Wikibase to ask beside the wiki; null when there is none, or its host is not permitted. */
export async function permittedWikibase({ apiUrl, wikibaseUrl }: WikiAddresses): Promise<string | null> {
  const url = wikibaseOf(apiUrl) ?? wikibaseUrl;
  return url !== null && (await browser.permissions.contains({ origins: [originOf(url)] })) ? url : null;
}

/** May pictures be fetched from where the wiki keeps them? A wiki of the reader's own keeps them itself. */
export async function mayLoadPictures(settings: LookUpChoice): Promise<boolean> {
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
