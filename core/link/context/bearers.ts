/**
 * Clubs and companies that go by a place's name. In a match report "Aberdeen are in the final" is the club and "over
 * Aberdeen since Thursday" the city; "shares of Orange" are no fruit's and no town's. The words beside each mention tell:
 * what only a side does, what only a share price does, and what puts a name on the map. A country's side stays the country.
 */

import { isOnTheMap, isUsedAsPlace } from '../../resolve/kinds-beside.ts';
import type { Candidate, CandidatesByName, Chain, Mention } from '../../types.ts';
import type { Report } from './report-kinds.ts';

/** What a name stands for that is not the place. */
export type Bearer = 'club' | 'company';

/** Characters looked at on either side of a name: some words. */
const REACH = 48;
const PLAYED_AGAINST =
  /\b(?:beat|beats|beating|beaten|defeat|defeats|defeated|defeating|thrash\p{L}*|eliminat\p{L}+|against|versus|lost to|losing to|drew with|will (?:meet|face|play|host)|(?:win|victory|triumph) (?:over|against)|(?:on loan|signed|transferred|return) from|(?:stint|spell) (?:at|with)) (?:the )?$/u;
/** A name behind one of these is no subject: "roads to Perth and Dundee were closed". */
const NO_SUBJECT =
  /\b(?:in|at|of|from|near|to|for|with|by|on|over|against|between|outside|inside|around|across|through|into|towards?|than|and|or) (?:the )?$/iu;
/** English has a side in the plural, and a city never: "Aberdeen are through". */
const IS_MANY = /^,? (?:are|were|have) (?=\p{L})/u;
const PLAYS =
  /^,? (?:who )?(?:had |have |will |must |only )*(?:won|win|beat|lost|lose|drew|scored|conceded|equalised|equalized|levelled|meet|play|chosen to (?:bat|bowl|field)|chose to (?:bat|bowl|field)|needed (?:\d|a quarter|an? (?:hour|goal|draw|win))) ?\b/u;
const HAS_SIDE =
  /^(?:['’]s)? (?:manager|coach|captain|skipper|supporters|fans|players|defence|defense|keeper|goalkeeper|striker|defender|midfielder|winger|bench|(?:left|right|centre)[ -]?(?:back|half))\b/u;
const SCORE = /^ \d{1,2}[–-]\d{1,2}\b/u;

const SHARES_OF = /\b(?:shares|flights?) of (?:the )?$/iu;
/** What a company alone is called, right before its name: "the bank Santander". */
const COMPANY_NOUN =
  /\b(?:[Tt]he|[Aa]n?) (?:[\p{Ll}-]+ )?(?:bank|company|firm|lender|insurer|airline|carrier|retailer|supermarket|\p{Ll}{3,}maker|brewer|miner|broker|utility|conglomerate) $/u;
const PER_CENT = '\\d[\\d.,]* ?(?:per cent|percent|%)';
const MOVED =
  'rose|risen|fell|fallen|added|gained|lost|slipped|climbed|jumped|dropped|shed|slid|sank|surged|tumbled|advanced|declined|eased';
const PRICE_MOVES = new RegExp(
  `^,? (?:(?:had |has )?(?:(?:closed|ended|finished|traded|opened) )?(?:up|down|higher|lower)(?: by)? ${PER_CENT}` +
    `|(?:had |has )?(?:${MOVED})(?: by| about| as much as)? ${PER_CENT}` +
    '|(?:opened|closed|ended|finished) (?:lower|higher|flat)\\b)',
  'u',
);
const IS_QUOTED = /^,? (?:led|topped) the (?:index|gainers|losers)\b|^, (?:quoted|listed) (?:in|on) (?:the )?\p{Lu}/u;

/** What the words beside a mention take it for, in an article that reports a match, a market, or neither. */
export function readUse(mention: Mention, text: string, report: Report | null): Bearer | 'place' | null {
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const after = text.slice(mention.end, mention.end + REACH);
  const isLocated = isOnTheMap(mention, text);
  const isSubject = !NO_SUBJECT.test(before);
  if (SHARES_OF.test(before) || COMPANY_NOUN.test(before)) return 'company';
  if (!isLocated && (PRICE_MOVES.test(after) || IS_QUOTED.test(after))) return 'company';
  const isSide =
    PLAYED_AGAINST.test(before) ||
    (isSubject && (IS_MANY.test(after) || PLAYS.test(after))) ||
    (!isLocated && (HAS_SIDE.test(after) || SCORE.test(after)));
  if (isSide && (report === 'football' || report === 'cricket')) return 'club';
  return isUsedAsPlace(mention, text) ? 'place' : null;
}

/** What a group goes by a place's name as, by the first mention that tells; null when none does. */
export function bearerOf({ kind, mentions }: Chain, text: string, report: Report | null): Bearer | null {
  if (kind !== 'group') return null;
  const uses = mentions.map((mention) => readUse(mention, text, report));
  return uses.find((use) => use === 'club' || use === 'company') ?? null;
}

/** Is the name used as no person's is: in the plural, or as what a side plays against? */
export function isUsedAsSide({ start, end }: Mention, text: string): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return (IS_MANY.test(text.slice(end, end + REACH)) && !NO_SUBJECT.test(before)) || PLAYED_AGAINST.test(before);
}

/** Titles under which encyclopedias keep what goes by a shorter name. */
const TITLES: Readonly<Record<Bearer, (name: string, report: Report | null) => readonly string[]>> = {
  club: (name, report) =>
    report === 'cricket'
      ? [`${name} cricket team`]
      : [`${name} F.C.`, `${name} S.C.`, `FC ${name}`, `S.C. ${name}`, `${name} (disambiguation)`],
  company: (name) => [
    `${name} plc`,
    `${name} (company)`,
    `${name} Group`,
    `${name} Limited`,
    `${name} (disambiguation)`,
  ],
};

/**
 * Titles to look a club or company up by beside its name; none for other chains. A side of cricket bears the name of a
 * province as well, which `candidates` know by the city's.
 */
export function titlesOfBearer(
  chain: Chain,
  { text, report }: { readonly text: string; readonly report: Report | null },
  candidates: CandidatesByName,
): string[] {
  const bearer = bearerOf(chain, text, report);
  if (bearer === null) return [];
  const places = (candidates.get(chain.name) ?? []).filter(
    ({ kind, source }) => kind === 'place' && source === 'embedded',
  );
  const names = report === 'cricket' ? [chain.name, ...places.map(({ title }) => title)] : [chain.name];
  return [...new Set(names)].flatMap((name) => TITLES[bearer](name, report));
}

/** What descriptions call them; a club is never called anything else. */
const SORT: Readonly<Record<Bearer, RegExp>> = {
  club: /\b(?:club|team|side|franchise)\b/iu,
  company:
    /\b(?:company|companies|corporation|conglomerate|firm|bank|lender|insurer|manufacturer|\p{L}*maker|retailer|seller|bookseller|supermarket|chain|airline|carrier|producer|operator|provider|supplier|distributor|developer|utility|miner|brewer|brand|business|holding|exchange|trust)s?\b/iu,
};

/** Does the candidate's description call it what the words beside the name take it for? */
export function isOfSort({ description }: Pick<Candidate, 'description'>, bearer: Bearer): boolean {
  return SORT[bearer].test(description);
}
