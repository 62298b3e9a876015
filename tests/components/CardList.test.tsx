import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CardList } from '../../components/CardList.tsx';
import { FIRST_VIEW, type PanelView } from '../../core/list-view.ts';
import { KNOWN_PLACE, LIKELY_GROUP, UNKNOWN_PERSON } from './sample-cards.ts';

const OSLO = { ...KNOWN_PLACE, chainId: 'c4' as const, name: 'Oslo', background: null, role: null };
const CARDS = [KNOWN_PLACE, OSLO, LIKELY_GROUP, UNKNOWN_PERSON];

afterEach(cleanup);

function show(view: Partial<PanelView> = {}, cards = CARDS) {
  const on = { onView: vi.fn(), onOpen: vi.fn(), onRestore: vi.fn() };
  const hiddenNames = [{ chainId: 'c9' as const, name: 'Peace' }];
  const { container } = render(
    <CardList
      reading={{ cards, hiddenNames, linkOnly: ['c4'], knownChains: ['c3'] }}
      view={{ ...FIRST_VIEW, ...view }}
      takesFocus={false}
      {...on}
    />,
  );
  const textsOf = (selector: string) => [...container.querySelectorAll(selector)].map((one) => one.textContent);
  return { root: container, textsOf, ...on };
}

const sectionsOf = (root: Element) =>
  [...root.querySelectorAll('section[data-kind]')].map((section) => [
    section.querySelector('h2')?.textContent,
    ...[...section.querySelectorAll('.name')].map((name) => name.textContent),
  ]);

describe('the list of names', () => {
  it('groups people, places and groups, counted, in the order of the cards', () => {
    expect(sectionsOf(show().root)).toEqual([
      ['People 1', 'Ana Ruiz'],
      ['Places 2', 'Kilwa', 'Oslo'],
      ['Groups 1', 'Harbour Board'],
    ]);
  });

  it('has no section for a kind without names', () => {
    expect(sectionsOf(show({}, [OSLO]).root)).toEqual([['Places 1', 'Oslo']]);
  });

  it('tells each name in a line: what it is, else its role, how often it is named and where', () => {
    const paragraphs = 'in paragraphs 1 and 4 of 9';
    expect(show().textsOf('.row button')).toEqual([
      'Ana Ruizharbour master1. Named once, in paragraph 2 of 9',
      `Kilwaisland in the west3. Named 3 times, ${paragraphs}`,
      `Oslo3. Named 3 times, ${paragraphs}. Not painted: all its mentions are links`,
      `Harbour Board3. Named 3 times, ${paragraphs}. Already known`,
    ]);
  });

  it('marks names that are all links, and dims those already known', () => {
    const { textsOf } = show();
    expect(textsOf('.row:has(.link-mark) .name')).toEqual(['Oslo']);
    expect(textsOf('.row.known .name')).toEqual(['Harbour Board']);
  });

  it('draws where in the article each name stands', () => {
    const [strip] = show({}, [KNOWN_PLACE]).root.querySelectorAll('.row .position-strip path');
    expect(strip?.getAttribute('d')).toBe('M0.0 0V1M40.0 0V1M90.0 0V1');
  });

  it('tells which name was chosen', () => {
    const { root, onOpen } = show();
    fireEvent.click(root.querySelector('button[data-chain="c4"]') as Element);
    expect(onOpen.mock.calls).toEqual([['c4']]);
  });

  it('lets Tab reach one row alone: the one that was last at, else the first', () => {
    const reached = (view: Partial<PanelView>) =>
      [...show(view).root.querySelectorAll('.row button[tabindex="0"]')].map((row) => row.getAttribute('data-chain'));
    expect(reached({})).toEqual(['c2']);
    cleanup();
    expect(reached({ lastChain: 'c4' })).toEqual(['c4']);
    cleanup();
    expect(reached({ lastChain: 'c4', query: 'island' })).toEqual(['c1']);
  });

  it('marks the name whose card was opened on the page', () => {
    const { textsOf } = show({ markedChain: 'c4' });
    expect(textsOf('.row.marked .name')).toEqual(['Oslo']);
    expect(textsOf('[aria-current="true"] .name')).toEqual(['Oslo']);
  });

  it('brings back what the reader said is no name', () => {
    const { root, onRestore } = show();
    expect(root.querySelector('.hidden-names li')?.textContent).toBe('PeaceUndo');
    fireEvent.click(root.querySelector('.hidden-names button') as Element);
    expect(onRestore.mock.calls).toEqual([['c9']]);
  });
});

describe('what the reader looks for', () => {
  it('leaves the names that fit, with their counts', () => {
    const { root, textsOf } = show({ query: 'harbour' });
    expect(sectionsOf(root)).toEqual([
      ['People 1', 'Ana Ruiz'],
      ['Groups 1', 'Harbour Board'],
    ]);
    expect(textsOf('.kind-toggle')).toEqual(['People 1', 'Places 0', 'Groups 1']);
    expect(textsOf('.no-match')).toEqual(['']);
  });

  it('is said to fit no name', () => {
    expect(show({ query: 'atlantis' }).textsOf('.no-match')).toEqual(['No name here fits.']);
  });

  it('is typed, and Enter opens the first of what is left', () => {
    const { root, onView, onOpen } = show({ query: 'harbour' });
    const search = root.querySelector('input') as HTMLInputElement;
    fireEvent.input(search, { target: { value: 'kil' } });
    expect(onView.mock.lastCall).toEqual([{ query: 'kil' }]);
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(onOpen.mock.calls).toEqual([['c2']]);
  });

  it('is a kind or two, which stay counted', () => {
    const { root, onView, textsOf } = show({ kinds: ['place'] });
    expect(sectionsOf(root)).toEqual([['Places 2', 'Kilwa', 'Oslo']]);
    expect(textsOf('.kind-toggle[aria-pressed="true"]')).toEqual(['Places 2']);
    expect(textsOf('.kind-toggle')).toEqual(['People 1', 'Places 2', 'Groups 1']);
    const [people, places] = root.querySelectorAll('.kind-toggle');
    fireEvent.click(people as Element);
    expect(onView.mock.lastCall).toEqual([{ kinds: ['place', 'person'] }]);
    fireEvent.click(places as Element);
    expect(onView.mock.lastCall).toEqual([{ kinds: [] }]);
  });

  it('comes in the order of importance or of the article', () => {
    const late = { ...KNOWN_PLACE, article: { ...KNOWN_PLACE.article, positions: [0.5, 0.6, 0.9] } };
    expect(sectionsOf(show({ order: 'appearance' }, [late, OSLO]).root)).toEqual([['Places 2', 'Oslo', 'Kilwa']]);
    cleanup();
    const { root, onView } = show({}, [late, OSLO]);
    fireEvent.change(root.querySelector('select') as Element, { target: { value: 'appearance' } });
    expect(onView.mock.lastCall).toEqual([{ order: 'appearance' }]);
  });
});
