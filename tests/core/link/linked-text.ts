import { ownerNames } from '../../../core/link/context/countries.ts';
import { judgeChains, type LinkTask, linkChains } from '../../../core/link/link.ts';
import { lookupNames } from '../../../core/link/look-up/candidates.ts';
import type { JudgedChain } from '../../../core/link/weigh/decision.ts';
import { resolveChains } from '../../../core/resolve/chains.ts';
import { setAsideDemonyms } from '../../../core/resolve/demonyms.ts';
import type { Candidate, Link } from '../../../core/types.ts';
import { readTaggedText } from '../tagged-text.ts';

/** What sources know, by name as printed; a name that is left out is unknown. */
export type Known = Readonly<Record<string, readonly Candidate[]>>;

/** Links the names of a marked text; gives each chain's link by the chain's name. */
export function linkMarked(marked: string, known: Known, publishedAt: string | null = null): ReadonlyMap<string, Link> {
  const task = readTask(marked, known, publishedAt);
  const links = linkChains(task);
  return new Map(task.chains.map(({ name }, i) => [name, links[i] as Link]));
}

/** Weighs the candidates of one name of a marked text. Throws RangeError when no chain bears it. */
export function judgeMarked(marked: string, name: string, known: Known): JudgedChain {
  const judged = judgeChains(readTask(marked, known, null)).find(({ chain }) => chain.name === name);
  if (!judged) throw new RangeError(`no chain is called “${name}” in “${marked}”`);
  return judged;
}

function readTask(marked: string, known: Known, publishedAt: string | null): LinkTask {
  const { text, spans } = readTaggedText(marked);
  const { chains: resolved, otherSpans } = resolveChains(spans, text);
  const otherNames = otherSpans.map((span) => ({ name: text.slice(span.start, span.end), span }));
  const names = [...resolved.flatMap(lookupNames), ...ownerNames(resolved), ...otherNames.map(({ name }) => name)];
  const candidates = new Map(names.map((name) => [name, Object.hasOwn(known, name) ? (known[name] ?? []) : []]));
  const { chains } = setAsideDemonyms(resolved, candidates);
  return { chains, candidates, article: { text, otherNames, publishedAt } };
}
