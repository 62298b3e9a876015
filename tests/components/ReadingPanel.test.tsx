import './speak-english.ts';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { ReadingPanel } from '../../components/ReadingPanel.tsx';
import { PANEL } from '../gallery/sample-panel.ts';
import { KNOWN_PLACE } from './sample-cards.ts';

const LABEL = 'Card for the selected name';
const NOTHING_SELECTED = 'Select a name in the article first.';

afterEach(cleanup);

it('takes the name that is selected in the page, and says why when there is none', () => {
  const nameSelection = vi.fn();
  const actions = { ...PANEL.actions, nameSelection };
  const { rerender } = render(<ReadingPanel {...PANEL} actions={actions} />);
  screen.getByRole('button', { name: LABEL }).click();
  expect(nameSelection).toHaveBeenCalledOnce();
  rerender(<ReadingPanel {...PANEL} actions={actions} outcome={NOTHING_SELECTED} />);
  expect(screen.getByText(NOTHING_SELECTED).role).toBe('status');
  rerender(<ReadingPanel {...PANEL} actions={actions} />);
  expect(screen.queryByText(NOTHING_SELECTED)).toBeNull();
});

it('has that button beside the list alone', () => {
  const { rerender } = render(<ReadingPanel {...PANEL} />);
  expect(screen.queryByRole('button', { name: LABEL })).not.toBeNull();
  rerender(<ReadingPanel {...PANEL} openCard={KNOWN_PLACE} />);
  expect(screen.queryByRole('button', { name: LABEL })).toBeNull();
});
