/** All that a panel shows of one tab, and what the reader does there. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { CardTool, ShownMention } from '../../components/CardView.tsx';
import { readingOf } from '../../components/panel-notice.ts';
import type { PanelActions, ReadingPanelProps } from '../../components/ReadingPanel.tsx';
import type { Card } from '../../core/card/card.ts';
import { followCard } from '../../core/card/follow.ts';
import type { Reading } from '../../core/reading.ts';
import type { ChainId } from '../../core/types.ts';
import { requestBackground, requestPage } from '../../messaging/bus.ts';
import { permissionsFor } from '../../settings/look-up-permissions.ts';
import { loadSettings, type Settings, saveSettings } from '../../settings/settings.ts';
import { createCardTools } from './card-tools.ts';
import { followPanelSettings } from './panel-settings.ts';
import { keepView, loadView, type ViewKeeper } from './panel-view.ts';
import { followPicture } from './pictures.ts';
import { askToRead, followReading, type TabReading } from './tab-reading.ts';

/** The panel of one tab. */
export interface TabPanel extends Pick<TabReading, 'showAsked' | 'recall'> {
  readonly props: ReadonlySignal<ReadingPanelProps>;
  /** Goes to the row of the name whose card the reader has opened on the page since, if there is one. */
  markOpened(): Promise<void>;
  /** Lets the tab go. */
  end(): void;
}

/** Opens the panel of a tab as the reader left it; it reads nothing yet. */
export async function openTabPanel(tabId: number, openSidePanel: (() => void) | null): Promise<TabPanel> {
  const [settings, lastView, tab] = await Promise.all([loadSettings(), loadView(tabId), browser.tabs.get(tabId)]);
  const keeper = keepView(tabId, lastView, settings.listOrder);
  const reading = followReading(tabId, (now, before) => followOpenCard(keeper, now, before));
  const parts = { tabId, settings, keeper, reading };
  const current = computed(() => readingOf(reading.state.value));
  const view = computed(() => keeper.viewOf(current.value?.pageId ?? null));
  const openCard = computed(() => cardOf(current.value, view.value.openChain));
  const picture = followPicture(openCard, async (file) => {
    const answer = await requestBackground('getPicture', { tabId, file });
    return answer.ok ? answer.value : null; // a card without its picture needs no explanation
  });
  const { tools, focusedChain, end: endTools } = createCardTools(tabId, reading);
  const { searched, shownMention, actions } = actOn({ ...parts, tools }, openSidePanel);
  const { turnOnLookUps } = actions;
  const readAgain = () => void reading.showAsked(askToRead(tabId, 'join'));
  const panelSettings = followPanelSettings(tab, settings, { readAgain, turnOnLookUps });
  const props = computed(
    (): ReadingPanelProps => ({
      state: reading.state.value,
      view: view.value,
      openCard: openCard.value,
      picture: picture.value,
      isLookingUp: openCard.value !== null && searched.value.has(openCard.value.chainId),
      shownMention: shownMention.value,
      focusedChain: focusedChain.value,
      outcome: reading.outcome.value,
      wikiName: wikiName(settings.apiUrl),
      switches: panelSettings.switches.value,
      firstRun: panelSettings.firstRun.value,
      actions,
    }),
  );
  const end = () => {
    reading.end();
    keeper.end();
    panelSettings.end();
    endTools();
  };
  return { props, showAsked: reading.showAsked, recall: reading.recall, markOpened: () => markOpened(parts), end };
}

interface Parts {
  readonly tabId: number;
  readonly settings: Settings;
  readonly keeper: ViewKeeper;
  readonly reading: TabReading;
  readonly tools: CardTool;
}

