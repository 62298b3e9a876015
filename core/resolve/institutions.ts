/**
 * Institutions that every country has one of: "Foreign Office", "Supreme Court", "the army". The name alone says which
 * sort it is; whose it is stands beside it, or nowhere, and then linking decides by the article's country. Only words
 * are read here: which country "Kenyan" points at, or that "Royal" points at none, is for a source to say.
 */

import type { Span } from '../types.ts';

/** An institution by its sort, and the words that say whose it is. */
export interface Institution {
  /** Lower case, without the owner: "foreign office", "supreme court". */
  readonly form: string;
  /** Name or adjective that may be a country's ("Pakistan", "Kenyan"); null when none stands there. */
  readonly owner: Span | null;
}

/** What is read of an article to find owners. */
export interface InstitutionText {
  readonly text: string;
  /** Places and adjectives as tagged, in any order. */
  readonly places: readonly Span[];
}

const FORM =
  /^(?:(?:[\p{L}’'-]+,? (?:and )?)*(?:ministry|department)(?: (?:of|for) .+)?|foreign office|home office|treasury|(?:supreme|high|constitutional|appeals?|federal|administrative) court|court of appeals?|(?:(?:national|federal) )?(?:assembly|parliament|congress|senate|government|police|army|military|navy|air force)|house of representatives|(?:central|state|national|reserve) bank|(?:electoral|election) commission|national guard|coast guard|cabinet|presidency|armed forces|security council|council of (?:ministers|state)|state council|environmental protection (?:agency|authority)|securities and exchange commission|food and drugs? (?:administration|authority)|civil aviation (?:authority|administration)|human rights commission|bureau of statistics|meteorological (?:agency|department|office|service)|cent(?:er|re)s? for disease control(?: and prevention)?|red (?:cross|crescent) society|football (?:association|federation)|olympic committee)$/u;
/** A ministry's own words end where its country's adjective would stand: only endings of such adjectives count. */
const ADJECTIVE = /^(?!human$|urban$|civilian$|veteran$)\p{L}{2,}(?:an|ese|ish|i|nch|utch|eek|elsh)$/u;
const MINISTRY = /\b(?:ministry|department)\b/u;
/** What may stand between an owner and what it owns: "Pakistan's Foreign Office", "the Kenyan parliament". */
const BETWEEN_BEFORE = /^(?:['’]s?)?\s(?:own\s)?$/u;
const BETWEEN_AFTER = /^\s+of\s+(?:the\s+)?$/u;
/** "In Beijing, the Foreign Ministry said": a sentence that opens with a place is about what sits there. */
const OPENING = /(?:^|[^\p{L}])In $/u;
const OPENING_REACH = 4;
const BETWEEN_OPENING = /^, (?:the )?$/u;
/** Longest owner in words ("Sri Lankan", "South African"). */
const MAX_OWNER_WORDS = 2;

/** Reads a group's mention as an institution of some country; null when its name is no such form. */
export function readInstitution(mention: Span, article: InstitutionText): Institution | null {
  const printed = article.text.slice(mention.start, mention.end);
  const name = printed.toLowerCase().replace(/\s+/gu, ' ');
  const start = mention.start + (/^the\s/iu.exec(printed)?.[0].length ?? 0);
  const inside = ownerInside({ start, end: mention.end }, article.text);
  if (inside) return inside;
  const form = name.replace(/^the /u, '');
  return FORM.test(form) ? { form, owner: ownerBeside(mention, article) } : null;
}

/** "Supreme Court of India", "Kenyan Parliament", "Pakistani Foreign Ministry" as one name. */
function ownerInside({ start, end }: Span, text: string): Institution | null {
  const printed = text.slice(start, end);
  const of = /\s+of\s+(?:the\s+)?(?=\p{Lu})/u.exec(printed);
  const form = printed.slice(0, of?.index ?? 0).toLowerCase();
  if (of && FORM.test(form) && !MINISTRY.test(form))
    return { form, owner: { start: start + of.index + of[0].length, end } };
  const words = [...printed.matchAll(/[^\s]+/gu)];
  for (let count = MAX_OWNER_WORDS; count > 0; count--) {
    const next = words[count];
    const last = words[count - 1];
    if (!next || !last || !/^\p{Lu}/u.test(printed)) continue;
    const rest = printed.slice(next.index).toLowerCase();
    const isOwner = MINISTRY.test(rest) ? ADJECTIVE.test(last[0].toLowerCase()) : !FORM.test(printed.toLowerCase());
    if (isOwner && FORM.test(rest)) return { form: rest, owner: { start, end: start + last.index + last[0].length } };
  }
  return null;
}

function ownerBeside({ start, end }: Span, { text, places }: InstitutionText): Span | null {
  const isBefore = (place: Span) => place.end < start && BETWEEN_BEFORE.test(text.slice(place.end, start));
  const isAfter = (place: Span) => place.start > end && BETWEEN_AFTER.test(text.slice(end, place.start));
  const opens = (place: Span) =>
    OPENING.test(text.slice(Math.max(0, place.start - OPENING_REACH), place.start)) &&
    BETWEEN_OPENING.test(text.slice(place.end, start));
  const found = places.find(isBefore) ?? places.find(isAfter) ?? places.find(opens);
  return found ? { start: found.start, end: found.end } : null;
}
