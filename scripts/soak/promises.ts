/**
 * What Sidelight promises, and how each promise is tried: the tests that hold it on every run of `npm test`, what the soak
 * adds, and what neither tries. docs/promises.md is made of this.
 */
import { DISCRETION } from './discretion.ts';
import type { KeptPromise } from './promise.ts';
import { ROBUSTNESS } from './robustness.ts';

const numberOf = ({ id }: KeptPromise) => Number(id.slice(1));

/** All of them, in order. */
export const PROMISES: readonly KeptPromise[] = [...ROBUSTNESS, ...DISCRETION].sort(
  (a, b) => numberOf(a) - numberOf(b),
);
