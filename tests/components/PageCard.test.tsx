import './speak-english.ts';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import '../../assets/page-card.css';
import { PageCard } from '../../components/PageCard.tsx';
import { KNOWN_PLACE } from './sample-cards.ts';

const NO_ACTIONS = {
  open: () => {},
  back: () => {},
  close: () => {},
  showMention: () => {},
  setFocused: () => {},
  copy: async () => true,
};
const HOVERED = {
  card: KNOWN_PLACE,
  isPinned: false,
  isSheet: false,
  backTo: null,
  isFocused: false,
  isIntroductionInSight: false,
  actions: NO_ACTIONS,
};

afterEach(cleanup);

it('has no controls of its own while it only shows what is under the pointer', () => {
  const { container } = render(<PageCard {...HOVERED} />);
  expect(container.querySelector('h2')?.textContent).toBe('Kilwa');
  expect(container.querySelector('[data-action], .card-jump')).toBeNull();
});

it('has the words of the article first, then what is known otherwise', () => {
  const { container } = render(<PageCard {...HOVERED} />);
  const parts = [...container.querySelectorAll('section, blockquote')].map((part) => part.className || part.localName);
  expect(parts).toEqual(['in-this-article', 'blockquote', 'background']);
});

it('says the sentence that is being read only once it stays', () => {
  const readsSentence = (isPinned: boolean) => {
    const { container } = render(<PageCard {...HOVERED} isIntroductionInSight isPinned={isPinned} />);
    return container.textContent?.includes(KNOWN_PLACE.article.introduction);
  };
  expect([readsSentence(true), readsSentence(false)]).toEqual([true, false]);
});

it('goes to its mentions, follows its name and is copied once it stays', async () => {
  const done: unknown[] = [];
  const actions = {
    ...NO_ACTIONS,
    showMention: (index: number) => done.push(index),
    setFocused: (isFocused: boolean) => done.push(isFocused),
    copy: async (text: string) => done.push(text.split('\n')[0]) > 0,
  };
  const { container, getByRole, findByText } = render(
    <PageCard {...HOVERED} actions={actions} isPinned={true} isFocused={true} />,
  );
  fireEvent.click(container.querySelector('.card-jump')!);
  fireEvent.click(getByRole('button', { name: 'Show only this name', pressed: true }));
  fireEvent.click(getByRole('button', { name: 'Copy as Markdown' }));
  await findByText('Copied.');
  expect(done).toEqual([0, false, expect.stringContaining('Kilwa')]);
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
