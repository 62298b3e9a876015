import axe from 'axe-core';
import { cdp } from 'vitest/browser';

/** What axe objects to in an element, a line each: the rule and the element. */
export async function findViolations(element: Element): Promise<string[]> {
  // A component is a part of a page: landmarks and the page's own heading are not its business.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations, passes } = await axe.run(element, { rules });
  if (passes.length === 0) throw new RangeError('axe found nothing to check');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Sets what the browser answers to `prefers-color-scheme`. */
export async function preferColours(scheme: 'light' | 'dark'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  if (!matchMedia(`(prefers-color-scheme: ${scheme})`).matches) throw new TypeError(`colours are not ${scheme}`);
}
