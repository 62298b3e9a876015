/** Compares what the line found in one of the project's own articles with its hand-made answers. Pure. */
import type { Annotation } from '../core/annotate.ts';
import type { Chain, ChainId, Span } from '../core/types.ts';
import type { Answer } from '../tests/fixtures/answer.ts';
import { type LinkScore, scoreLinks } from './score-links.ts';

/** What went right and wrong in one article. Counts, and a line for each fault. */
export interface ArticleScore {
  readonly mentions: { readonly right: number; readonly found: number; readonly wanted: number };
  /** Pairs of right mentions that one chain joins; right when the answers join them too. */
  readonly merges: { readonly right: number; readonly found: number; readonly wanted: number };
  readonly roles: { readonly right: number; readonly wanted: number };
  readonly links: LinkScore;
  readonly faults: readonly string[];
}

/** Scores an annotation of exactly `answer.text`. */
export function scoreArticle(annotation: Annotation, answer: Answer): ArticleScore {
  const faults: string[] = [];
  const chainBySpan = new Map<string, Chain>();
  for (const chain of annotation.chains) for (const mention of chain.mentions) chainBySpan.set(keyOf(mention), chain);
  const wantedBySpan = new Map(answer.mentions.map((mention) => [keyOf(mention), mention.chain]));

  for (const { start, end, chain } of answer.mentions)
    if (!chainBySpan.has(keyOf({ start, end }))) faults.push(`missed “${answer.text.slice(start, end)}” (${chain})`);
  for (const chain of annotation.chains)
    for (const mention of chain.mentions)
      if (!wantedBySpan.has(keyOf(mention))) faults.push(`extra “${mention.text}” (${mention.kind})`);

  const right = answer.mentions.filter((mention) => chainBySpan.has(keyOf(mention)));
  const pairs = right.flatMap((a, i) => right.slice(i + 1).map((b) => [a, b] as const));
  const isJoined = ([a, b]: (typeof pairs)[number]) => chainBySpan.get(keyOf(a)) === chainBySpan.get(keyOf(b));
  const shouldJoin = ([a, b]: (typeof pairs)[number]) => a.chain === b.chain;
  for (const pair of pairs)
    if (isJoined(pair) && !shouldJoin(pair))
      faults.push(
        `joined “${textAt(answer, pair[0])}” (${pair[0].chain}) with “${textAt(answer, pair[1])}” (${pair[1].chain})`,
      );

  const chainsOf = (id: ChainId) => {
    const own = answer.mentions.filter(({ chain }) => chain === id);
    return [...new Set(own.flatMap((mention) => chainBySpan.get(keyOf(mention)) ?? []))];
  };
  const scoring = { chainsOf, onFault: (fault: string) => faults.push(fault) };
  return {
    mentions: { right: right.length, found: chainBySpan.size, wanted: answer.mentions.length },
    merges: {
      right: pairs.filter((pair) => isJoined(pair) && shouldJoin(pair)).length,
      found: pairs.filter(isJoined).length,
      wanted: pairs.filter(shouldJoin).length,
    },
    roles: scoreRoles(answer, scoring),
    links: scoreLinks(annotation, answer, scoring),
    faults,
  };
}

const keyOf = ({ start, end }: Span) => `${start}-${end}`;
const textAt = ({ text }: Answer, { start, end }: Span) => text.slice(start, end);

function scoreRoles({ chains }: Answer, { chainsOf, onFault }: ChainScoring): ArticleScore['roles'] {
  const roles = { right: 0, wanted: 0 };
  for (const [id, { name, role }] of chains) {
    if (role === null) continue;
    const found = chainsOf(id)[0]?.role?.text ?? '';
    roles.wanted++;
    if (sameRole(found, role)) roles.right++;
    else onFault(`role of “${name}”: “${found}”, not “${role}”`);
  }
  return roles;
}

interface ChainScoring {
  /** The chains that hold a mention of an answer's chain, in the order of its mentions. */
  readonly chainsOf: (id: ChainId) => readonly Chain[];
  readonly onFault: (fault: string) => void;
}

/** The same words, but for what leads into them ("the", "who") and signs. */
function sameRole(found: string, wanted: string): boolean {
  const words = (role: string) =>
    role
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s]/gu, '')
      .replace(/^(?:the|a|an|his|her|its|their|who) /, '')
      .trim();
  return words(found) === words(wanted);
}
