/** The walk from painted name to painted name, in the order of the page. */
import type { Highlighter, NameAtPoint } from './highlighter.ts';

/** Forth or back. */
export type Step = 1 | -1;

/** Gives the next painted name, each time from the last one; at either end the walk goes on at the other. */
export type WalkNames = (step: Step) => NameAtPoint | null;

/** Starts before or behind what the viewport shows. Null where nothing is painted. */
export function createNameWalk(view: Window, highlighter: Highlighter): WalkNames {
  let last: Range | null = null;

  return (step) => {
    const names = highlighter.names();
    const at = names.findIndex(({ range }) => range === last);
    const next = names[at < 0 ? startFrom(names, step, view) : (at + step + names.length) % names.length] ?? null;
    last = next?.range ?? null;
    return next;
  };
}

/** Forth: the first name below the top edge. Back: the last one above the bottom edge. */
function startFrom(names: readonly NameAtPoint[], step: Step, view: Window): number {
  const tops = names.map(({ range }) => range.getBoundingClientRect().top);
  const found = step === 1 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < view.innerHeight);
  return found >= 0 ? found : step === 1 ? 0 : names.length - 1;
}

/** Brings a name into sight at once, and leaves the page where it is when it is there already. */
export function bringIntoSight(view: Window, range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= view.innerHeight) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** The first of the ranges that the reader's selection touches, or null. */
export function rangeAtSelection(view: Window, ranges: readonly Range[]): Range | null {
  const selection = view.getSelection();
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return (selected && ranges.find((range) => overlap(selected, range))) ?? null;
}

/** Ranges of different trees never do. */
function overlap(a: Range, b: Range): boolean {
  if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) return false;
  const isEndAfterStart = a.compareBoundaryPoints(1 /* Range.START_TO_END */, b) > 0;
  return isEndAfterStart && a.compareBoundaryPoints(3 /* Range.END_TO_START */, b) < 0;
}
