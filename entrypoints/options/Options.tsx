import type { Signal } from '@preact/signals';
import type { Settings } from '../../settings/settings.ts';

interface OptionsProps {
  readonly settings: Signal<Settings>;
  /** What came of the last change. */
  readonly outcome: Signal<string>;
  readonly actions: { readonly lookUpIn: (apiUrl: string, wikibaseUrl: string) => void; readonly turnOff: () => void };
}

/** Look-ups: off, Wikipedia, or another MediaWiki with or without a Wikibase. */
export function Options({ settings, outcome, actions }: OptionsProps) {
  const { lookUps, apiUrl, wikibaseUrl } = settings.value;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    actions.lookUpIn(String(form.get('api-url')), String(form.get('wikibase-url')));
  };
  return (
    <main>
      <h1>Sidelight options</h1>
      <h2>Look-ups</h2>
      <p>
        {lookUps
          ? 'Look-ups are on. When you click the Sidelight button, the names found in the article are sent to the wiki below and, as item numbers, to its Wikibase, and nothing else: no address, no title, no sentence.'
          : 'Look-ups are off. Cards show what Sidelight brings along, and nothing leaves your device.'}
      </p>
      <form onSubmit={onSubmit}>
        <label for="api-url">Address of the wiki’s Action API</label>
        <input id="api-url" name="api-url" type="text" inputMode="url" spellcheck={false} defaultValue={apiUrl} />
        <p class="hint">
          English Wikipedia’s is https://en.wikipedia.org/w/api.php; another language’s has its code in place of “en”.
          Any other MediaWiki works if its address starts with https:// and ends in /api.php.
        </p>
        <label for="wikibase-url">Address of its Wikibase’s Action API, if it has one</label>
        <input
          id="wikibase-url"
          name="wikibase-url"
          type="text"
          inputMode="url"
          spellcheck={false}
          defaultValue={wikibaseUrl ?? ''}
        />
        <p class="hint">
          Facts with their dates come from there; its properties must be numbered like Wikidata’s. Wikipedia’s is
          Wikidata, which needs no address.
        </p>
        <div class="actions">
          <button type="submit" data-action="look-up-in">
            {lookUps ? 'Use this wiki' : 'Turn look-ups on'}
          </button>
          {lookUps && (
            <button type="button" data-action="turn-off-lookups" onClick={actions.turnOff}>
              Turn look-ups off
            </button>
          )}
        </div>
      </form>
      <p role="status">{outcome.value}</p>
    </main>
  );
}
