/**
 * What the words beside a name call it, where the tagger took it for something else: "Masdar, the renewables company" is a
 * group, and nobody is "in Linden" who is not at a place.
 */

import type { Chain, Kind, Mention } from '../types.ts';
import { groupRoleBeside } from './appositions.ts';
import { nameWords } from './names.ts';
import { type Field, isRoleNoun, readRoleWords } from './role-words.ts';
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

/** The same for a name that is known to be a place's or a club's of that place: "must go to Tunis", "the city of Perth". */
export function isUsedAsPlace(mention: Mention, text: string): boolean {
  const before = text.slice(Math.max(0, mention.start - FAR_REACH), mention.start);
  if (isOnTheMap(mention, text) || MOVES_TO.test(before) || PART_OF.test(before)) return true;
  const comer = before.match(COMES_FROM)?.[1];
  const isSide = comer !== undefined && [...readRoleWords(comer).fields].some((field) => SIDE_FIELDS.has(field));
  return (comer !== undefined && isRoleNoun(comer) && !isSide) || isToldWhere(mention, text);
}

/** Do the words behind the name say where it is: "Harper, at the far end of the coast"? */
export const isToldWhere = ({ end }: Pick<Mention, 'end'>, text: string): boolean =>
  IS_WHERE.test(text.slice(end, end + FAR_REACH));

/** Characters looked at beside a name: a few words. */
const FAR_REACH = 48;
const MOVES_TO =
  /\b(?:go|goes|going|went|gone|go home|going home|went home|travel|travels|travelled|traveled|fly|flew|flown|drive|drove|moved|flight|flights|road|train|bus|way) to (?:the )?$/u;
const PART_OF =
  /\b(?:city|town|village|port|district|suburb|side|coast|shore|shores|bank|banks|streets|outskirts|north|south|east|west) of (?:the )?$/u;
/** "a nurse from Temeke"; a striker from there may come from its club. */
const COMES_FROM = /\b(?:[Aa]n?|[Tt]he) (?:\p{Ll}+ )?(\p{Ll}+) from (?:the )?$/u;
const SIDE_FIELDS: ReadonlySet<Field> = new Set(['football', 'cricket', 'sport']);
const IS_WHERE =
  /^, (?:where\b|(?:at|on|near) the (?:\p{Ll}+ )?(?:end|mouth|foot|edge|tip|head|banks?|shores?|side|border) of\b)/u;

/** Gives chains the kind that the words beside them say. Order is kept. */
export function takeKindsBeside(chains: readonly Chain[], text: string): Chain[] {
  return chains.map((chain) => {
    const kind = kindBeside(chain, text);
    if (kind === chain.kind) return chain;
    const mentions = chain.mentions.map((mention) => ({ ...mention, kind }));
    return { ...chain, kind, mentions, role: fullestRole(findRoles(mentions, kind, text)) };
  });
}

/** Nobody has "its" wharf, and nobody is an acronym: "Dole said its pineapples", "known by the acronym DOLE". */
function isUsedAsGroup({ start, end }: Mention, text: string): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return /\bacronym $/u.test(before) || /^ said (?:that )?its\b/u.test(text.slice(end, end + REACH));
}

/** "In Kampala, the ministry said": what follows the comma is the subject, and not what Kampala is. */
function opensSentence({ start }: Mention, text: string): boolean {
  return OPENING.test(text.slice(Math.max(0, start - REACH), start));
}

const OPENING = /\bIn (?:the )?$/u;

function kindBeside({ kind, name, mentions, role }: Chain, text: string): Kind {
  const isLonePerson = kind === 'person' && role === null && nameWords(name).length === 1;
  if (kind !== 'place' && !isLonePerson) return kind;
  const isCalledGroup = (mention: Mention) => !opensSentence(mention, text) && groupRoleBeside(mention, text) !== null;
  if (mentions.some(isCalledGroup)) return 'group';
  if (isLonePerson && mentions.some((mention) => isUsedAsGroup(mention, text))) return 'group';
  const onMap = mentions.filter((mention) => isOnTheMap(mention, text)).length;
  return isLonePerson && onMap >= mentions.length * MOSTLY ? 'place' : kind;
}
