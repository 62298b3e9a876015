/**
 * What an article calls a place by the word behind its name: "the Jordan river", "Washington state", "Punjab province". The
 * word counts only where something known by that name is one, since "Georgia state officials" may be anybody's: then
 * nothing else of the name is meant.
 */

import type { CandidatesByName, Chain, ChainId, Mention } from '../../types.ts';
import { headOf } from '../describe.ts';

/** Kinds of first-level regions, and what papers call each of them. */
const REGION = /^ (state|province|region|county|oblast|governorate|prefecture|department|canton)\b/u;
const SORT = /^ (state|province|river|lake|island|peninsula|region)\b/u;
/** What belongs to a state of the world as well as to one of a federation. */
const OF_ANY_STATE =
  /^ state[ -](?:agency|bank|broadcast\p{L}*|company|department|duma|energy|funeral|media|minister|news|newspaper|oil|prosecutor\p{L}*|radio|security|television|tv|visit)\b/iu;
/** Characters looked at behind a name: the longest words above. */
const REACH = 24;

/** The sort by chain; chains that the article calls nothing that is known are missing. */
export function findPrintedSorts(
  chains: readonly Chain[],
  text: string,
  candidates: CandidatesByName,
): ReadonlyMap<ChainId, string> {
  const sorts = new Map<ChainId, string>();
  for (const chain of chains) {
    const { id, kind, name, mentions, role } = chain;
    if (kind === 'person') continue;
    const printed =
      kind === 'place'
        ? mentions.map((mention) => sortBehind(mention, text)).find((sort) => sort !== null)
        : role && headOf(role.text);
    if (printed && (candidates.get(name) ?? []).some(({ description }) => headOf(description) === printed))
      sorts.set(id, printed);
  }
  return sorts;
}

/** Names to look a region up by, where the word behind calls it one: "Kharkiv region" as well as "Kharkiv". */
export function regionNames({ kind, name, mentions }: Chain, text: string): string[] {
  if (kind !== 'place') return [];
  return [...new Set(mentions.flatMap((mention) => sortBehind(mention, text, REGION) ?? []))].map(
    (sort) => `${name} ${sort}`,
  );
}

function sortBehind({ end }: Mention, text: string, sorts = SORT): string | null {
  const behind = text.slice(end, end + REACH);
  return OF_ANY_STATE.test(behind) ? null : (sorts.exec(behind)?.[1] ?? null);
}
