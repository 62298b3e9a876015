import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearOrphan, watchForOrphan } from '../../page/orphan.ts';

/** An element of the page's root, with the closed root that Firefox shows to extensions alone. */
function addHost(content: string): HTMLElement {
  const host = document.createElement('x-abc');
  const root = host.attachShadow({ mode: 'closed' });
  const layer = document.createElement('div');
  layer.className = content;
  root.append(layer);
  Object.assign(host, { openOrClosedShadowRoot: root });
  document.documentElement.append(host);
  return host;
}

afterEach(() => {
  for (const host of document.querySelectorAll('html > x-abc')) host.remove();
});

describe('a page script whose extension has gone', () => {
  it.each(['pointermove', 'scroll', 'visibilitychange', 'pageshow'])('lets go, once, on %s', (type) => {
    let isOrphan = false;
    const onOrphaned = vi.fn();
    watchForOrphan(window, () => isOrphan, onOrphaned);
    window.dispatchEvent(new Event(type));
    expect(onOrphaned).not.toHaveBeenCalled();
    isOrphan = true;
    window.dispatchEvent(new Event(type));
    window.dispatchEvent(new Event(type));
    expect(onOrphaned).toHaveBeenCalledOnce();
  });

  it('is watched for no longer than it is told to', () => {
    const onOrphaned = vi.fn();
    watchForOrphan(window, () => true, onOrphaned)();
    window.dispatchEvent(new Event('scroll'));
    expect(onOrphaned).not.toHaveBeenCalled();
  });

  it('lets go before a newer one begins', () => {
    const onOrphaned = vi.fn();
    watchForOrphan(window, () => true, onOrphaned);
    clearOrphan(document);
    expect(onOrphaned).toHaveBeenCalledOnce();
  });
});

it('a newer page script takes a dead host away, and no element of the page', () => {
  const dead = addHost('hover-layer');
  const other = addHost('page-own');
  clearOrphan(document);
  expect([dead.isConnected, other.isConnected]).toEqual([false, true]);
});
