/** What the panel can do with the open card: put it on the clipboard, follow its name on the page, hold it for known. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { CardTool } from '../../components/CardView.tsx';
import { readingOf } from '../../components/panel-notice.ts';
import type { ChainId } from '../../core/types.ts';
import { requestBackground, requestPage } from '../../messaging/bus.ts';
import type { TabReading } from './tab-reading.ts';

/** The tools for one tab, and the name beside which its page dims the others, wherever the reader said so. */
interface CardTools {
  readonly tools: CardTool;
  readonly focusedChain: ReadonlySignal<ChainId | null>;
  /** Stops following. */
  end(): void;
}

/** Makes the tools; each page that is shown is followed until it goes. */
export function createCardTools(
  tabId: number,
  { state, showAnswer }: Pick<TabReading, 'state' | 'showAnswer'>,
): CardTools {
  const focusedChain = signal<ChainId | null>(null);
  const shownPage = computed(() => {
    const reading = readingOf(state.value);
    return reading?.state === 'ready' ? reading.pageId : null;
  });

  async function followFocus(isWanted: () => boolean): Promise<void> {
    while (isWanted()) {
      const answer = await requestPage(tabId)('nextFocus', { chainId: focusedChain.value });
      if (!answer.ok || !isWanted()) return;
      focusedChain.value = answer.value.chainId;
    }
  }

  const end = effect(() => {
    if (shownPage.value === null) return;
    let isWanted = true;
    void untracked(() => followFocus(() => isWanted));
    return () => {
      isWanted = false;
    };
  });
  const tools: CardTool = {
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    setKnown: (chainId, isKnown) => void showAnswer(requestBackground('setKnown', { tabId, chainId, isKnown })),
    setFocused(chainId, isFocused) {
      focusedChain.value = isFocused ? chainId : null;
      void requestPage(tabId)('focusChain', { chainId: focusedChain.value });
    },
  };
  return { tools, focusedChain, end };
}
