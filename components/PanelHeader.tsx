import { say } from './language.ts';
import { type PanelState, readingOf, viewState } from './panel-notice.ts';
import type { PanelActions } from './ReadingPanel.tsx';
import { SiteSwitches, type SiteSwitchesProps } from './SiteSwitches.tsx';

interface PanelHeaderProps {
  readonly state: PanelState;
  readonly switches: SiteSwitchesProps | null;
  readonly actions: PanelActions;
}

/** What is read, and the switches for it. */
export function PanelHeader({ state, switches, actions }: PanelHeaderProps) {
  const { openSidePanel } = actions;
  return (
    <header class="panel-header">
      <h1 dir="auto">{readingOf(state)?.articleTitle ?? say('extension.name')}</h1>
      {openSidePanel && (
        <button
          type="button"
          class="icon-button"
          data-action="open-side-panel"
          aria-label={say('panel.open_side_panel')}
          title={say('panel.open_side_panel')}
          onClick={openSidePanel}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2.5 3.5h11v9h-11zM10 3.5v9" />
          </svg>
        </button>
      )}
      {viewState(state) === 'ready' && (
        <button type="button" class="quiet" data-action="turn-off" onClick={actions.turnOff}>
          {say('panel.turn_off')}
        </button>
      )}
      {switches && <SiteSwitches {...switches} />}
    </header>
  );
}
