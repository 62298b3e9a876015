/**
 * Mentions of one name, the units that chains are joined from. Nearly always one name is one thing in an article; the
 * exceptions are told apart here: a name of two kinds, a father and a son, a Mr and a Mrs, a surname that two people
 * bear, a river and its town, a county and its city, and one ministry's name for those of two countries.
 */

import type { Kind, Mention } from '../types.ts';
import { type GroupIndex, indexGroups, wordsOf } from './group-index.ts';
import { groupWords, nameSuffix, nameWords, personWords, shortFormOf } from './names.ts';
import { sortPlaces } from './place-sorts.ts';
import { type Gender, titleGender } from './titles.ts';

/** Mentions that share one name; joined to another by `joinedTo`. */
export interface NameGroup {
  readonly words: readonly string[];
  readonly kind: Kind;
  readonly mentions: readonly Mention[];
  /** What its courtesy titles say; null when none or both. */
  readonly gender: Gender | null;
  /** Others of the article bear the same name, so that only its own title can say whose it is. */
  readonly isShared: boolean;
  joinedTo: NameGroup | null;
}

/** The group that stands for all those joined to it. */
export const rootOf = (group: NameGroup): NameGroup => (group.joinedTo ? rootOf(group.joinedTo) : group);

/** What a mention says beside its name about which bearer is meant. */
export type OwnerOf = (mention: Mention) => string | null;

/** One group a name. Where the tagger wavers about one name's kind, the kind with the greater sum of scores wins. */
export function groupByName(mentions: readonly Mention[], text: string, ownerOf: OwnerOf): NameGroup[] {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const name = groupingName(mention);
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), mention]);
  }
  const groups = [...byName].flatMap(([name, same]) =>
    splitByKind(same).map(([kind, kept]) => {
      const agreed = kept.map((mention) => ({ ...mention, kind }));
      return makeGroup(name.split(' '), agreed, { gender: commonGender(agreed, text), isShared: false });
    }),
  );
  const persons = indexGroups(
    groups.filter(({ kind }) => kind === 'person'),
    wordsOf,
  );
  const places = mentions.filter(({ kind }) => kind === 'place');
  return groups.flatMap((group) => {
    if (group.kind === 'person') return splitBearers(group, persons, text);
    return group.kind === 'group' ? splitByOwner(group, ownerOf) : splitPlaces(group, places, text);
  });
}

function makeGroup(
  words: readonly string[],
  mentions: readonly Mention[],
  { gender, isShared }: Pick<NameGroup, 'gender' | 'isShared'>,
): NameGroup {
  return { words, kind: mentions[0]!.kind, mentions, gender, isShared, joinedTo: null };
}

/** The name that mentions share. A short word in capitals is an acronym, not the same word in small letters (DOLE, Dole). */
function groupingName({ text, kind }: Mention): string {
  if (kind === 'person' && !ACRONYM.test(text)) return personWords(text).join(' ');
  if (kind === 'place') return nameWords(text).join(' ');
  const name = groupWords(text).join(' ');
  return ACRONYM.test(text) ? name.toUpperCase() : name;
}

const ACRONYM = /^\p{Lu}{2,5}$/u;

/**
 * One name is mostly one thing, and a lone odd tag is the tagger's slip; but in a match report "Aberdeen" is a city and a
 * club, and "Washington" may be a city and the surname of a person named in full. So a mention keeps a kind of its own
 * when the tagger was sure of it.
 */
function splitByKind(same: readonly Mention[]): [Kind, Mention[]][] {
  const weight = (kind: Kind) => same.reduce((sum, mention) => sum + (mention.kind === kind ? mention.score : 0), 0);
  const kinds = [...new Set(same.map(({ kind }) => kind))].sort((a, b) => weight(b) - weight(a));
  const kindOf = (mention: Mention) => (mention.score >= SURE_OF_KIND ? mention.kind : kinds[0]!);
  return kinds
    .map((kind): [Kind, Mention[]] => [kind, same.filter((mention) => kindOf(mention) === kind)])
    .filter(([, mentions]) => mentions.length > 0);
}

/** Tagger score from which a mention's kind stands against that of most other mentions of the name. */
const SURE_OF_KIND = 0.85;

/** Parts Sr from Jr; and Mr from Mrs and from neither where both occur, or where two named in full bear the surname. */
function splitBearers(group: NameGroup, persons: GroupIndex, text: string): NameGroup[] {
  const suffixes = new Set(
    group.mentions.map((mention) => nameSuffix(mention.text)).filter((suffix) => suffix !== null),
  );
  if (suffixes.size > 1) return splitBy(group, text, ({ text: name }) => nameSuffix(name) ?? '');
  const genders = new Set(group.mentions.map((mention) => titleGender(mention, text)));
  const hasBoth = genders.has('male') && genders.has('female');
  const isApart = hasBoth || (group.words.length === 1 && countBearers(group, persons) > 1);
  return isApart ? splitBy(group, text, (mention) => titleGender(mention, text) ?? '') : [group];
}

/** People of the article with this surname; one named in two lengths counts once. */
function countBearers({ words }: NameGroup, persons: GroupIndex): number {
  const bearers = persons.find(words).filter((person) => shortFormOf(words, person.words) === 'surname');
  return bearers.filter((person) => !bearers.some((fuller) => shortFormOf(person.words, fuller.words))).length;
}

/** Institutions of two countries that share a name ("Foreign Ministry") are two; one said to be of neither is a third. */
function splitByOwner(group: NameGroup, ownerOf: OwnerOf): NameGroup[] {
  const owners = new Set(group.mentions.map(ownerOf).filter((owner) => owner !== null));
  return owners.size > 1 ? splitBy(group, '', (mention) => ownerOf(mention) ?? '') : [group];
}

/** A river and its town, a county and its city; places that nothing beside them tells apart stay one. */
function splitPlaces(group: NameGroup, places: readonly Mention[], text: string): NameGroup[] {
  const sorts = sortPlaces(group.mentions, { text, places });
  return new Set(sorts).size > 1
    ? splitBy(group, text, (mention) => sorts[group.mentions.indexOf(mention)] ?? 'plain')
    : [group];
}

function splitBy(group: NameGroup, text: string, variantOf: (mention: Mention) => string): NameGroup[] {
  const byVariant = new Map<string, Mention[]>();
  for (const mention of group.mentions) {
    const variant = variantOf(mention);
    byVariant.set(variant, [...(byVariant.get(variant) ?? []), mention]);
  }
  return [...byVariant.values()].map((mentions) =>
    makeGroup(group.words, mentions, { gender: commonGender(mentions, text), isShared: true }),
  );
}

function commonGender(mentions: readonly Mention[], text: string): Gender | null {
  const genders = new Set(mentions.map((mention) => titleGender(mention, text)).filter((gender) => gender !== null));
  const [only, second] = genders;
  return only !== undefined && second === undefined ? only : null;
}
