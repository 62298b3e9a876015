/** The parts of the options page, in the look of that page. */
import type { ComponentChildren } from 'preact';
import { LookUpForm } from '../../components/options/LookUpForm.tsx';
import { PageForm } from '../../components/options/PageForm.tsx';
import { RemovableList } from '../../components/options/RemovableList.tsx';
import { RequestLedger } from '../../components/options/RequestLedger.tsx';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import type { Exhibit } from './exhibit.ts';
import { Unfolded } from './Unfolded.tsx';

const ignore = () => undefined;
const NOON_MS = Date.UTC(2026, 2, 4, 12);
const WIKIPEDIA = { apiUrl: 'https://en.wikipedia.org/w/api.php', wikibaseUrl: null, wikipediaLanguage: 'en' };
const OTHER_WIKI = {
  apiUrl: 'https://wiki.example/w/api.php',
  wikibaseUrl: 'https://items.example/w/api.php',
  wikipediaLanguage: null,
};
const ASKED = [
  { atMs: NOON_MS, host: 'en.wikipedia.org', asked: ['Kilwa Island', 'Ana Ruiz'] },
  { atMs: NOON_MS + 1000, host: 'www.wikidata.org', asked: ['Q7', 'Q11'] },
];
const SITES = [
  { id: 'news.example', name: 'news.example', note: 'news.example' },
  { id: 'mail.example', name: 'mail.example', note: 'mail.example' },
];
const SHORTCUTS = [
  { name: '_execute_action', description: '', keys: 'Alt+Shift+L' },
  { name: 'next-mention', description: 'Ana Ruiz', keys: '' },
];

const part = (title: string, draw: () => ComponentChildren): Exhibit => ({
  title,
  draw: () => <div class="options-page">{draw()}</div>,
});

/** Exhibits of one room. */
export const OPTIONS_EXHIBITS: readonly Exhibit[] = [
  part('look-ups off, nothing sent', () => (
    <>
      <RequestLedger count={0} entries={[]} />
      <LookUpForm lookUps={false} {...WIKIPEDIA} onSave={ignore} />
    </>
  )),
  part('in Wikipedia, and what was sent', () => (
    <>
      <Unfolded>
        <RequestLedger count={ASKED.length} entries={ASKED} />
      </Unfolded>
      <LookUpForm lookUps {...WIKIPEDIA} onSave={ignore} />
    </>
  )),
  part('in another wiki', () => <LookUpForm lookUps {...OTHER_WIKI} onSave={ignore} />),
  part('how names are shown', () => <PageForm page={DEFAULT_PAGE_OPTIONS} onChange={ignore} />),
  part('what can be removed', () => (
    <RemovableList label="" whenEmpty="" action="remove" entries={SITES} onRemove={ignore} />
  )),
  part('keys', () => <ShortcutList shortcuts={SHORTCUTS} onChange={ignore} />),
];
