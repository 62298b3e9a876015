/** Lists without the right page, so that "none of these" can be learned and measured. */
import type { LinkingDocument } from './documents.ts';

/** Share of the names from whose lists the right page is taken away. */
const REMOVED_SHARE = 0.2;
/** Fixed, so that the same names lose their page in every run. */
const SEED = 7;

/** The documents with the right pages of some names removed, each name by its own draw; the rest unchanged. */
export function removeRightPages(documents: readonly LinkingDocument[]): LinkingDocument[] {
  const random = createRandom(SEED);
  return documents.map((document) => ({
    ...document,
    names: document.names.map((name) => {
      if (random() >= REMOVED_SHARE) return name;
      return { ...name, pages: name.pages.filter(({ title }) => !name.golds.includes(title)) };
    }),
  }));
}

/** Numbers in [0, 1) from a seed, the same on every machine (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
