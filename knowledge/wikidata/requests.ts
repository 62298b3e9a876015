/** Addresses of a Wikibase's `wbgetentities`, built by pure functions. Only item numbers ever enter them. */

import type { WikidataId } from '../../core/types.ts';

/**
 * Items whose claims are asked for at once. The API takes 50, but the claims of a well-known thing take up to a few
 * hundred kB, and an answer beyond a megabyte is given up.
 */
export const ITEMS_PER_REQUEST = 10;
/** Items whose labels are asked for at once: the API's limit. */
export const LABELS_PER_REQUEST = 50;

/** Claims and links to Wikipedias of up to `ITEMS_PER_REQUEST` items. */
export function claimsUrl(apiUrl: string, ids: readonly WikidataId[]): string {
  return entitiesUrl(apiUrl, { ids: ids.join('|'), props: 'claims|sitelinks' });
}

/** Labels of up to `LABELS_PER_REQUEST` items, in English or else as near to it as there are. */
export function labelsUrl(apiUrl: string, ids: readonly WikidataId[]): string {
  return entitiesUrl(apiUrl, { ids: ids.join('|'), props: 'labels', languages: 'en', languagefallback: '1' });
}

function entitiesUrl(apiUrl: string, parameters: Readonly<Record<string, string>>): string {
  const all = { action: 'wbgetentities', format: 'json', formatversion: '2', origin: '*', ...parameters };
  const query = Object.entries(all).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${apiUrl}?${query.join('&')}`;
}
