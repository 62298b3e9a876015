/**
 * A second look at single mentions, with the whole article in view: where the tagger cut a name short or took a surname for
 * a place.
 */

import { foldName } from '../text/normalize.ts';
import type { Mention, Span } from '../types.ts';
import { isToldWhere } from './kinds-beside.ts';
import { nameWords, surname } from './names.ts';
import { isRoleNoun } from './role-words.ts';
import { readVerb } from './verbs.ts';

/** Tagger score below which a place may be a person's name: a surname of the article, or a first name before one. */
const UNSURE_OF_PLACE = 0.85;
/** Score of a kind that the words beside the name tell, whatever the tagger thought: above what the name's other mentions can outvote. */
const TOLD_SCORE = 0.9;
/** Characters looked at beside a name: a word or two. */
const REACH = 32;
const LOCATIVE = /\b(?:in|at|near|outside|around|across|within|to|from|of)\s+(?:the\s+)?$/iu;
const THINKS =
  /^(?:expects?|expected|hopes?|hoped|thinks?|thought|believes?|believed|wants?|wanted|answered|replied|wrote)$/u;
const LOCATED_TITLE = /\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round)\s+(\p{Lu}\p{L}+)\s+$/u;
const TITLE_BEFORE = /(\p{Lu}\p{L}+)\s+$/u;

/** The mentions as a reader of the whole article would mark them, in the order given. Quadratic in full names. */
export function lookAgain(found: readonly Mention[], text: string): Mention[] {
  const mentions = joinFirstNames(found, text);
  const cities = citiesLikeOfficers(mentions, text);
  const full = mentions.filter(({ kind, text: name }) => kind === 'person' && /\s/u.test(name));
  const surnames = new Set(full.map(({ text: name }) => surname(nameWords(name))));
  return mentions.map((mention) => {
    const city = cities.get(mention);
    if (city) return city;
    const isSurname = surnames.has(nameWords(mention.text).join(' '));
    if (mention.kind === 'person' && isPlaceHere(mention, text)) return toldPlace(mention);
    if (mention.kind !== 'group' && isSurname && isListedWithPlace(mention, mentions, text)) return toldPlace(mention);
    if (mention.kind === 'person') return widen(mention, full, text);
    return mention.kind === 'place' && isSurname && isPersonHere(mention, text)
      ? { ...mention, kind: 'person', score: saysWho(mention, text) ? TOLD_SCORE : mention.score }
      : mention;
  });
}

/** "[Israel] [Boateng]", said of nobody's whereabouts, is one person, whose first name is a country's. */
function joinFirstNames(mentions: readonly Mention[], text: string): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const isFirstName = last !== undefined && isFirstNameOf(last, mention, text);
    if (!isFirstName) joined.push(mention);
    else joined[joined.length - 1] = { ...mention, start: last.start, text: text.slice(last.start, mention.end) };
  }
  return joined;
}

function isFirstNameOf(place: Mention, person: Mention, text: string): boolean {
  if (place.kind !== 'place' || person.kind !== 'person' || place.score >= UNSURE_OF_PLACE) return false;
  if (/\s/u.test(place.text) || text.slice(place.end, person.start) !== ' ') return false;
  return !LOCATIVE.test(text.slice(Math.max(0, place.start - REACH), place.start));
}

const toldPlace = (mention: Mention): Mention => ({
  ...mention,
  kind: 'place',
  score: Math.max(mention.score, TOLD_SCORE),
});

/** "Comfort [Kollie]" where the article has "Comfort Kollie" elsewhere. */
function widen(mention: Mention, full: readonly Mention[], text: string): Mention {
  for (const { text: name } of full) {
    const start = mention.end - name.length;
    if (start < mention.start && name.endsWith(` ${mention.text}`) && text.slice(start, mention.end) === name)
      return { ...mention, start, text: name };
  }
  return mention;
}

/**
 * "The High Court at Hamilton", "buyers in Nelson, in the south", "Harper, at the far end of the coast": a surname behind a
 * body's seat, put on the map twice, or said at the head of a sentence to be somewhere, is a place's.
 */
function isPlaceHere({ start, end, text: name }: Mention, text: string): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (/\s/u.test(name)) return false;
  if (isToldWhere({ end }, text) && /(?:^|[.!?”\n]\s*)$/u.test(before)) return true;
  if (!LIES_AT.test(before)) return false;
  return SITS_AT.test(before) || LIES_FURTHER.test(text.slice(end, end + REACH));
}

/** "Ploughs came from Batman and Siirt": a lone name that one preposition puts on the map with a place's. */
export function isListedWithPlace({ start, end }: Mention, mentions: readonly Mention[], text: string): boolean {
  if (!COMES_FROM.test(text.slice(Math.max(0, start - REACH), start))) return false;
  const next = mentions.find((other) => other.start > end);
  return next?.kind === 'place' && text.slice(end, next.start) === ' and ';
}

const COMES_FROM = /\b(?:from|in|near|to|between|around)\s$/u;
const LIES_AT = /\b(?:in|at|near)\s$/u;
const SITS_AT = /\b(?:[Cc]ourt|[Oo]ffice|[Hh]ospital|[Pp]rison|[Aa]irport|[Ss]tation|[Cc]ollege)\s(?:in|at|near)\s$/u;
const LIES_FURTHER = /^, (?:in|on|at|near) the (?:(?:far|deep) )?(?:north|south|east|west|coast|island)/u;

/** Speaks or thinks, or "who" comes next; never behind a word that puts it on the map. */
const saysWho = ({ end }: Pick<Mention, 'end'>, text: string) => /^,\s+who\b/u.test(text.slice(end, end + REACH));

function isPersonHere({ start, end, score }: Mention, text: string): boolean {
  if (LOCATIVE.test(text.slice(Math.max(0, start - REACH), start))) return false;
  if (score < UNSURE_OF_PLACE) return true;
  const after = text.slice(end, end + REACH);
  const next = after.match(/^\s+(\p{L}+)/u)?.[1] ?? '';
  const forms = readVerb(next)?.forms;
  return saysWho({ end }, text) || THINKS.test(next) || forms?.has('present') === true || forms?.has('past') === true;
}

/** General Santos is a city: nobody is "in" an officer. Names put on the map so, and their like, title and all. */
function citiesLikeOfficers(mentions: readonly Mention[], text: string): Map<Mention, Mention> {
  const persons = mentions.filter(({ kind }) => kind === 'person');
  const titled = persons.flatMap((mention) => {
    const title = text.slice(Math.max(0, mention.start - REACH), mention.start).match(TITLE_BEFORE);
    if (!title || !isRoleNoun(title[1]!)) return [];
    const start = mention.start - title[0].length;
    return [{ mention, start, name: foldName(text.slice(start, mention.end)) }];
  });
  const cities = new Set(titled.filter(({ mention }) => isLocated(mention, text)).map(({ name }) => name));
  return new Map(
    titled
      .filter(({ name }) => cities.has(name))
      .map(({ mention, start }) => [
        mention,
        { ...mention, start, text: text.slice(start, mention.end), kind: 'place' as const },
      ]),
  );
}

const isLocated = ({ start, end }: Span, text: string) =>
  LOCATED_TITLE.test(text.slice(Math.max(0, start - REACH), start)) && !/^['’]/u.test(text.slice(end, end + 1));
