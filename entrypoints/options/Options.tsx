import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { CorrectionList } from '../../components/CorrectionList.tsx';
import { formatNumber, say } from '../../components/language.ts';
import { LookUpForm, type LookUpWish } from '../../components/options/LookUpForm.tsx';
import { PageForm } from '../../components/options/PageForm.tsx';
import { RemovableList } from '../../components/options/RemovableList.tsx';
import { RequestLedger } from '../../components/options/RequestLedger.tsx';
import { type Shortcut, ShortcutList } from '../../components/options/ShortcutList.tsx';
import { SourceCredits } from '../../components/options/SourceCredits.tsx';
import { kindName } from '../../components/words.ts';
import type { Correction } from '../../core/correction.ts';
import { type KnownName, knownNameKey } from '../../core/known-names.ts';
import type { PageOptions } from '../../core/page-options.ts';
import type { Ledger } from '../../knowledge/mediawiki/ledger.ts';
import { wikipediaLanguage } from '../../knowledge/mediawiki/requests.ts';
import { writeCorrectionsFile } from '../../settings/corrections.ts';
import type { Settings } from '../../settings/settings.ts';
import { writeSettingsFile } from '../../settings/settings-file.ts';

/** What the page shows, each followed as it changes. */
export interface OptionsState {
  readonly settings: ReadonlySignal<Settings>;
  /** Newest last. */
  readonly corrections: ReadonlySignal<readonly Correction[]>;
  readonly ledger: ReadonlySignal<Ledger>;
  readonly cacheSizeBytes: ReadonlySignal<number>;
  /** What came of the last change. */
  readonly outcome: ReadonlySignal<string>;
  readonly shortcuts: readonly Shortcut[];
}

/** What the reader can change there. */
export interface OptionsActions {
  readonly saveLookUps: (wish: LookUpWish) => void;
  readonly changePage: (change: Partial<PageOptions>) => void;
  readonly turnOnEverywhere: () => void;
  readonly removeSite: (host: string) => void;
  readonly forgetKnown: (name: KnownName) => void;
  readonly undo: (correction: Correction) => void;
  readonly importCorrections: (file: File) => void;
  readonly clearCache: () => void;
  readonly changeShortcuts: () => void;
  readonly importSettings: (file: File) => void;
}

interface OptionsProps {
  readonly state: OptionsState;
  readonly actions: OptionsActions;
}

/** All that a reader can set, from what leaves the device to what stays on it. */
export function Options({ state, actions }: OptionsProps) {
  const { settings, corrections, outcome, shortcuts } = state;
  return (
    <main>
      <h1>{say('options.title')}</h1>
      <Section title="look_ups">
        <LookUps state={state} onSave={actions.saveLookUps} />
      </Section>
      <Section title="page">
        <PageForm page={settings.value.page} onChange={actions.changePage} />
      </Section>
      <Section title="sites">
        <Sites settings={settings.value} actions={actions} />
      </Section>
      <Section title="shortcuts">
        <ShortcutList shortcuts={shortcuts} onChange={actions.changeShortcuts} />
      </Section>
      <Section title="known">
        <KnownNames known={settings.value.known} onForget={actions.forgetKnown} />
      </Section>
      <Section title="corrections">
        <CorrectionList
          corrections={corrections.value}
          file={writeCorrectionsFile(corrections.value)}
          onUndo={actions.undo}
          onImport={actions.importCorrections}
        />
      </Section>
      <Section title="kept">
        <Kept
          sizeBytes={state.cacheSizeBytes.value}
          file={writeSettingsFile(settings.value, corrections.value)}
          actions={actions}
        />
      </Section>
      <Section title="sources">
        <SourceCredits />
      </Section>
      <p class="outcome" role="status">
        {outcome.value}
      </p>
    </main>
  );
}

type SectionName = 'look_ups' | 'page' | 'sites' | 'shortcuts' | 'known' | 'corrections' | 'kept' | 'sources';

function Section({ title, children }: { readonly title: SectionName; readonly children: ComponentChildren }) {
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{say(`options.section.${title}`)}</h2>
      {children}
    </section>
  );
}

function LookUps({ state, onSave }: { readonly state: OptionsState; readonly onSave: (wish: LookUpWish) => void }) {
  const { lookUps, apiUrl, wikibaseUrl } = state.settings.value;
  return (
    <>
      <p>{say(lookUps ? 'options.look_ups_on' : 'options.look_ups_off')}</p>
      <RequestLedger {...state.ledger.value} />
      <LookUpForm
        lookUps={lookUps}
        apiUrl={apiUrl}
        wikibaseUrl={wikibaseUrl}
        wikipediaLanguage={wikipediaLanguage(apiUrl)}
        onSave={onSave}
      />
    </>
  );
}

function Sites({ settings, actions }: { readonly settings: Settings; readonly actions: OptionsActions }) {
  const { off, always } = settings.sites;
  const entries = [
    ...always.map((host) => ({ id: host, name: host, note: say('options.site_always') })),
    ...off.map((host) => ({ id: host, name: host, note: say('options.site_off') })),
  ];
  return (
    <>
      {settings.isOff && (
        <p class="off-everywhere">
          {say('notice.is_off_everywhere')}{' '}
          <button type="button" data-action="turn-on-everywhere" onClick={actions.turnOnEverywhere}>
            {say('options.turn_on')}
          </button>
        </p>
      )}
      <RemovableList
        label={say('options.section.sites')}
        whenEmpty={say('options.sites_none')}
        action="remove-site"
        entries={entries}
        onRemove={actions.removeSite}
      />
    </>
  );
}

function KnownNames({
  known,
  onForget,
}: {
  readonly known: readonly KnownName[];
  readonly onForget: (name: KnownName) => void;
}) {
  const entries = known.map((one) => ({ id: knownNameKey(one), name: one.name, note: kindName(one.kind) }));
  return (
    <RemovableList
      label={say('options.section.known')}
      whenEmpty={say('options.known_none')}
      action="forget-known"
      entries={entries.reverse()}
      onRemove={(id) => known.filter((one) => knownNameKey(one) === id).forEach(onForget)}
    />
  );
}

interface KeptProps {
  readonly sizeBytes: number;
  /** Everything that was set, as a file's text. */
  readonly file: string;
  readonly actions: OptionsActions;
}

/** What look-ups left on the device, and everything that was set as a file. */
function Kept({ sizeBytes, file, actions }: KeptProps) {
  return (
    <>
      <p>{say('options.cache', { size: formatNumber(Math.ceil(sizeBytes / 1000)) })}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          data-action="clear-cache"
          disabled={sizeBytes === 0}
          onClick={actions.clearCache}
        >
          {say('options.cache_clear')}
        </button>
      </div>
      <p>{say('options.file')}</p>
      <div class="actions">
        <a class="button" data-action="export-settings" download="sidelight-settings.json" href={toDataUrl(file)}>
          {say('options.file_export')}
        </a>
        <label class="file" for="import-settings">
          {say('options.file_import')}
          <input
            id="import-settings"
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) actions.importSettings(chosen);
              currentTarget.value = ''; // the same file may be chosen again
            }}
          />
        </label>
      </div>
    </>
  );
}

/** An address that holds the file itself: no permission is needed to save it. */
const toDataUrl = (file: string) => `data:application/json;charset=utf-8,${encodeURIComponent(file)}`;
