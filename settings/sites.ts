/** Where the reader wants to be left alone, and where pages are read without a click. */
import { browser } from 'wxt/browser';
import type { OffScope } from '../core/reading.ts';
import { changeSettings, type Settings } from './settings.ts';

/** What a reader may choose for one site. */
export type SiteRule = 'off' | 'always';

/** The host whose switches hold for an address; null for what is no page of a site. */
export function hostOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}

/** Which switch keeps a host's pages from being read; null when none does. */
export function offScopeOf(
  { isOff, sites }: Pick<Settings, 'isOff' | 'sites'>,
  host: string | null,
): Exclude<OffScope, 'page'> | null {
  if (isOff) return 'everywhere';
  return host !== null && sites.off.includes(host) ? 'site' : null;
}

/** What to ask the browser for before a host's pages are read without a click. */
export const permissionOf = (host: string) => ({ origins: [`*://${host}/*`] });

/** Are a host's pages read without a click: chosen, permitted by the browser, and not switched off? */
export async function isReadUnasked(settings: Pick<Settings, 'isOff' | 'sites'>, host: string): Promise<boolean> {
  const isChosen = settings.sites.always.includes(host) && offScopeOf(settings, host) === null;
  return isChosen && (await isPermitted(host));
}

/** Does the browser let a host's pages be read without a click? */
export const isPermitted = (host: string): Promise<boolean> => browser.permissions.contains(permissionOf(host));

/** Gives a host its rule, in place of the one it had; null takes it away. */
export function setSiteRule(host: string, rule: SiteRule | null): Promise<void> {
  return changeSettings(({ sites }) => {
    const others = (hosts: readonly string[]) => hosts.filter((one) => one !== host);
    const withIt = (name: SiteRule) => (rule === name ? [...others(sites[name]), host] : others(sites[name]));
    return { sites: { off: withIt('off'), always: withIt('always') } };
  });
}

/** Takes hosts whose permission the browser no longer holds off the list of those read without a click. */
export async function dropUnpermittedSites({ sites }: Pick<Settings, 'sites'>): Promise<void> {
  for (const host of sites.always) if (!(await isPermitted(host))) await setSiteRule(host, null);
}
