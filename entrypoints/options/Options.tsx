import type { Signal } from '@preact/signals';
import { CorrectionList } from '../../components/CorrectionList.tsx';
import type { Correction } from '../../core/correction.ts';
import { writeCorrectionsFile } from '../../settings/corrections.ts';
import type { Settings } from '../../settings/settings.ts';

interface OptionsProps {
  readonly settings: Signal<Settings>;
  /** Newest last. */
  readonly corrections: Signal<readonly Correction[]>;
  /** What came of the last change. */
  readonly outcome: Signal<string>;
  readonly actions: LookUpActions & {
    readonly undo: (correction: Correction) => void;
    readonly importFile: (file: File) => void;
  };
}

interface LookUpActions {
  readonly lookUpIn: (apiUrl: string, wikibaseUrl: string) => void;
  readonly turnOff: () => void;
}

/** All that a reader can set: look-ups, and what was said of names. */
export function Options({ settings, corrections, outcome, actions }: OptionsProps) {
  return (
    <main>
      <h1>Sidelight options</h1>
      <h2>Look-ups</h2>
      <LookUps settings={settings.value} {...actions} />
      <h2>Your corrections</h2>
      <CorrectionList
        corrections={corrections.value}
        file={writeCorrectionsFile(corrections.value)}
        onUndo={actions.undo}
        onImport={actions.importFile}
      />
      <p role="status">{outcome.value}</p>
    </main>
  );
}

/** Off, Wikipedia, or another MediaWiki with or without a Wikibase. */
function LookUps({ settings, lookUpIn, turnOff }: { readonly settings: Settings } & LookUpActions) {
  const { lookUps } = settings;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    lookUpIn(String(form.get('api-url')), String(form.get('wikibase-url')));
  };
  return (
    <>
      <p>
        {lookUps
          ? 'Look-ups are on. When you click the Sidelight button, the names found in the article are sent to the wiki below and, as item numbers, to its Wikibase, and nothing else: no address, no title, no sentence. When you open a card, its picture is fetched from where the wiki keeps it; that host learns which picture was asked for.'
          : 'Look-ups are off. Cards show what Sidelight brings along, and nothing leaves your device.'}
      </p>
      <form onSubmit={onSubmit}>
        <Addresses settings={settings} />
        <div class="actions">
          <button type="submit" data-action="look-up-in">
            {lookUps ? 'Use this wiki' : 'Turn look-ups on'}
          </button>
          {lookUps && (
            <button type="button" data-action="turn-off-lookups" onClick={turnOff}>
              Turn look-ups off
            </button>
          )}
        </div>
      </form>
    </>
  );
}

function Addresses({ settings: { apiUrl, wikibaseUrl } }: { readonly settings: Settings }) {
  const field = { type: 'text', inputMode: 'url', spellcheck: false } as const;
  return (
    <>
      <label for="api-url">Address of the wiki’s Action API</label>
      <input id="api-url" name="api-url" {...field} defaultValue={apiUrl} />
      <p class="hint">
        English Wikipedia’s is https://en.wikipedia.org/w/api.php; another language’s has its code in place of “en”. Any
        other MediaWiki works if its address starts with https:// and ends in /api.php.
      </p>
      <label for="wikibase-url">Address of its Wikibase’s Action API, if it has one</label>
      <input id="wikibase-url" name="wikibase-url" {...field} defaultValue={wikibaseUrl ?? ''} />
      <p class="hint">
        Facts with their dates come from there; its properties must be numbered like Wikidata’s. Wikipedia’s is
        Wikidata, which needs no address.
      </p>
    </>
  );
}
