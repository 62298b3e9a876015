/**
 * Names that the tagger passed over, where the words beside them call for a name and the shipped tables know one: "In
 * Rivers they came by car", "Solidarity, the trade union, said", "the Greens voted". What merely looks like a name is left
 * to the tagger: no word becomes a name that the device does not know as one of that kind alone.
 */

import type { CandidatesByName, Kind, Span } from '../../types.ts';
import { dominantPlace, type OtherName } from '../context/countries.ts';

/** A stretch of text that may be a name. */
export interface Overlooked extends OtherName {
  readonly kind: Kind;
}

const NAME = String.raw`\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*`;
const GROUP_NOUN =
  'trade union|union|party|company|charity|newspaper|bank|retailer|airline|insurer|broadcaster|agency|club';

/** Each has the name as its first capture. */
const FRAMES: readonly (readonly [Kind, RegExp])[] = [
  ['place', new RegExp(`\\b[Ii]n (${NAME})(?= (?:they|he|she|we|it|and|where)\\b|[,.])`, 'gu')],
  ['group', new RegExp(`(?<=^|[.!?”\\n] |\\n)(${NAME}), (?:the|an?) (?:\\p{Ll}+ ){0,3}(?:${GROUP_NOUN})[,.]`, 'gu')],
  // A noun in capitals behind its article, and no sort of people
  ['group', new RegExp(`\\b[Tt]he (${NAME})(?= (?:abstained|voted|have|were)\\b|[,.])`, 'gu')],
];

/** The names that the words beside them call for, outside of those that were found. Cost: length of the text. */
export function findOverlooked(text: string, found: readonly Span[], otherNames: readonly OtherName[]): Overlooked[] {
  const called = FRAMES.flatMap(([kind, frame]) =>
    [...text.matchAll(frame)].map((match) => {
      const name = match[1]!; // each frame captures one
      const start = match.index + match[0].indexOf(name);
      return { name, kind, span: { start, end: start + name.length } };
    }),
  );
  const others = otherNames.map(({ span }) => span);
  const isFree = ({ span }: Overlooked) => ![...found, ...others].some((one) => overlaps(one, span));
  return [...called.filter(isFree), ...otherNames.flatMap((one) => widen(one, text))];
}

/** "Young [Africans]": an adjective with the word in capitals before it. */
function widen({ name, span: { start, end } }: OtherName, text: string): Overlooked[] {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0];
  if (before === undefined) return [];
  return [{ name: `${before}${name}`, kind: 'group', span: { start: start - before.length, end } }];
}

const WORD_BEFORE = new RegExp(`(?<![\\p{L}’'-])${NAME} $`, 'u');
/** Characters looked at before a name. */
const LONGEST_WORD = 24;

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Does the device know the name as what the words beside it call for, and as nothing else? */
export function isKnownAs({ name, kind }: Overlooked, onDevice: CandidatesByName): boolean {
  const known = onDevice.get(name) ?? [];
  if (kind === 'place') return dominantPlace(name, onDevice) !== null;
  return known.length > 0 && known.every((one) => one.kind === kind && one.matchedBy !== 'demonym');
}
