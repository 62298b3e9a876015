import { linkChains, lookupNames } from '../../../core/link/link.ts';
import { resolveChains } from '../../../core/resolve/chains.ts';
import { setAsideDemonyms } from '../../../core/resolve/demonyms.ts';
import type { Candidate, Link } from '../../../core/types.ts';
import { readTaggedText } from '../tagged-text.ts';

/** What sources know, by name as printed; a name that is left out is unknown. */
export type Known = Readonly<Record<string, readonly Candidate[]>>;

/** Links the names of a marked text; gives each chain's link by the chain's name. */
export function linkMarked(marked: string, known: Known): ReadonlyMap<string, Link> {
  const { text, spans } = readTaggedText(marked);
  const { chains: resolved, otherSpans } = resolveChains(spans, text);
  const otherNames = otherSpans.map(({ start, end }) => text.slice(start, end));
  const names = [...resolved.flatMap(lookupNames), ...otherNames];
  const candidates = new Map(names.map((name) => [name, Object.hasOwn(known, name) ? (known[name] ?? []) : []]));
  const { chains } = setAsideDemonyms(resolved, candidates);
  const links = linkChains(chains, candidates, { text, otherNames });
  return new Map(chains.map(({ name }, i) => [name, links[i] as Link]));
}
