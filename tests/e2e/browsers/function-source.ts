import type { Json } from './browser.ts';

/**
 * An expression that calls a function with JSON arguments, to be evaluated in a browser. TypeScript runners that keep
 * function names wrap nested functions in a `__name` helper, which does not exist there; the expression brings one.
 */
export function sourceOfCall(remote: (...args: never[]) => unknown, args: readonly Json[]): string {
  return `(() => { const __name = (named) => named; return (${remote})(...${JSON.stringify(args)}); })()`;
}

/** As `sourceOfCall`, for a function whose first argument is the value of the expression `first`. */
export function sourceOfCallOn(first: string, remote: (...args: never[]) => unknown, args: readonly Json[]): string {
  return `(() => { const __name = (named) => named; return (${remote})(${first}, ...${JSON.stringify(args)}); })()`;
}
