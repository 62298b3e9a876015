import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CardList } from '../../components/CardList.tsx';
import type { ChainId } from '../../core/types.ts';
import { KNOWN_PLACE, LIKELY_GROUP, PICTURE, UNKNOWN_PERSON } from './sample-cards.ts';

const OSLO = { ...KNOWN_PLACE, chainId: 'c4' as const, name: 'Oslo', background: null, role: null };
const CARDS = [KNOWN_PLACE, OSLO, LIKELY_GROUP, UNKNOWN_PERSON];

afterEach(cleanup);

function show(openChain: ChainId | null = null) {
  const onOpen = vi.fn();
  const onCorrect = vi.fn();
  const onClose = vi.fn();
  const hiddenNames = [{ chainId: 'c9' as const, name: 'Peace' }];
  const on = { onOpen, onClose, onCorrect };
  const { container } = render(
    <CardList
      cards={CARDS}
      hiddenNames={hiddenNames}
      isPrivate={false}
      openChain={openChain}
      picture={PICTURE}
      isLookingUp={false}
      {...on}
    />,
  );
  return { root: container, ...on };
}

describe('the list of names', () => {
  it('groups people, places and groups, in the order of the cards', () => {
    const sections = [...show().root.querySelectorAll('section[data-kind]')].map((section) => [
      section.querySelector('h2')?.textContent,
      ...[...section.querySelectorAll('.name')].map((name) => name.textContent),
    ]);
    expect(sections).toEqual([
      ['People', 'Ana Ruiz'],
      ['Places', 'Kilwa', 'Oslo'],
      ['Groups', 'Harbour Board'],
    ]);
  });

  it('has no section for a kind without names', () => {
    const on = { onOpen: () => {}, onClose: () => {}, onCorrect: () => {} };
    const { container } = render(
      <CardList
        cards={[OSLO]}
        hiddenNames={[]}
        isPrivate={false}
        openChain={null}
        picture={null}
        isLookingUp={false}
        {...on}
      />,
    );
    expect([...container.querySelectorAll('h2')].map((title) => title.textContent)).toEqual(['Places']);
  });

  it('tells each name in a line: what it is, else its role, and how often it is named', () => {
    const rows = [...show().root.querySelectorAll('.row button')].map((row) => row.textContent);
    expect(rows).toEqual([
      'Ana Ruizharbour master1, named once',
      'Kilwaisland in the west3, named 3 times',
      'Oslo3, named 3 times',
      'Harbour Board3, named 3 times',
    ]);
  });

  it('opens one card, in place', () => {
    const { root } = show('c1');
    expect([...root.querySelectorAll('article')].map((card) => card.getAttribute('data-chain'))).toEqual(['c1']);
    const expanded = [...root.querySelectorAll('[aria-expanded="true"]')].map((row) => row.getAttribute('data-chain'));
    expect(expanded).toEqual(['c1']);
  });

  it('shows a picture in the open card alone', () => {
    expect(show('c1').root.querySelectorAll('article img')).toHaveLength(1);
    cleanup();
    expect(show().root.querySelectorAll('img')).toHaveLength(0);
  });

  it('tells which name was chosen, and that a card was closed', () => {
    const { root, onOpen, onClose } = show('c1');
    fireEvent.click(root.querySelector('button[data-chain="c4"]') as Element);
    expect(onOpen.mock.calls).toEqual([['c4']]);
    fireEvent.click(root.querySelector('[data-action="close-card"]') as Element);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('brings back what the reader said is no name', () => {
    const { root, onCorrect } = show();
    expect(root.querySelector('.hidden-names li')?.textContent).toBe('PeaceUndo');
    fireEvent.click(root.querySelector('.hidden-names button') as Element);
    expect(onCorrect.mock.calls).toEqual([['c9', null]]);
  });
});
