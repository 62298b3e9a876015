import { resolveChains } from '../../../core/resolve/chains.ts';
import { readTaggedText } from '../tagged-text.ts';

/** Each chain of a marked text as its mentions' surface forms. */
export function chainsIn(marked: string): string[][] {
  const { text, spans } = readTaggedText(marked);
  return resolveChains(spans, text).chains.map(({ mentions }) => mentions.map((mention) => mention.text));
}

/** What happens, the text, the chains that come of it. */
export type ChainRow = readonly [behaviour: string, marked: string, chains: string[][]];
