import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CorrectionList } from '../../components/CorrectionList.tsx';
import { CorrectionPart } from '../../components/CorrectionPart.tsx';
import type { Card } from '../../core/card/card.ts';
import type { Correction } from '../../core/correction.ts';
import { KNOWN_PLACE, UNKNOWN_PERSON } from './sample-cards.ts';

afterEach(cleanup);

describe('the controls at the foot of a card', () => {
  function show(card: Card) {
    const onCorrect = vi.fn();
    const { container } = render(<CorrectionPart card={card} isPrivate={false} onCorrect={onCorrect} />);
    const press = (action: string) => fireEvent.click(container.querySelector(`[data-action="${action}"]`) as Element);
    return { container, onCorrect, press };
  }

  it('are folded away at first', () => {
    const { container } = show(UNKNOWN_PERSON);
    expect(container.querySelector('summary')?.textContent).toBe('Know better?');
    expect(container.querySelector('details')?.open).toBe(false);
  });

  it('let the reader choose another, none of them, or say that it is no name', () => {
    const { container, onCorrect, press } = show(UNKNOWN_PERSON);
    expect([...container.querySelectorAll('.answer')].map((one) => one.textContent)).toEqual([
      'Ana Ruiz (classical singer)',
      'Ana Ruiz (film)',
      'None of these',
      'Not a name',
    ]);
    press('choose-entity');
    press('choose-none');
    press('not-a-name');
    expect(onCorrect.mock.calls.map(([choice]) => choice)).toEqual([
      { type: 'entity', entityId: 'page:Ana Ruiz', title: 'Ana Ruiz' },
      { type: 'none', rejected: ['page:Ana Ruiz', 'page:Ana Ruiz (film)'] },
      { type: 'not-a-name' },
    ]);
  });

  it('reject what the card shows too', () => {
    const { container, onCorrect, press } = show(KNOWN_PLACE);
    expect(container.querySelector('summary')?.textContent).toBe('Not right?');
    press('choose-none');
    expect(onCorrect.mock.calls).toEqual([[{ type: 'none', rejected: ['page:Kilwa Island'] }]]);
  });

  it('take a word back', () => {
    const { container, onCorrect, press } = show({ ...UNKNOWN_PERSON, choice: { type: 'none', rejected: [] } });
    expect(container.textContent).toBe('You said that none of those is meant. Undo');
    press('undo-correction');
    expect(onCorrect.mock.calls).toEqual([[null]]);
  });
});

describe('the list of corrections', () => {
  const CORRECTIONS: readonly Correction[] = [
    { name: 'Peace', kind: 'group', choice: { type: 'not-a-name' }, madeOn: '2026-03-04' },
    {
      name: 'Ana Ruiz',
      kind: 'person',
      choice: { type: 'entity', entityId: 'page:Ana Ruiz (judge)', title: 'Ana Ruiz (judge)' },
      madeOn: '2026-03-05',
    },
  ];
  function show(corrections: readonly Correction[]) {
    const onUndo = vi.fn();
    const { container } = render(
      <CorrectionList corrections={corrections} file={'{"a": "ä&b"}'} onUndo={onUndo} onImport={() => {}} />,
    );
    return { container, onUndo };
  }

  it('has the newest first, each with the way back', () => {
    const { container, onUndo } = show(CORRECTIONS);
    expect([...container.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'Ana Ruiz: Ana Ruiz (judge)5 March 2026Undo',
      'Peace: not a name4 March 2026Undo',
    ]);
    fireEvent.click(container.querySelector('li button') as Element);
    expect(onUndo.mock.calls).toEqual([[CORRECTIONS[1]]]);
  });

  it('goes out as a file that holds what it was given', async () => {
    const link = show(CORRECTIONS).container.querySelector('a[download]') as HTMLAnchorElement;
    expect(await (await fetch(link.href)).text()).toBe('{"a": "ä&b"}');
  });

  it('names the fold on a card as the cards do', () => {
    const titles = [KNOWN_PLACE, UNKNOWN_PERSON].map((card) => {
      const { container } = render(<CorrectionPart card={card} isPrivate={false} onCorrect={() => {}} />);
      return container.querySelector('summary')?.textContent ?? 'none';
    });
    const hint = show([]).container.querySelector('p')?.textContent;
    for (const title of titles) expect(hint).toContain(`“${title}”`);
  });

  it('offers no file when there is nothing in it', () => {
    expect(show(CORRECTIONS).container.querySelector('a[download]')).not.toBeNull();
    cleanup();
    expect(show([]).container.querySelector('a[download]')).toBeNull();
  });
});
