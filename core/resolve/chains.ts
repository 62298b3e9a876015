/**
 * Mentions → chains. Precision before recall: two names are joined only by a rule that was measured to be right nearly
 * always in news (same string 96–98 %, a unique surname 95–100 %, an acronym beside its name 83–100 %), in that order.
 * A lone name with two bearers in the article is nobody's: it stays a chain of its own.
 */

import { foldName } from '../text/normalize.ts';
import type { Chain, Mention, Span, TaggedSpan } from '../types.ts';
import { joinCutNames } from './cut-names.ts';
import { attachDescriptions } from './descriptions.ts';
import { joinGroups } from './groups.ts';
import { readInstitution } from './institutions.ts';
import { takeKindsBeside } from './kinds-beside.ts';
import { readMentions } from './mentions.ts';
import { groupByName, type NameGroup, type OwnerOf, rootOf } from './name-groups.ts';
import { nameWords } from './names.ts';
import { joinPersons } from './persons.ts';
import { findRoles, fullestRole } from './roles.ts';
import { lookAgain } from './second-look.ts';
import { addToldNames } from './told-names.ts';

/** What the tagger found, sorted into chains. */
export interface Resolution {
  readonly chains: readonly Chain[];
  /** Spans tagged MISC: demonyms, religions, events. Linking relates demonyms to their places. In text order. */
  readonly otherSpans: readonly Span[];
}

/** Sorts tagged spans into chains, in order of first mention. Costs mentions × distinct names at worst. */
export function resolveChains(found: readonly TaggedSpan[], text: string): Resolution {
  const tagged = addToldNames(found, text);
  const mentions = lookAgain(joinCutNames(readMentions(tagged, text), text), text);
  const groups = groupByName(mentions, text, ownersIn(tagged, text));
  joinPersons(groups, text);
  joinGroups(groups, text);
  return {
    chains: attachDescriptions(takeKindsBeside(toChains(groups, text), text), text),
    otherSpans: tagged.filter((span) => span.type === 'MISC').map(({ start, end }) => ({ start, end })),
  };
}

/** Whose an institution is, by the text beside it. "Kenya" and "Kenyan" begin alike; so, rarely, do two countries, which then stay one. */
function ownersIn(tagged: readonly TaggedSpan[], text: string): OwnerOf {
  const places = tagged.filter(({ type }) => type === 'LOC' || type === 'MISC');
  return (mention) => {
    const owner = readInstitution(mention, { text, places })?.owner;
    return owner ? foldName(text.slice(owner.start, owner.end)).slice(0, OWNER_KEY_LETTERS) : null;
  };
}

/** Letters that a country's name and its adjective share ("China", "Chinese"). */
const OWNER_KEY_LETTERS = 4;

function toChains(groups: readonly NameGroup[], text: string): Chain[] {
  const byRoot = new Map<NameGroup, Mention[]>();
  for (const group of groups) {
    const root = rootOf(group);
    const mentions = group.mentions.map((mention) => ({ ...mention, kind: root.kind }));
    byRoot.set(root, [...(byRoot.get(root) ?? []), ...mentions]);
  }
  return [...byRoot.values()]
    .map((mentions) => mentions.sort((a, b) => a.start - b.start))
    .sort((a, b) => a[0]!.start - b[0]!.start)
    .map((mentions, i) => toChain(mentions, i, text));
}

function toChain(mentions: readonly Mention[], index: number, text: string): Chain {
  const kind = mentions[0]!.kind;
  return {
    id: `c${index + 1}`,
    kind,
    name: canonicalMention(mentions)
      .text.replace(/\s+/g, ' ')
      .replace(/\u00ad/g, ''),
    mentions,
    demonyms: [],
    descriptions: [],
    metonyms: [],
    role: fullestRole(findRoles(mentions, kind, text)),
  };
}

/** The fullest mention; among equals one not in capitals, then the first. */
export function canonicalMention(mentions: readonly Mention[]): Mention {
  const rank = ({ text }: Mention) =>
    nameWords(text).length * 2 + (text.length > 3 && text === text.toUpperCase() ? -1 : 0);
  return mentions.reduce((best, mention) => (rank(mention) > rank(best) ? mention : best));
}
