import '../../assets/tokens.css';
import '../../assets/card.css';
import './popup.css';
import { batch, computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { markLanguage, setLanguage } from '../../components/language.ts';
import { failureSentence } from '../../components/words.ts';
import { followCard } from '../../core/card/follow.ts';
import type { Choice } from '../../core/correction.ts';
import type { Reading } from '../../core/reading.ts';
import type { ChainId } from '../../core/types.ts';
import { getBrowserText } from '../../messaging/browser-texts.ts';
import { requestBackground, requestPage } from '../../messaging/bus.ts';
import type { ReadMode, Result } from '../../messaging/protocol.ts';
import { openCardKey, readingKey } from '../../messaging/session-keys.ts';
import { permissionsFor } from '../../settings/look-up-permissions.ts';
import { loadSettings } from '../../settings/settings.ts';
import { Popup } from './Popup.tsx';
import { followPicture } from './pictures.ts';

/** Times a request is repeated when the background was stopped while it owed the answer. */
const MAX_RETRIES = 3;

const reading = signal<Reading | null>(null);
/** Which card of which page the reader has opened. */
const opened = signal<{ readonly pageId: string; readonly chainId: ChainId } | null>(null);
const openCard = computed(() => {
  if (reading.value?.pageId !== opened.value?.pageId) return null;
  return reading.value?.cards.find(({ chainId }) => chainId === opened.value?.chainId) ?? null;
});
const outcome = signal('');
/** Chains whose names are being searched for. */
const searched = signal<ReadonlySet<ChainId>>(new Set());
const isLookingUp = computed(() => openCard.value !== null && searched.value.has(openCard.value.chainId));

/** Number of the last question about the reading: an answer to an earlier one comes too late and is dropped. */
let lastAsked = 0;

setLanguage(getBrowserText);
markLanguage(document.documentElement);

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
const settings = await loadSettings();
const openKey = openCardKey(tabId);

/** Shows the reading as it now is. An open card stays open, though its chain may have joined another. */
function show(next: Reading): void {
  const before = reading.value?.pageId === next.pageId ? openCard.value : null;
  const now = before && followCard(before, next.cards);
  batch(() => {
    reading.value = next;
    if (now) opened.value = { pageId: next.pageId, chainId: now.chainId };
  });
}

async function readTab(mode: ReadMode): Promise<void> {
  for (let tries = 0; tries <= MAX_RETRIES; tries++) {
    const answer = await requestBackground('readTab', { tabId, mode });
    if (answer.ok) {
      lastAsked++; // answers still on their way are older
      show(answer.value);
      return;
    }
    if (tries === MAX_RETRIES)
      show({
        pageId: '',
        state: 'failed',
        failure: answer.error,
        offScope: null,
        articleTitle: null,
        cards: [],
        hiddenNames: [],
        lookUp: { state: 'off' },
        linkOnly: [],
        knownChains: [],
        isPartial: false,
        isPrivate: false,
      });
  }
}

/** The stored reading has changed: the popup shows each step as it is reached. */
async function refresh(): Promise<void> {
  const asked = ++lastAsked;
  const answer = await requestBackground('getReading', { tabId });
  if (answer.ok && answer.value && asked === lastAsked) show(answer.value);
}

function open(chainId: ChainId): void {
  opened.value = { pageId: reading.value?.pageId ?? '', chainId };
  void requestPage(tabId)('showMention', { chainId });
  const card = reading.value?.cards.find((one) => one.chainId === chainId);
  if (card?.isOpenName && !searched.value.has(chainId)) void lookUp(chainId);
}

/** Searches for an open name, once at a time. */
async function lookUp(chainId: ChainId): Promise<void> {
  searched.value = new Set([...searched.value, chainId]);
  await showAnswer(requestBackground('lookUpName', { tabId, chainId }));
  searched.value = new Set([...searched.value].filter((one) => one !== chainId));
}

function close(): void {
  opened.value = null;
}

function correct(chainId: ChainId, choice: Choice | null): void {
  void showAnswer(requestBackground('correct', { tabId, chainId, choice }));
}

/** Shows what came of a wish about one name; a failure is told in one sentence. */
async function showAnswer(asked: Promise<Result<Reading>>): Promise<void> {
  const answer = await asked;
  outcome.value = answer.ok ? '' : failureSentence(answer.error.code);
  if (!answer.ok) return;
  lastAsked++; // answers still on their way are older
  show(answer.value);
}

/** The prompt needs the click itself, so asking comes before everything else. */
async function turnOnLookUps(): Promise<void> {
  const isGranted = await browser.permissions.request(permissionsFor(settings));
  if (isGranted) await requestBackground('setLookUps', { isOn: true, tabId });
}

async function turnOff(): Promise<void> {
  await requestBackground('turnOff', { tabId });
  await refresh();
}

browser.storage.session.onChanged.addListener((changes) => {
  if (readingKey(tabId) in changes) void refresh();
});
opened.value = ((await browser.storage.session.get(openKey))[openKey] as typeof opened.value | undefined) ?? null;
effect(() => void browser.storage.session.set({ [openKey]: opened.value }));

const picture = followPicture(openCard, async (file) => {
  const answer = await requestBackground('getPicture', { tabId, file });
  return answer.ok ? answer.value : null; // a card without its picture needs no explanation
});
render(
  <Popup
    reading={reading}
    openCard={openCard}
    picture={picture}
    isLookingUp={isLookingUp}
    outcome={outcome}
    wikiName={wikiName(settings.apiUrl)}
    actions={{ open, close, correct, turnOff, turnOnLookUps, readTab }}
  />,
  document.getElementById('app')!, // stands in index.html
);
await readTab('join');

function wikiName(url: string): string {
  const { hostname, host } = new URL(url);
  return hostname.endsWith('.wikipedia.org') ? 'Wikipedia' : host;
}
