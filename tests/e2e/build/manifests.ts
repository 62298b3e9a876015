import { version } from '../../../package.json' with { type: 'json' };
import type { BrowserName } from '../browsers/browser.ts';

/** The whole manifest but for what differs by browser. A new key is a decision: it is written here by hand. */
const COMMON_MANIFEST = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'en',
  version,
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  permissions: ['activeTab', 'scripting', 'storage'],
  optional_host_permissions: [
    'https://*.wikipedia.org/*',
    'https://www.wikidata.org/*',
    'https://upload.wikimedia.org/*',
    'https://thumb.wikimedia.org/*',
    '*://*/*',
  ],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
      "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  },
  commands: {
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
  },
  action: { default_title: 'Sidelight', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
};

/** What each build's manifest has to be, key by key: permissions, lowest versions, icons. */
export const MANIFESTS = {
  chromium: {
    ...COMMON_MANIFEST,
    minimum_chrome_version: '128',
    background: { service_worker: 'background.js' },
    permissions: [...COMMON_MANIFEST.permissions, 'sidePanel'],
    side_panel: { default_path: 'sidepanel.html' },
  },
  firefox: {
    ...COMMON_MANIFEST,
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@sidelight.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
      },
    },
    background: { scripts: ['background.js'] },
    sidebar_action: { default_title: 'Sidelight', default_panel: 'sidepanel.html', open_at_install: false },
  },
} satisfies Readonly<Record<BrowserName, object>>;
