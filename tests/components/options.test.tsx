import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../assets/tokens.css';
import '../../entrypoints/options/options.css';
import { LookUpForm } from '../../components/options/LookUpForm.tsx';
import { PageForm } from '../../components/options/PageForm.tsx';
import { RemovableList } from '../../components/options/RemovableList.tsx';
import { RequestLedger } from '../../components/options/RequestLedger.tsx';
import { ShortcutList } from '../../components/options/ShortcutList.tsx';
import { SourceCredits } from '../../components/options/SourceCredits.tsx';
import { DEFAULT_PAGE_OPTIONS } from '../../core/page-options.ts';
import { findViolations, preferColours } from './accessibility.ts';
import './speak-english.ts';

const ENGLISH = { apiUrl: 'https://en.wikipedia.org/w/api.php', wikibaseUrl: null, wikipediaLanguage: 'en' };
const ENTRIES = [{ atMs: 0, host: 'en.wikipedia.org', asked: ['Oslo', 'Bergen'] }];
const nothing = () => {};

afterEach(cleanup);

describe('look-ups', () => {
  const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

  it('begin nowhere, and go to the Wikipedia that is chosen', () => {
    const onSave = vi.fn();
    render(<LookUpForm lookUps={false} {...ENGLISH} onSave={onSave} />);
    save();
    fireEvent.click(screen.getByRole('radio', { name: 'In Wikipedia' }));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'fr' } });
    save();
    expect(onSave.mock.calls).toEqual([[{ where: 'off' }], [{ where: 'wikipedia', language: 'fr' }]]);
  });

  it('go to another wiki, whose address is taken as entered', () => {
    const onSave = vi.fn();
    render(
      <LookUpForm lookUps {...ENGLISH} wikipediaLanguage={null} apiUrl="https://a.example/api.php" onSave={onSave} />,
    );
    fireEvent.input(screen.getByRole('textbox', { name: /Wikibase/ }), { target: { value: 'ftp://b' } });
    save();
    const entered = { apiUrl: 'https://a.example/api.php', wikibaseUrl: 'ftp://b' };
    expect(onSave.mock.calls).toEqual([[{ where: 'other', ...entered }]]);
  });
});

it('the choices of the page are told as they are made', () => {
  const onChange = vi.fn();
  render(<PageForm page={DEFAULT_PAGE_OPTIONS} onChange={onChange} />);
  for (const name of ['All', 'Underlined', 'With a click']) fireEvent.click(screen.getByRole('radio', { name }));
  for (const name of ['Places', 'No motion']) fireEvent.click(screen.getByRole('checkbox', { name }));
  fireEvent.change(screen.getByRole('slider'), { target: { value: '900' } });
  expect(onChange.mock.calls.map(([change]) => change)).toEqual([
    { painted: 'all' },
    { style: 'underline' },
    { opens: 'click' },
    { kinds: ['person', 'group'] },
    { isStill: true },
    { dwellMs: 900 },
  ]);
});

it('the ledger tells 0 before anything was sent, and then what was asked, the newest first', () => {
  const { container, rerender } = render(<RequestLedger count={0} entries={[]} />);
  expect(container.textContent).toBe('Since the browser started, 0 requests have left your device.');
  rerender(<RequestLedger count={3} entries={[...ENTRIES, { atMs: 1, host: 'www.wikidata.org', asked: ['Q1'] }]} />);
  expect(container.textContent).toContain('3 requests');
  expect([...container.querySelectorAll('.asked')].map(({ textContent }) => textContent)).toEqual([
    'Q1',
    'Oslo and Bergen',
  ]);
});

it('what was set can be removed by its name', () => {
  const onRemove = vi.fn();
  const entries = [{ id: 'a', name: 'news.example', note: 'off' }];
  render(<RemovableList label="Sites" whenEmpty="None." action="remove" entries={entries} onRemove={onRemove} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove news.example' }));
  expect(onRemove.mock.calls).toEqual([['a']]);
});

describe.each(['light', 'dark'] as const)('on %s paper nobody has trouble with', (scheme) => {
  beforeEach(() => preferColours(scheme));
  afterAll(() => preferColours('light'));

  it.each([
    ['look-ups off', <LookUpForm lookUps={false} {...ENGLISH} onSave={nothing} />],
    ['look-ups in Wikipedia', <LookUpForm lookUps {...ENGLISH} onSave={nothing} />],
    ['look-ups elsewhere', <LookUpForm lookUps {...ENGLISH} wikipediaLanguage={null} onSave={nothing} />],
    ['the choices of the page', <PageForm page={DEFAULT_PAGE_OPTIONS} onChange={nothing} />],
    ['the ledger', <RequestLedger count={1} entries={ENTRIES} />],
    ['shortcuts', <ShortcutList shortcuts={[{ name: 'a', description: 'Next', keys: 'Alt+N' }]} onChange={nothing} />],
    ['the sources', <SourceCredits />],
  ])('%s', async (_, component) => {
    const { container } = render(<main style="background: var(--paper)">{component}</main>);
    expect(container.textContent).not.toBe('');
    expect(await findViolations(container)).toEqual([]);
  });
});
