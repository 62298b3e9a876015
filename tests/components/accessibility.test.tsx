import { cleanup, render } from '@testing-library/preact';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findViolations, preferColours } from './accessibility.ts';
import { STATES } from './shown-states.tsx';

afterEach(cleanup);
afterAll(() => preferColours('light'));

describe.each(['light', 'dark'] as const)('on %s paper', (scheme) => {
  beforeEach(() => preferColours(scheme));

  it.each(STATES)('%s gives nobody trouble', async (_, component) => {
    const { container } = render(<div style="background: var(--paper)">{component}</div>);
    expect(container.textContent).not.toBe('');
    expect(await findViolations(container)).toEqual([]);
  });

  it('trouble is found where it is: words as pale as the paper, a button without a name', async () => {
    const { container } = render(
      <div style="background: var(--paper)">
        <p style="color: var(--line)">Pale</p>
        <button type="button" />
      </div>,
    );
    const rules = (await findViolations(container)).map((violation) => violation.split(':')[0]);
    expect(rules.sort()).toEqual(['button-name', 'color-contrast']);
  });
});
