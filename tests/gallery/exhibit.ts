import type { ComponentChildren } from 'preact';

/** One state of one component. */
export interface Exhibit {
  readonly title: string;
  readonly draw: () => ComponentChildren;
}
