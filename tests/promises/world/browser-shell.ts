/**
 * The browser's own object as `wxt/browser` finds it, once for all worlds of a test file: it is read when that module is
 * imported, so this one comes first. Each world puts its own parts in.
 */
export const shell: Record<string, unknown> = { runtime: { id: 'our-id' } };

Object.assign(globalThis, { chrome: shell });
