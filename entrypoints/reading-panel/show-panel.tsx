import '../../assets/tokens.css';
import '../../assets/card.css';
import './reading-panel.css';
import './card-list.css';
import './card-tools.css';
import './panel-settings.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { markLanguage, setLanguage } from '../../components/language.ts';
import { viewState } from '../../components/panel-notice.ts';
import { ReadingPanel, type ReadingPanelProps } from '../../components/ReadingPanel.tsx';
import { FIRST_VIEW } from '../../core/list-view.ts';
import { getBrowserText } from '../../messaging/browser-texts.ts';
import type { TabPanel } from './tab-panel.ts';

const nothing = () => {};

/** What stands there before anything is known: the first paint waits for nobody. */
const LOADING: ReadingPanelProps = {
  state: 'loading',
  view: FIRST_VIEW,
  openCard: null,
  picture: null,
  isLookingUp: false,
  shownMention: undefined,
  focusedChain: null,
  outcome: '',
  wikiName: '',
  switches: null,
  firstRun: null,
  actions: {
    setView: nothing,
    open: nothing,
    close: nothing,
    showMention: nothing,
    correct: nothing,
    nameSelection: nothing,
    tools: { copy: async () => false, setKnown: nothing, setFocused: nothing },
    turnOff: nothing,
    turnOnLookUps: nothing,
    readAgain: nothing,
    openSidePanel: null,
  },
};

/** Draws a panel into the page and gives what puts another tab's in its place. The body says in `data-state` what is shown. */
export function showPanel(root: HTMLElement): (panel: TabPanel | null) => void {
  setLanguage(getBrowserText);
  markLanguage(document.documentElement);
  const shown = signal<TabPanel | null>(null);
  const Shown = () => <ReadingPanel {...(shown.value?.props.value ?? LOADING)} />;
  render(<Shown />, root);
  effect(() => {
    const state = viewState((shown.value?.props.value ?? LOADING).state);
    document.body.dataset.state = state;
    requestAnimationFrame(() => performance.mark(state)); // it is drawn by then; scripts/bench/openings.ts reads it
  });
  return (panel) => {
    shown.value = panel;
  };
}
