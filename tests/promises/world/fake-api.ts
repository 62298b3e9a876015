/** The browser's API as our code calls it, over the parts of a world; every call goes through its gate. */
import type { PageCalls } from '../../../messaging/protocol.ts';
import type { FakeBackground } from './background.ts';
import type { FakeArea, Gate } from './fake-browser.ts';
import type { FakeTab } from './fake-tabs.ts';

/** Where the extension's own pages and files lie. */
export const BASE = 'chrome-extension://our-id';
/** Who a popup is, as the browser tells. */
const POPUP = { id: 'our-id', url: `${BASE}/popup.html` };

/** What the API is made over. */
export interface ApiParts {
  readonly gate: Gate;
  readonly background: FakeBackground;
  readonly session: FakeArea;
  readonly local: FakeArea;
  readonly granted: ReadonlySet<string>;
  /** Throws where there is no such tab. */
  readonly tabOf: (id: number) => FakeTab;
  readonly frontTab: () => FakeTab | undefined;
}

type Target = { readonly target: { readonly tabId: number } };

/** Makes it. */
export function createFakeApi(parts: ApiParts): Readonly<Record<string, unknown>> {
  const { gate, background, session, local, granted } = parts;
  const { events } = background;
  return {
    storage: { session: session.api, local: local.api },
    runtime: {
      id: 'our-id',
      getURL: (path: string) => `${BASE}${path}`,
      getManifest: () => ({ version: '0.0.0' }),
      onMessage: background.onMessage,
      sendMessage: (message: unknown) => gate('sendMessage', () => background.send(message, POPUP)),
    },
    permissions: {
      onAdded: events.permissionAdded,
      onRemoved: events.permissionRemoved,
      contains: ({ origins }: { readonly origins: readonly string[] }) =>
        gate('permissions.contains', () => origins.every((origin) => granted.has(origin))),
    },
    commands: { onCommand: events.command },
    ...createTabsApi(parts),
  };
}

function createTabsApi({ gate, background: { events }, tabOf, frontTab }: ApiParts) {
  return {
    tabs: {
      onUpdated: events.tabUpdated,
      onRemoved: events.tabRemoved,
      get: (id: number) => gate('tabs.get', () => ({ id, url: tabOf(id).site.url, incognito: false })),
      query: () => gate('tabs.query', () => [frontTab()].filter((tab) => tab !== undefined)),
      sendMessage: (id: number, { name, request }: { readonly name: keyof PageCalls; readonly request: unknown }) =>
        gate(`page.${name}`, () => JSON.parse(JSON.stringify(tabOf(id).answer(name, request)))),
    },
    scripting: {
      executeScript: ({ target }: Target) =>
        gate('executeScript', () => {
          tabOf(target.tabId).inject();
          return [{ frameId: 0 }];
        }),
      insertCSS: ({ target }: Target) => gate('insertCSS', () => tabOf(target.tabId).addStyle(1)),
      removeCSS: ({ target }: Target) => gate('removeCSS', () => tabOf(target.tabId).addStyle(-1)),
    },
  };
}
