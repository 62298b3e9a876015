/** Compares what the line found in one of the project's own articles with its hand-made answers. Pure. */
import type { Annotation } from '../core/annotate.ts';
import type { Chain, Span } from '../core/types.ts';
import type { Answer } from '../tests/fixtures/answer.ts';

/** What went right and wrong in one article. Counts, and a line for each fault. */
export interface ArticleScore {
  readonly mentions: { readonly right: number; readonly found: number; readonly wanted: number };
  /** Pairs of right mentions that one chain joins; right when the answers join them too. */
  readonly merges: { readonly right: number; readonly found: number; readonly wanted: number };
  readonly roles: { readonly right: number; readonly wanted: number };
  readonly links: { readonly right: number; readonly wrong: number; readonly wanted: number };
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

  return {
    mentions: { right: right.length, found: chainBySpan.size, wanted: answer.mentions.length },
    merges: {
      right: pairs.filter((pair) => isJoined(pair) && shouldJoin(pair)).length,
      found: pairs.filter(isJoined).length,
      wanted: pairs.filter(shouldJoin).length,
    },
    ...scoreChains(annotation, answer, { chainBySpan, faults }),
    faults,
  };
}

const keyOf = ({ start, end }: Span) => `${start}-${end}`;
const textAt = ({ text }: Answer, { start, end }: Span) => text.slice(start, end);

function scoreChains(
  annotation: Annotation,
  answer: Answer,
  { chainBySpan, faults }: { chainBySpan: ReadonlyMap<string, Chain>; faults: string[] },
): Pick<ArticleScore, 'roles' | 'links'> {
  const roles = { right: 0, wanted: 0 };
  const links = { right: 0, wrong: 0, wanted: 0 };
  const titleById = new Map(annotation.entities.map(({ id, title }) => [id, title]));
  for (const [id, wanted] of answer.chains) {
    const found = answer.mentions
      .filter((mention) => mention.chain === id)
      .map((mention) => chainBySpan.get(keyOf(mention)))
      .find((chain) => chain !== undefined);
    const link = annotation.links.find(({ chainId }) => chainId === found?.id);
    const title = link?.entityId ? (titleById.get(link.entityId) ?? null) : null;
    if (wanted.link !== null) links.wanted++;
    if (title !== null && title === wanted.link) links.right++;
    else if (title !== null) {
      links.wrong++;
      faults.push(`wrong link ${id} “${wanted.name}” → ${title}, not ${wanted.link ?? 'NIL'}`);
    } else if (wanted.link !== null)
      faults.push(`no link ${id} “${wanted.name}” → ${wanted.link} (${link?.reason ?? 'no chain'})`);
    if (wanted.role === null) continue;
    roles.wanted++;
    if (sameRole(found?.role?.text ?? '', wanted.role)) roles.right++;
    else faults.push(`role of “${wanted.name}”: “${found?.role?.text ?? ''}”, not “${wanted.role}”`);
  }
  return { roles, links };
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
