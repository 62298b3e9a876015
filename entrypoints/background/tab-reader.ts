/** Who reads which tab: one job a tab at a time, what is known is not read again, look-ups follow when they are due. */
import { browser } from 'wxt/browser';
import type { Choice } from '../../core/correction.ts';
import type { OffScope, Reading } from '../../core/reading.ts';
import type { ChainId } from '../../core/types.ts';
import { CallError } from '../../messaging/bus.ts';
import type { ReadMode } from '../../messaging/protocol.ts';
import { loadSettings } from '../../settings/settings.ts';
import { hostOf, offScopeOf } from '../../settings/sites.ts';
import { correctReading } from './correct-reading.ts';
import { lookUpName } from './look-up-name.ts';
import { nameSelection } from './name-selection.ts';
import { type Knowledge, type OpenWiki, openWiki } from './open-wiki.ts';
import {
  endLeftReading,
  endReading,
  enrichReading,
  isOfPage,
  leavePage,
  readPage,
  saveAndShow,
  saveOfPage,
} from './reading-job.ts';
import { loadReading, type StoredReading, saveReading, toReading } from './readings.ts';

export interface TabReader {
  /** Reads the tab's page, or gives what is known of it; see `ReadMode`. Ends when look-ups, if any are due, have ended. */
  read(tabId: number, mode: ReadMode): Promise<Reading>;
  /** Looks up the names of the page that was read unless that was done; a look-up that failed is tried again. */
  ensureLookUp(tabId: number): Promise<void>;
  /** Takes the reader's word on a name; null takes it back. */
  correct(tabId: number, chainId: ChainId, choice: Choice | null): Promise<Reading>;
  /** Makes the card of the name that is selected in the tab's page. */
  nameSelection(tabId: number): Promise<{ readonly reading: Reading; readonly chainId: ChainId }>;
  /** Searches the wiki for a name that was left open. */
  lookUpName(tabId: number, chainId: ChainId): Promise<Reading>;
  /** Ends the tab's reading when its page has become another article. */
  endLeft(tabId: number): Promise<void>;
  /** Undoes everything on the tab's page, on behalf of a switch. */
  turnOff(tabId: number, scope: OffScope): Promise<void>;
}

/** Makes the reader of all tabs. */
export function createTabReader(knowledge: Knowledge): TabReader {
  const jobs = new Map<number, Promise<StoredReading>>();
  /** By the page: whoever comes to the next one in the tab does not wait for them. */
  const lookUps = new Map<string, Promise<StoredReading>>();

  /**
   * Ten clicks in a second are one job. A job that was already running may be of a page that the tab has left since, so
   * whoever waited for it looks again, which costs nothing when the page is the same.
   */
  async function read(tabId: number, mode: ReadMode): Promise<Reading> {
    const running = jobs.get(tabId);
    if (running) await running.catch(() => undefined); // its own caller is told
    const job = jobs.get(tabId) ?? readTab(tabId, mode, knowledge).finally(() => jobs.delete(tabId));
    jobs.set(tabId, job);
    const reading = await job;
    return toReading(isLookUpDue(reading) ? await lookUpOnce(tabId, reading) : reading);
  }

  function lookUpOnce(tabId: number, reading: StoredReading): Promise<StoredReading> {
    const { pageId } = reading;
    const job = lookUps.get(pageId) ?? lookUp(tabId, reading, knowledge).finally(() => lookUps.delete(pageId));
    lookUps.set(pageId, job);
    return job;
  }

  return {
    read,
    async ensureLookUp(tabId) {
      const reading = await loadReading(tabId);
      if (reading?.state !== 'ready' || reading.lookUp.state === 'done' || !(await isOfPage(tabId, reading))) return;
      if (reading.lookUp.state === 'failed') await saveReading(tabId, { ...reading, lookUp: { state: 'off' } });
      await read(tabId, 'join');
    },
    async correct(tabId, chainId, choice) {
      return toReading(await correctReading(tabId, { chainId, choice }, knowledge));
    },
    async nameSelection(tabId) {
      const { reading, chainId } = await nameSelection(tabId, knowledge);
      return { reading: toReading(reading), chainId };
    },
    async lookUpName(tabId, chainId) {
      return toReading(await lookUpName(tabId, chainId, knowledge));
    },
    endLeft: endLeftReading,
    async turnOff(tabId, scope) {
      if ((await loadReading(tabId))?.state === 'reading') await jobs.get(tabId)?.catch(() => undefined); // it would paint after us
      await endReading(tabId, (now) => now && { ...now, state: 'off', offScope: scope, cards: [], chains: [] });
    },
  };
}

async function readTab(tabId: number, mode: ReadMode, { models }: Knowledge): Promise<StoredReading> {
  const [{ url, incognito: isPrivate }, settings, known] = await Promise.all([
    browser.tabs.get(tabId),
    loadSettings(),
    loadReading(tabId),
  ]);
  const tab = { tabId, host: hostOf(url), isPrivate };
  const offScope = offScopeOf(settings, tab.host);
  if (offScope !== null) return leavePage(tab, offScope);
  const isSamePage = known !== null && (await isOfPage(tabId, known));
  const isUsable = isSamePage && mode === 'join' && (known.state === 'ready' || known.offScope === 'page');
  return isUsable ? ensureShown(tabId, known) : readPage(tab, models, mode === 'force');
}

/** A background that was stopped between storing a reading and showing it left the page as it was. */
async function ensureShown(tabId: number, known: StoredReading): Promise<StoredReading> {
  return known.state === 'ready' && !known.isShown ? saveAndShow(tabId, known) : known;
}

/** A look-up that is said to run lost its background: whoever asks now is the only one at work on this tab. */
const isLookUpDue = ({ state, lookUp: { state: progress } }: StoredReading) =>
  state === 'ready' && (progress === 'off' || progress === 'running');

async function lookUp(tabId: number, reading: StoredReading, knowledge: Knowledge): Promise<StoredReading> {
  const wiki = await openWiki(tabId, reading, knowledge);
  if (!wiki) return reading;
  const looked = await enrichFrom(wiki, tabId, reading);
  if (looked.pageId !== reading.pageId) return looked; // the tab's allowance is the next page's by now
  const { state } = looked.lookUp;
  const { allowance } = wiki;
  if (state === 'done') await allowance.end().catch(() => undefined); // it only takes room
  if (state === 'failed') await allowance.renew().catch(() => undefined); // a next try may then do less
  return looked;
}

async function enrichFrom(wiki: OpenWiki, tabId: number, reading: StoredReading): Promise<StoredReading> {
  const lookUpAfter = () => {
    if (wiki.isWithdrawn()) return { state: 'off' as const }; // whoever comes back to the page has it done then
    const failure = wiki.failure();
    return failure ? { state: 'failed' as const, failure } : { state: 'done' as const };
  };
  try {
    const { combined: source, online } = wiki;
    return (await enrichReading(tabId, { source, openNames: () => online.openNames(), lookUpAfter })) ?? reading;
  } catch (error) {
    const { failure } = CallError.from(error);
    const now = (await loadReading(tabId)) ?? reading; // the reader may have corrected a name, or gone on
    if (now.pageId !== reading.pageId || failure.code === 'click-again') return now;
    return saveOfPage(tabId, { ...now, lookUp: { state: 'failed', failure } });
  }
}
