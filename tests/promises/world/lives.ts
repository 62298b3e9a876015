/**
 * Who runs. Each start of the background is a life, and each open popup: a life can be ended at any await, as the browser
 * ends a worker, and from then on nothing of its code has any effect. Node's AsyncLocalStorage tells whose code calls, so
 * that code of an ended background cannot be taken for that of the one started after it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** One run of the background, or of a popup. */
export interface Life {
  readonly kind: 'background' | 'popup';
  isOver: boolean;
  /** Called when it ends: what waits for it hears that nobody will answer. */
  readonly onEnd: Set<() => void>;
}

/** What code of an ended life meets at its next step. It is no error of anybody's. */
export class LifeOver extends Error {}

const current = new AsyncLocalStorage<Life>();

/** A new life. */
export const beginLife = (kind: Life['kind']): Life => ({ kind, isOver: false, onEnd: new Set() });

/** Ends a life. */
export function endLife(life: Life): void {
  life.isOver = true;
  for (const hear of life.onEnd) hear();
}

/** Runs code as part of a life. */
export const liveIn = <T>(life: Life, run: () => T): T => current.run(life, run);

/** The life of whoever calls; undefined for the test itself. */
export const currentLife = (): Life | undefined => current.getStore();

/** Throws LifeOver where the caller's life has ended. */
export function assertAlive(life: Life | undefined): void {
  if (life?.isOver) throw new LifeOver('stopped');
}
