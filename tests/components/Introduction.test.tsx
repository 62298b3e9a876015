import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Introduction } from '../../components/Introduction.tsx';

const ARTICLE = {
  introduction: 'In Kilwa Ana Ruiz met Eva Brun.',
  nameInIntroduction: { start: 9, end: 17 },
  otherNames: [
    { start: 3, end: 8, chainId: 'c7' as const },
    { start: 22, end: 30, chainId: 'c8' as const },
  ],
};

afterEach(cleanup);

it('makes other names of its sentence buttons that open their cards', () => {
  const opened: string[] = [];
  const { container } = render(<Introduction article={ARTICLE} onOpenChain={(id) => opened.push(id)} />);
  const buttons = [...container.querySelectorAll('button')];
  expect(buttons.map((button) => button.textContent)).toEqual(['Kilwa', 'Eva Brun']);
  for (const button of buttons) fireEvent.click(button);
  expect(opened).toEqual(['c7', 'c8']);
  expect(container.textContent).toBe(ARTICLE.introduction);
});

it('is plain words where nothing opens cards', () => {
  const { container } = render(<Introduction article={ARTICLE} />);
  expect(container.textContent).toBe(ARTICLE.introduction);
  expect([...container.querySelectorAll('button')]).toEqual([]);
});
