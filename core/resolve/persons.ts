/** Joins the names of one person. A name is joined only when exactly one person of the article can be meant by it. */

import { ALIAS_REACH, areStatedAliases } from './aliases.ts';
import { createGroupIndex, indexByPlace, indexGroups, wordsOf } from './group-index.ts';
import { type NameGroup, rootOf } from './name-groups.ts';
import { nicknamesIn, personWords, shortFormOf, surname } from './names.ts';
import { isTitled } from './titles.ts';

/** Joins each shorter name to the one who bears it in full. Longest names first. Quadratic in names that share a word. */
export function joinPersons(groups: readonly NameGroup[], text: string): void {
  const persons = groups.filter(({ kind }) => kind === 'person');
  const bearers = [...persons, ...impliedBearers(persons, text)].sort(byFullness);
  const before = createGroupIndex(wordsOf);
  for (const group of bearers) {
    const fuller = before.find(group.words).filter((other) => mayBeShortFor(group, other, text));
    const [only, second] = new Set(fuller.map(rootOf));
    if (only && !second && rootOf(group) !== only) group.joinedTo = only;
    before.add(group);
  }
  joinNicknames(persons, text);
}

const byFullness = (a: NameGroup, b: NameGroup) =>
  b.words.length - a.words.length || b.words.join('').length - a.words.join('').length;

function mayBeShortFor(short: NameGroup, full: NameGroup, text: string): boolean {
  if (short.gender && full.gender && short.gender !== full.gender) return false;
  if (short.isShared && (short.gender === null || short.gender !== full.gender)) return false;
  const form = shortFormOf(short.words, full.words);
  return form === 'inner' ? short.mentions.every((mention) => isTitled(mention, text)) : form !== null;
}

/**
 * "Ana and Tomas Ruiz" names two people of that surname, one of them by halves: she is a bearer of it too, so that
 * "Ruiz" alone is nobody's. Not where the first name is known to be someone's surname.
 */
function impliedBearers(persons: readonly NameGroup[], text: string): NameGroup[] {
  const byWord = indexGroups(persons, wordsOf);
  const beside = indexByPlace(persons, ALIAS_REACH);
  return persons.flatMap((half) => {
    if (half.words.length !== 1) return [];
    if (byWord.find(half.words).some((other) => shortFormOf(half.words, other.words))) return [];
    const partners = beside(half.mentions).filter(
      (other) => surname(other.words) !== null && other.mentions.some((after) => isPaired(half, after.start, text)),
    );
    const partner = partners.length > 1 ? persons.find((person) => partners.includes(person)) : partners[0];
    if (!partner) return [];
    const words = [...half.words, ...surname(partner.words)!.split(' ')];
    return [{ words, kind: 'person' as const, mentions: [], gender: null, isShared: false, joinedTo: null }];
  });
}

const isPaired = ({ mentions }: NameGroup, start: number, text: string) =>
  mentions.some(({ end }) => end < start && /^\s(?:and|&)\s$/u.test(text.slice(end, start)));

/** Joins a nickname that the text states: in quotes or brackets inside the name, or after "known as". */
function joinNicknames(persons: readonly NameGroup[], text: string): void {
  const nicknamed = persons.filter(({ mentions }) => mentions.some(({ text: name }) => nicknamesIn(name).length > 0));
  const beside = indexByPlace(persons, ALIAS_REACH);
  for (const short of persons) {
    if (short.joinedTo || short.isShared) continue;
    const among = new Set([...nicknamed, ...beside(short.mentions)]);
    const named = [...among].filter((full) => full !== short && isNicknameOf(short, full, text));
    const [only, second] = new Set(named.map(rootOf));
    if (only && !second && only !== short) short.joinedTo = only;
  }
}

function isNicknameOf(short: NameGroup, full: NameGroup, text: string): boolean {
  const isInside = full.mentions.some((mention) =>
    nicknamesIn(mention.text).some((nickname) => isNamedBy(short.words, nickname, full.words)),
  );
  if (isInside || full.words.length < 2) return isInside;
  return short.mentions.some((inner) => full.mentions.some((outer) => areStatedAliases(outer, inner, text)));
}

/** "Bob", or "Bob Ruiz", for Robert “Bob” Ruiz. */
function isNamedBy(short: readonly string[], nickname: string, full: readonly string[]): boolean {
  const words = personWords(nickname);
  const spoken = short.join(' ');
  return words.length > 0 && (spoken === words.join(' ') || spoken === [...words, surname(full)].join(' '));
}
