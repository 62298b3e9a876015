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

/**
 * Keys that neither browser nor any desktop has taken, as far as we know; the reader may change them. A Mac's Option key
 * writes letters, so Control stands there in its place.
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L' } },
  'next-mention': {
    suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' },
    description: '__MSG_command_next_mention__',
  },
  'previous-mention': {
    suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Comma' },
    description: '__MSG_command_previous_mention__',
  },
  'card-for-selection': {
    suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' },
    description: '__MSG_command_card_for_selection__',
  },
};

/** Without a screen `npm run dev` still builds and reloads; the extension is then loaded by hand from `.output`. */
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  webExt: { disabled: !hasScreen },
  vite: () => ({ plugins: [preact()] }),
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  hooks: {
    /** The module writes them with a line a brace; browsers want none, and six languages of them are a twentieth of a megabyte. */
    'build:publicAssets': (_wxt, assets) => {
      for (const asset of assets)
        if ('contents' in asset && asset.relativeDest.startsWith('_locales/'))
          asset.contents = JSON.stringify(JSON.parse(asset.contents));
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: OPTIONAL_HOSTS,
    commands: COMMANDS,
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
