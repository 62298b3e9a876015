import { say } from './language.ts';

/** The reader's answer to the one question. */
export interface FirstRunProps {
  readonly onLookUp: () => void;
  readonly onStayOffline: () => void;
}

/** What Sidelight does, in two sentences, and the one question. It can be left unanswered: the names stand below. */
export function FirstRun({ onLookUp, onStayOffline }: FirstRunProps) {
  return (
    <section class="first-run" aria-labelledby="first-run">
      <h2 id="first-run">{say('first_run.title')}</h2>
      <p>{say('first_run.what')}</p>
      <p>{say('first_run.question')}</p>
      <div class="actions">
        <button type="button" data-action="first-run-look-up" onClick={onLookUp}>
          {say('first_run.look_up')}
        </button>
        <button type="button" data-action="first-run-offline" onClick={onStayOffline}>
          {say('first_run.stay_offline')}
        </button>
      </div>
    </section>
  );
}
