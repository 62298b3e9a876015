/** An article's chains with their places in one state of the page. */
import type { PaintedChain } from '../core/reading.ts';
import type { ChainId } from '../core/types.ts';
import type { Anchorer } from './anchor.ts';
import { flatParentOf } from './flat-tree.ts';
import type { PaintedRange } from './highlighter.ts';
import { isPaintable } from './paintable.ts';
import type { Steps } from './slices.ts';
import type { ToneReader } from './tone.ts';

/** A chain and its places, one for every mention; null where the page does not show it. */
export interface AnchoredChain {
  readonly chain: PaintedChain;
  readonly ranges: readonly (Range | null)[];
  readonly paintable: readonly PaintedRange[];
}

/** Finds the places of all chains. */
export function* anchorChains(
  chains: readonly PaintedChain[],
  anchorer: Anchorer,
  toneOf: ToneReader,
): Steps<AnchoredChain[]> {
  const anchored: AnchoredChain[] = [];
  for (const chain of chains) {
    const { id: chainId, kind } = chain;
    const ranges: (Range | null)[] = [];
    const paintable: PaintedRange[] = [];
    for (const span of chain.spans) {
      const range = anchorer.anchorMention(span);
      ranges.push(range);
      if (range && isPaintable(range)) paintable.push({ chainId, kind, range, tone: toneOf(elementOf(range), kind) });
      yield;
    }
    anchored.push({ chain, ranges, paintable });
  }
  return anchored;
}

/** Chains that the page shows, and none of whose mentions may be painted. */
export function findLinkOnly(anchored: readonly AnchoredChain[]): ChainId[] {
  return anchored
    .filter(({ ranges, paintable }) => ranges.some((range) => range !== null) && paintable.length === 0)
    .map(({ chain }) => chain.id);
}

/** How many chains the page shows. */
export function countShown(anchored: readonly AnchoredChain[]): number {
  return anchored.filter(({ ranges }) => ranges.some((range) => range !== null && isInPage(range))).length;
}

/** A range whose text the page took away has collapsed to where it was. */
export const isInPage = (range: Range) => !range.collapsed && range.startContainer.isConnected;

/** The element that a range begins in: anchored ranges begin in text, which stands in one. */
export const elementOf = ({ startContainer }: Range) => flatParentOf(startContainer as Text)!;
