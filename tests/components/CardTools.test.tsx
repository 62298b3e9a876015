import '../../assets/tokens.css';
import '../../assets/card.css';
import '../../entrypoints/reading-panel/reading-panel.css';
import '../../entrypoints/reading-panel/card-tools.css';
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardTools } from '../../components/CardTools.tsx';
import { ConnectionsPart } from '../../components/ConnectionsPart.tsx';
import { ExportPart } from '../../components/ExportPart.tsx';
import { findViolations, preferColours } from './accessibility.ts';
import { KNOWN_PLACE, LIKELY_GROUP, UNKNOWN_PERSON } from './sample-cards.ts';

afterEach(cleanup);
afterAll(() => preferColours('light'));

const show = (props: Partial<Parameters<typeof CardTools>[0]>) =>
  render(<CardTools card={KNOWN_PLACE} actions={{}} isKnown={false} isFocused={false} {...props} />).container;
const press = (root: Element, action: string) =>
  fireEvent.click(root.querySelector(`[data-action="${action}"]`) as Element);

describe('the tools of a card', () => {
  it('copy the card as Markdown and the address of its page, and say what came of it', async () => {
    const copied: string[] = [];
    const copy = async (text: string) => copied.push(text) === 1;
    const root = show({ actions: { copy } });
    press(root, 'copy-card');
    await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toBe('Copied.'));
    press(root, 'copy-link');
    await vi.waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toMatch(/did not allow/));
    expect(copied[0]).toContain('## Kilwa\n\nPlace · sure – island in the west');
    expect(copied[0]).toContain('- **Population** 1,234,567 (2024)');
    expect(copied[1]).toBe('https://en.wikipedia.org/wiki/Kilwa_Island');
  });

  it('offer no link where there is none, and nothing where nothing can be done', () => {
    expect(show({ actions: { copy: async () => true }, card: UNKNOWN_PERSON }).querySelectorAll('button')).toHaveLength(
      1,
    );
    cleanup();
    expect(show({}).querySelector('button')).toBeNull();
  });

  it('hold a name for known and follow it, and back', () => {
    const setKnown = vi.fn();
    const setFocused = vi.fn();
    const root = show({ actions: { setKnown, setFocused }, isFocused: true });
    press(root, 'known-name');
    press(root, 'focus-name');
    expect(setKnown).toHaveBeenCalledWith(true);
    expect(setFocused).toHaveBeenCalledWith(false);
    expect(root.querySelector('[data-action="focus-name"]')?.getAttribute('aria-pressed')).toBe('true');
  });
});

const RELATED = { ...LIKELY_GROUP, relations: [{ name: 'seat' as const, chainId: 'c1' as const, otherName: 'Kilwa' }] };

describe('connections', () => {
  it('are drawn, and told as a list that opens cards', () => {
    const onOpen = vi.fn();
    const { container: root } = render(
      <ConnectionsPart cards={[RELATED, KNOWN_PLACE, UNKNOWN_PERSON]} onOpen={onOpen} />,
    );
    expect(root.querySelectorAll('path')).toHaveLength(1);
    expect([...root.querySelectorAll('text')].map((name) => name.textContent).sort()).toEqual([
      'Harbour Board',
      'Kilwa',
    ]);
    expect(root.querySelector('li')?.textContent).toBe('Harbour Board: seat in Kilwa');
    fireEvent.click(root.querySelector('li button') as Element);
    expect(onOpen).toHaveBeenCalledWith('c3');
  });

  it('are left out where there are none', () => {
    const { container } = render(<ConnectionsPart cards={[KNOWN_PLACE, UNKNOWN_PERSON]} onOpen={() => {}} />);
    expect(container.childElementCount).toBe(0);
  });
});

it('all cards are files to save, written when they are wanted: Markdown and JSON', () => {
  const { container } = render(<ExportPart title="Rain" cards={[KNOWN_PLACE, UNKNOWN_PERSON]} />);
  const [markdown, json] = [...container.querySelectorAll('a')];
  container.addEventListener('click', (event) => event.preventDefault()); // they would go to the disk
  for (const link of [markdown, json]) {
    expect(link?.href).toBe('data:,');
    link?.click();
  }
  expect(markdown?.download).toBe('sidelight-cards.md');
  expect(decodeURIComponent(markdown?.href ?? '')).toContain('# Rain\n\n## Kilwa');
  expect(json?.download).toBe('sidelight-cards.json');
  expect(decodeURIComponent(json?.href ?? '')).toContain('"format": "sidelight-cards"');
});

describe.each(['light', 'dark'] as const)('on %s paper', (scheme) => {
  beforeEach(() => preferColours(scheme));

  it('tools, connections and files give nobody trouble', async () => {
    const actions = { copy: async () => true, setKnown: () => {}, setFocused: () => {} };
    const { container } = render(
      <div style="background: var(--paper)">
        <CardTools card={KNOWN_PLACE} actions={actions} isKnown isFocused={false} />
        <ConnectionsPart cards={[RELATED, KNOWN_PLACE]} onOpen={() => {}} />
        <ExportPart title={null} cards={[KNOWN_PLACE]} />
      </div>,
    );
    (container.querySelector('details') as HTMLDetailsElement).open = true;
    expect(await findViolations(container)).toEqual([]);
  });
});
