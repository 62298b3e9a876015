import { browser } from 'wxt/browser';

/** A text of `locales/*.yml` in the browser's language, by its name; '' when there is none. */
export function getBrowserText(name: string): string {
  // WXT's types know only hand-written `_locales`; components/language.ts types the keys.
  return (browser.i18n.getMessage as (name: string) => string)(name);
}
