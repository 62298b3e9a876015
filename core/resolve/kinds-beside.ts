/**
 * What the words beside a name call it, where the tagger took it for something else: "Masdar, the renewables company" is a
 * group, and nobody is "in Linden" who is not at a place.
 */

import type { Chain, Kind, Mention } from '../types.ts';
import { groupRoleBeside } from './appositions.ts';
import { nameWords } from './names.ts';
import { findRoles, fullestRole } from './roles.ts';

/** Characters looked at before a name: the longest preposition and an article. */
const REACH = 16;
const LOCATIVE = /\b(?:in|near|around|outside|across|within|over|at) (?:the )?$/iu;
/** Share of a lone name's mentions on the map from which it is a place's; set by hand. */
const MOSTLY = 0.5;

/** Is the mention named like a location: "in Perth"? "from" is not enough: players come from clubs. */
export function isOnTheMap({ start }: Mention, text: string): boolean {
  return LOCATIVE.test(text.slice(Math.max(0, start - REACH), start));
}

/** Gives chains the kind that the words beside them say. Order is kept. */
export function takeKindsBeside(chains: readonly Chain[], text: string): Chain[] {
  return chains.map((chain) => {
    const kind = kindBeside(chain, text);
    if (kind === chain.kind) return chain;
    const mentions = chain.mentions.map((mention) => ({ ...mention, kind }));
    return { ...chain, kind, mentions, role: fullestRole(findRoles(mentions, kind, text)) };
  });
}

function kindBeside({ kind, name, mentions, role }: Chain, text: string): Kind {
  const isLonePerson = kind === 'person' && role === null && nameWords(name).length === 1;
  if (kind !== 'place' && !isLonePerson) return kind;
  if (mentions.some((mention) => groupRoleBeside(mention, text) !== null)) return 'group';
  const onMap = mentions.filter((mention) => isOnTheMap(mention, text)).length;
  return isLonePerson && onMap >= mentions.length * MOSTLY ? 'place' : kind;
}
