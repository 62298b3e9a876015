/** Imports of `locales/*.yml` outside the extension, where no browser holds the messages: in component tests and the gallery. */

import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

/** Gives each file as an object of texts by name, as `browser.i18n.getMessage` would. */
export function localeFiles(): Plugin {
  return {
    name: 'sidelight-locale-files',
    transform(source, id) {
      if (!/\/locales\/\w+\.yml$/.test(id)) return null;
      const messages = Object.entries(generateChromeMessages(parseMessagesText(source, 'YAML')));
      const texts = Object.fromEntries(messages.map(([name, { message }]) => [name, message]));
      return { code: `export const texts = ${JSON.stringify(texts)};`, map: null };
    },
  };
}