/** The reader's actions, and what they leave to be shown. */
function actOn({ tabId, settings, keeper, reading, tools }: Parts, openSidePanel: (() => void) | null) {
  /** Chains whose names are being searched for. */
  const searched = signal<ReadonlySet<ChainId>>(new Set());
  const shownMention = signal<ShownMention | undefined>(undefined);
  const now = () => readingOf(reading.state.value);
  const setView: PanelActions['setView'] = (change) => {
    const reading = now();
    keeper.change(reading?.pageId ?? '', change);
    if (change.order && !reading?.isPrivate) void saveSettings({ listOrder: change.order });
  };

  async function showMention(chainId: ChainId, index?: number): Promise<void> {
    const wanted = index === undefined ? { chainId } : { chainId, index };
    const answer = await requestPage(tabId)('showMention', wanted);
    shownMention.value = answer.ok ? answer.value : undefined;
  }

  /** Searches for an open name, once at a time. */
  async function lookUp(chainId: ChainId): Promise<void> {
    searched.value = new Set([...searched.value, chainId]);
    await reading.showAnswer(requestBackground('lookUpName', { tabId, chainId }));
    searched.value = new Set([...searched.value].filter((one) => one !== chainId));
  }

  /** Search and filter go, which might hide the name's row. */
  async function nameSelection(): Promise<void> {
    const answer = await requestBackground('nameSelection', { tabId });
    await reading.showAnswer(Promise.resolve(answer.ok ? { ok: true, value: answer.value.reading } : answer));
    if (!answer.ok) return;
    const { chainId } = answer.value;
    setView({ query: '', kinds: [], openChain: chainId, lastChain: chainId, markedChain: null });
  }

  /** The prompt needs the click itself, so asking comes before everything else. */
  async function turnOnLookUps(): Promise<void> {
    const isGranted = await browser.permissions.request(permissionsFor(settings));
    if (isGranted) await requestBackground('setLookUps', { isOn: true, tabId });
  }

  const actions: PanelActions = {
    setView,
    open(chainId) {
      setView({ openChain: chainId, lastChain: chainId, markedChain: null });
      shownMention.value = undefined;
      void showMention(chainId);
      if (cardOf(now(), chainId)?.isOpenName && !searched.value.has(chainId)) void lookUp(chainId);
    },
    close: () => setView({ openChain: null }),
    showMention: (chainId, index) => void showMention(chainId, index),
    correct: (chainId, choice) => void reading.showAnswer(requestBackground('correct', { tabId, chainId, choice })),
    nameSelection: () => void nameSelection(),
    tools,
    turnOff: () => void reading.turnOff(),
    turnOnLookUps: () => void turnOnLookUps(),
    readAgain: (isForced) => void reading.showAsked(askToRead(tabId, isForced ? 'force' : 'again')),
    openSidePanel,
  };
  return { searched, shownMention, actions };
}

/** Search and filter go, which might hide the row. */
async function markOpened({ tabId, keeper, reading }: Omit<Parts, 'tools'>): Promise<void> {
  const answer = await requestPage(tabId)('takeOpenedChain', null);
  const now = readingOf(reading.state.value);
  const chainId = answer.ok ? answer.value.chainId : null;
  if (!now || !cardOf(now, chainId)) return;
  const change = { query: '', kinds: [], openChain: null, lastChain: chainId, markedChain: chainId };
  keeper.change(now.pageId, change);
}

/** An open card stays open, though its chain may have joined another. */
function followOpenCard(keeper: ViewKeeper, now: Reading, before: Reading | null): void {
  const open = before && cardOf(before, keeper.viewOf(before.pageId).openChain);
  const next = open && followCard(open, now.cards);
  if (next && next.chainId !== open.chainId) keeper.change(now.pageId, { openChain: next.chainId });
}

const cardOf = (reading: Reading | null, chainId: ChainId | null): Card | null =>
  reading?.cards.find((card) => card.chainId === chainId) ?? null;

function wikiName(url: string): string {
  const { hostname, host } = new URL(url);
  return hostname.endsWith('.wikipedia.org') ? 'Wikipedia' : host;
}
