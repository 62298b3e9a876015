/** What the panel can do with the open card: put it on the clipboard, follow its name on the page, hold it for known. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CardTool } from '../../components/CardView.tsx';
import type { ChainId } from '../../core/types.ts';
import { requestBackground, requestPage } from '../../messaging/bus.ts';
import type { TabReading } from './tab-reading.ts';

/** The tools for one tab, and the name beside which its page dims the others. */
export function createCardTools(
  tabId: number,
  { showAnswer }: Pick<TabReading, 'showAnswer'>,
): { readonly tools: CardTool; readonly focusedChain: ReadonlySignal<ChainId | null> } {
  const focusedChain = signal<ChainId | null>(null);
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
  return { tools, focusedChain };
}
