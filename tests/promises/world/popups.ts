/** The one popup that can be open, by its own code for the reading of its tab, and other pages of ours. */
import type { PanelState } from '../../../components/panel-notice.ts';
import { askToRead, followReading, type TabReading } from '../../../entrypoints/reading-panel/tab-reading.ts';
import { beginLife, endLife, type Life, liveIn } from './lives.ts';

interface Popup {
  readonly tabId: number;
  readonly life: Life;
  readonly reading: TabReading;
}

export interface Popups {
  /** Opens it in place of another; ends when the page was read. */
  openPopup(tabId: number): Promise<void>;
  /** As clicking elsewhere does; nothing happens when none is open. */
  closePopup(): void;
  /** The tab of the open popup; null when none is open. */
  popupTab(): number | null;
  /** What the open popup shows; null when none is open. */
  shown(): PanelState | null;
  /** The open popup's button that undoes everything on its page. */
  turnOff(): Promise<void>;
  /** Does something as a page of ours that is open for it, as the options are. */
  asOwnPage<T>(act: () => T): T;
}

/** None is open yet. */
export function createPopups(): Popups {
  let popup: Popup | null = null;
  const closePopup = () => {
    if (popup) endLife(popup.life);
    popup = null;
  };
  return {
    async openPopup(tabId) {
      closePopup();
      const life = beginLife('popup');
      await liveIn(life, async () => {
        const reading = followReading(tabId, () => undefined);
        popup = { tabId, life, reading };
        await reading.showAsked(askToRead(tabId, 'join'));
      });
    },
    closePopup,
    popupTab: () => popup?.tabId ?? null,
    shown: () => popup?.reading.state.value ?? null,
    async turnOff() {
      if (popup) await liveIn(popup.life, popup.reading.turnOff);
    },
    asOwnPage: (act) => liveIn(beginLife('popup'), act),
  };
}
