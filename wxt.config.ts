import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Asked for only when the reader turns look-ups on: Wikipedia with its items and pictures, or the origin of another wiki. */
const OPTIONAL_HOSTS = [
  'https://*.wikipedia.org/*',
  'https://www.wikidata.org/*',
  'https://upload.wikimedia.org/*',
  'https://thumb.wikimedia.org/*',
  '*://*/*',
];
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // WebAssembly from our own package: the tagger's kernel, see docs/adr/0015-webassembly-kernel.md.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // Pictures come from the background as text: no page of ours asks a picture's host.
  "img-src 'self' data:",
  // The host permission is the gate: a reader's own MediaWiki may stand anywhere.
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
];
/** The dev server sends styles in script and talks over a web socket. */
const DEV_CONTENT_SECURITY_POLICY = CONTENT_SECURITY_POLICY.map((directive) =>
  directive.replace(/^style-src .*/, "$& 'unsafe-inline'").replace(/^connect-src .*/, '$& ws://localhost:*'),
);

/** Without a screen `npm run dev` still builds and reloads; the extension is then loaded by hand from `.output`. */
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  webExt: { disabled: !hasScreen },
  vite: () => ({ plugins: [preact()] }),
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: OPTIONAL_HOSTS,
    content_security_policy: {
      extension_pages: (command === 'serve' ? DEV_CONTENT_SECURITY_POLICY : CONTENT_SECURITY_POLICY).join('; '),
    },
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
