import './speak-english.ts';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import '../../assets/page-card.css';
import { PageCard } from '../../components/PageCard.tsx';
import { KNOWN_PLACE } from './sample-cards.ts';

const NO_ACTIONS = { open: () => {}, back: () => {}, close: () => {} };
const HOVERED = { card: KNOWN_PLACE, isPinned: false, isSheet: false, backTo: null, actions: NO_ACTIONS };

afterEach(cleanup);

it('has no controls of its own while it only shows what is under the pointer', () => {
  const { container } = render(<PageCard {...HOVERED} />);
  expect(container.querySelector('h2')?.textContent).toBe('Kilwa');
  expect(container.querySelector('[data-action]')).toBeNull();
});

it('has the way out once it stays, and the way back inside another', () => {
  const pressed: string[] = [];
  const actions = { ...NO_ACTIONS, back: () => pressed.push('back'), close: () => pressed.push('close') };
  const { getByRole } = render(<PageCard {...HOVERED} actions={actions} isPinned={true} backTo="Ana Ruiz" />);
  fireEvent.click(getByRole('button', { name: 'Back to Ana Ruiz' }));
  fireEvent.click(getByRole('button', { name: 'Close' }));
  expect(pressed).toEqual(['back', 'close']);
});

it('moves nothing of the card when it is pinned', () => {
  const { container, rerender } = render(<PageCard {...HOVERED} />);
  const top = () => container.querySelector('article')!.getBoundingClientRect().top;
  const before = top();
  rerender(<PageCard {...HOVERED} isPinned={true} />);
  expect(container.querySelector('[data-action="close-card"]')).not.toBeNull();
  expect(top()).toBe(before);
});
