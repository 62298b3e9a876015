/** What the reader chose, in `storage.local`: look-ups and their wiki, sites, known names, how pages are painted. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { KnownName } from '../core/known-names.ts';
import { FIRST_VIEW, type ListOrder } from '../core/list-view.ts';
import { DEFAULT_PAGE_OPTIONS, DWELL_RANGE_MS, type PageOptions } from '../core/page-options.ts';
import { parseApiUrl } from '../knowledge/mediawiki/requests.ts';
import { inTurn } from './in-turn.ts';

const SETTINGS_KEY = 'settings';
/** Longest name or host taken in, in characters: that of a wiki's page, and of a domain. */
const MAX_LENGTH = 255;

const kind = v.picklist(['person', 'place', 'group']);
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LENGTH));
const hostname = v.pipe(text, v.check(isHostname));
const knownName: v.GenericSchema<unknown, KnownName> = v.object({ name: text, kind });

const pageFields = {
  painted: v.picklist(['first', 'all']),
  kinds: v.array(kind),
  style: v.picklist(['tint', 'underline', 'both']),
  opens: v.picklist(['hover', 'click']),
  dwellMs: v.pipe(v.number(), v.integer(), v.minValue(DWELL_RANGE_MS.min), v.maxValue(DWELL_RANGE_MS.max)),
  isStill: v.boolean(),
};

/** All that a reader can choose, but for corrections. */
export interface Settings {
  /** Names may be looked up in the wiki; also needs the browser's permission for its host. */
  readonly lookUps: boolean;
  /** Address of the wiki's Action API, as `parseApiUrl` lets it through. */
  readonly apiUrl: string;
  /** The same of the Wikibase that a wiki of the reader's own has its items in; null for none. Wikipedia's is known. */
  readonly wikibaseUrl: string | null;
  /** Nothing is read anywhere, whatever a site's own switch says. */
  readonly isOff: boolean;
  /** Hosts whose pages are never read, and hosts whose pages are read without a click, where the browser permits them. */
  readonly sites: { readonly off: readonly string[]; readonly always: readonly string[] };
  /** Names that the reader knows already, newest last. */
  readonly known: readonly KnownName[];
  readonly page: PageOptions;
  /** How a panel lists the names of a page that was just read: as the reader last chose. */
  readonly listOrder: ListOrder;
  /** The card that explains Sidelight was answered or put away. */
  readonly hasSeenFirstRun: boolean;
}

const DEFAULTS: Settings = {
  lookUps: false,
  apiUrl: 'https://en.wikipedia.org/w/api.php',
  wikibaseUrl: null,
  isOff: false,
  sites: { off: [], always: [] },
  known: [],
  page: DEFAULT_PAGE_OPTIONS,
  listOrder: FIRST_VIEW.order,
  hasSeenFirstRun: false,
};

const fields = {
  lookUps: v.boolean(),
  apiUrl: v.pipe(v.string(), v.check(isApiUrl)),
  wikibaseUrl: v.nullable(v.pipe(v.string(), v.check(isApiUrl))),
  isOff: v.boolean(),
  sites: v.object({ off: wholeOnes(hostname), always: wholeOnes(hostname) }),
  known: wholeOnes(knownName),
  page: v.object(pageFields),
  listOrder: v.picklist(['importance', 'appearance']),
  hasSeenFirstRun: v.boolean(),
};

/** Settings as a file holds them: those that it has are whole. JSON holds no `undefined`, which Valibot's type allows. */
export const settingsSchemaOfFiles = v.partial(v.object(fields)) as v.GenericSchema<unknown, Partial<Settings>>;

/** Settings as storage holds them: each that is missing or damaged is its default. */
const settingsSchema = forgiving(
  {
    ...fields,
    sites: forgiving({ off: wholeOnes(hostname), always: wholeOnes(hostname) }, DEFAULTS.sites),
    page: forgiving(pageFields, DEFAULT_PAGE_OPTIONS),
  },
  DEFAULTS,
);

/** An object each of whose fields falls back alone, and all of it when it is no object. */
function forgiving<T extends object>(
  strict: { readonly [Key in keyof T]: v.GenericSchema<unknown, T[Key]> },
  defaults: T,
): v.GenericSchema<unknown, T> {
  const names = Object.keys(strict) as (keyof T & string)[];
  const lenient = v.object(Object.fromEntries(names.map((name) => [name, v.fallback(strict[name], defaults[name])])));
  return v.fallback(lenient, defaults as never) as unknown as v.GenericSchema<unknown, T>; // the same names and values
}

/** A list without its damaged members. */
function wholeOnes<T>(member: v.GenericSchema<unknown, T>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) =>
      list.flatMap((one): T[] => {
        const parsed = v.safeParse(member, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

function isApiUrl(value: string): boolean {
  return parseApiUrl(value).ok;
}

/** Is it a host as addresses have it: lower case, without scheme, port or path? */
function isHostname(value: string): boolean {
  return URL.canParse(`https://${value}/`) && new URL(`https://${value}/`).hostname === value;
}

/** The settings; what is missing or damaged in storage falls back to its default, and so does all when storage fails. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY).catch((): Record<string, unknown> => ({}));
  return parseSettings(stored[SETTINGS_KEY]);
}

function parseSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, stored);
}

/** Changes some settings and keeps the others; changes made at the same time, here or in another page, all hold. */
export function saveSettings(changed: Partial<Settings>): Promise<void> {
  return changeSettings(() => changed);
}

/** As `saveSettings`, where what changes depends on what is stored. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  return inTurn(SETTINGS_KEY, async () => {
    const settings = await loadSettings();
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...settings, ...change(settings) } });
  });
}

/**
 * Calls back with the settings as they now are and as they were, when they have changed from whichever page. Gives what
 * stops that.
 */
export function onSettingsChanged(callback: (now: Settings, before: Settings) => void): () => void {
  const { onChanged } = browser.storage.local;
  const listener: Parameters<typeof onChanged.addListener>[0] = ({ [SETTINGS_KEY]: change }) => {
    if (change) callback(parseSettings(change.newValue), parseSettings(change.oldValue));
  };
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}
