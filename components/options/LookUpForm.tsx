import { useState } from 'preact/hooks';
import { WIKIPEDIA_EDITIONS } from '../../core/wikipedia-editions.ts';
import { say } from '../language.ts';

/** What the reader wants looked up where. Addresses are as entered. */
export type LookUpWish =
  | { readonly where: 'off' }
  | { readonly where: 'wikipedia'; readonly language: string }
  | { readonly where: 'other'; readonly apiUrl: string; readonly wikibaseUrl: string };

interface LookUpFormProps {
  /** What holds now. */
  readonly lookUps: boolean;
  readonly apiUrl: string;
  readonly wikibaseUrl: string | null;
  /** Code of the Wikipedia that `apiUrl` belongs to; null for another wiki. */
  readonly wikipediaLanguage: string | null;
  readonly onSave: (wish: LookUpWish) => void;
}

/** Nowhere, in a Wikipedia, or in another MediaWiki. Nothing holds before it is saved, which may ask the browser. */
export function LookUpForm({ lookUps, apiUrl, wikibaseUrl, wikipediaLanguage, onSave }: LookUpFormProps) {
  const current = !lookUps ? 'off' : wikipediaLanguage === null ? 'other' : 'wikipedia';
  const [chosen, setChosen] = useState<LookUpWish['where'] | null>(null);
  const where = chosen ?? current;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const field = (name: string) => String(form.get(name) ?? '');
    if (where === 'wikipedia') onSave({ where, language: field('language') });
    else if (where === 'other') onSave({ where, apiUrl: field('api-url'), wikibaseUrl: field('wikibase-url') });
    else onSave({ where });
  };
  return (
    <form onSubmit={onSubmit}>
      <fieldset class="choices">
        <legend>{say('options.look_up_names')}</legend>
        {(['off', 'wikipedia', 'other'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="where" value={one} checked={where === one} onChange={() => setChosen(one)} />
            {say(`options.where.${one}`)}
          </label>
        ))}
      </fieldset>
      {where === 'wikipedia' && <EditionField language={wikipediaLanguage ?? 'en'} />}
      {where === 'other' && (
        <AddressFields apiUrl={wikipediaLanguage === null ? apiUrl : ''} wikibaseUrl={wikibaseUrl ?? ''} />
      )}
      <button type="submit" class="button" data-action="save-look-ups">
        {say('options.save')}
      </button>
    </form>
  );
}

function EditionField({ language }: { readonly language: string }) {
  const codes = new Set<string>([...WIKIPEDIA_EDITIONS, language]);
  return (
    <>
      <label class="field-label" for="language">
        {say('options.edition')}
      </label>
      <select id="language" name="language" defaultValue={language} aria-describedby="language-hint">
        {[...codes].map((code) => (
          <option key={code} value={code} selected={code === language} lang={code === 'simple' ? 'en' : code}>
            {editionName(code)}
          </option>
        ))}
      </select>
      <p class="hint" id="language-hint">
        {say('options.edition_hint')}
      </p>
    </>
  );
}

/** A language's name in itself; its code where nobody knows one. */
function editionName(code: string): string {
  if (code === 'simple') return 'Simple English';
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // some editions have codes that are none of BCP 47
  }
}

function AddressFields({ apiUrl, wikibaseUrl }: { readonly apiUrl: string; readonly wikibaseUrl: string }) {
  const field = { type: 'text', inputMode: 'url', spellcheck: false, dir: 'ltr' } as const;
  return (
    <>
      <label class="field-label" for="api-url">
        {say('options.api_url')}
      </label>
      <input id="api-url" name="api-url" {...field} defaultValue={apiUrl} aria-describedby="api-url-hint" />
      <p class="hint" id="api-url-hint">
        {say('options.api_url_hint')}
      </p>
      <label class="field-label" for="wikibase-url">
        {say('options.wikibase_url')}
      </label>
      <input id="wikibase-url" name="wikibase-url" {...field} defaultValue={wikibaseUrl} />
    </>
  );
}
