/**
 * Joins the names of one group or place: acronyms, shortened names, names that the text states to be one thing's. A
 * first word alone ("Deutsche" for a bank of several that begin with it) is never joined: measured right only 33–80 times
 * in a hundred.
 */

import { acronymLetters, blendLetters, hasLettersInOrder, initialsOf, isAcronymOf, isBlendOf } from './acronyms.ts';
import { ALIAS_REACH, areStatedAliases, isBracketed } from './aliases.ts';
import { indexByPlace, indexGroups } from './group-index.ts';
import { shortGroupForm } from './group-names.ts';
import { type NameGroup, rootOf } from './name-groups.ts';

/** Joins in order of certainty. Quadratic in names that begin alike, and in mentions of each pair. */
export function joinGroups(groups: readonly NameGroup[], text: string): void {
  const others = groups.filter(({ kind }) => kind !== 'person');
  const beside = indexByPlace(others, ALIAS_REACH);
  const byInitials = indexGroups(others, ({ mentions }) => mentions.flatMap(({ text: name }) => initialsOf(name)));
  const byBlend = indexGroups(others, ({ mentions }) => mentions.flatMap(({ text: name }) => blendLetters(name)));
  const byBeginning = indexGroups(others, ({ words }) => words.map(beginningOf));
  joinWhere(others, {
    among: ({ mentions }) => beside(mentions),
    standsFor: (short, full) => isStated(short, full, text),
  });
  joinWhere(others, {
    among: ({ mentions: [first] }) => {
      const { text: name } = first!; // a group has a mention
      return [...byInitials.find([acronymLetters(name) ?? '']), ...byBlend.find([name.slice(0, 1).toLowerCase()])];
    },
    standsFor: isAcronym,
  });
  joinWhere(others, {
    among: ({ words }) => byBeginning.find(words.slice(0, 1).map(beginningOf)),
    standsFor: isShortName,
  });
}

/** A short form of a name begins with one of its words, or with that word's plural or its people's: "Democrats". */
const beginningOf = (word: string) => word.replace(/s$/u, '').replace(/ic$/u, '');

interface Joining {
  /** The groups that a name can at all stand for: all that `standsFor` may hold for, and few others. */
  readonly among: (short: NameGroup) => readonly NameGroup[];
  readonly standsFor: (short: NameGroup, full: NameGroup) => boolean;
}

/** Joins each name to the one other that it can stand for; to none when there are several. */
function joinWhere(groups: readonly NameGroup[], { among, standsFor }: Joining): void {
  for (const short of groups) {
    if (short.joinedTo) continue;
    const named = among(short).filter((full) => full !== short && standsFor(short, full));
    const [only, second] = new Set(named.map(rootOf));
    if (only && !second && only !== short) short.joinedTo = only;
  }
}

/** In brackets behind its full name or before it, or after "known as". */
function isStated(short: NameGroup, full: NameGroup, text: string): boolean {
  return short.mentions.some((inner) =>
    full.mentions.some((outer) => {
      if (short.kind === full.kind && areStatedAliases(outer, inner, text)) return true;
      const isBeside = isBracketed(inner, outer, text) || isBracketed(outer, inner, text);
      return isBeside && full.words.length > 1 && isInCapitals(inner.text) && hasLettersInOrder(inner.text, outer.text);
    }),
  );
}

const isInCapitals = (name: string) => /\p{Lu}.?\p{Lu}/u.test(name) || /^\p{Lu}\p{L}+$/u.test(name);

function isAcronym(short: NameGroup, full: NameGroup): boolean {
  if (short.kind !== full.kind || full.words.length < 2) return false;
  const acronym = short.mentions[0]!.text;
  return full.mentions.some(
    ({ text: name }) => isAcronymOf(acronym, name) || (short.kind === 'group' && isBlendOf(acronym, name)),
  );
}

/** A bare head noun ("the Commission") or office ("the Reserve Bank") points back: the full name has to come first. */
function isShortName(short: NameGroup, full: NameGroup): boolean {
  if (short.kind !== 'group' || full.kind !== 'group' || short.isShared || full.isShared) return false;
  const form = shortGroupForm(short.words, full.words);
  return form === 'head' || form === 'office' ? full.mentions[0]!.start < short.mentions[0]!.start : form !== null;
}
