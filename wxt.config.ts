import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const WIKIMEDIA_HOSTS = [
  'https://*.wikipedia.org/*',
  'https://www.wikidata.org/*',
  'https://upload.wikimedia.org/*',
  'https://thumb.wikimedia.org/*',
];
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // The host permission is the gate: a reader's own MediaWiki may stand anywhere.
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  vite: () => ({ plugins: [preact()] }),
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    description: 'Who and what the names in a news article are, in place, without sending the article anywhere.',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: [...WIKIMEDIA_HOSTS, '*://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: 'Sidelight: read this page' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
