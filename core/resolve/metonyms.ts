/**
 * Places that stand for their government: "Islamabad said". The literal reading is the default, since four in five such
 * names in the news are literal (Markert and Nissim, SemEval 2007). Only a place that is itself the subject of a verb of
 * speech, decision or diplomacy is read otherwise, and only once its link says that it is a country or a capital. The
 * link stays the place.
 */

import { foldName } from '../text/normalize.ts';
import type { Candidate, CandidatesByName, Chain, Link, Mention, Metonym, Span } from '../types.ts';
import { readVerb, type VerbForm } from './verbs.ts';

/** Words between a subject and its verb: "has not yet formally". */
const MAX_STEPS = 6;
const NEXT_WORD = /\s+([\p{L}’'-]+)/uy;
const ADVERB =
  /^(?:\p{L}+ly|also|now|never|not|already|since|again|later|earlier|still|then|soon|yet|twice|repeatedly)$/iu;
const AUXILIARIES: Readonly<Record<string, readonly VerbForm[]>> = {
  has: ['participle'],
  have: ['participle'],
  had: ['participle'],
  does: ['base'],
  do: ['base'],
  did: ['base'],
  will: ['base'],
  would: ['base'],
  may: ['base'],
  might: ['base'],
  could: ['base'],
  should: ['base'],
  must: ['base'],
  can: ['base'],
  is: ['progressive'],
  was: ['progressive'],
  are: ['progressive'],
  were: ['progressive'],
};
const FINITE: readonly VerbForm[] = ['present', 'past'];
/** Behind the past form of a verb that needs an object they make it a passive: "told to", "accused of". */
const PREPOSITION = /^\s+(?:by|to|of|for|over|from|in|at|with|after|as|on|against)\b/iu;
const BY = /^\s+by\b/iu;
const RELATIVE = /^,\s+which(?=\s)/u;
const JOINS = /^(?:,|,?\s(?:and|or))\s$/u;
/** A place behind one of these is no subject: "officials in Islamabad said". */
const LITERAL_BEFORE =
  /(?:\b(?:in|at|of|from|near|to|for|with|by|on|over|against|between|outside|inside|around|across|through|into|towards?|via|about|like|than|under|within|the|a|an)|['’]s?)\s+$/iu;
/** A capitalised word that does not open its sentence makes one name with the place: "Radio Pakistan said". */
const NAME_BEFORE = /[^\s.!?:;—–“”"(]\s+\p{Lu}[\p{L}.]*\s+$/u;
/** Characters looked at before a place: a few words. */
const REACH = 48;

/**
 * Gives each chain that is linked to a country or capital the mentions that stand for its government. `candidates` hold
 * what the links chose. Order is kept.
 */
export function relateMetonyms(
  { chains, text }: { readonly chains: readonly Chain[]; readonly text: string },
  links: readonly Link[],
  candidates: CandidatesByName,
): Chain[] {
  const byId = new Map([...candidates.values()].flat().map((candidate) => [candidate.id, candidate]));
  const mentions = chains.flatMap((chain) => chain.mentions);
  return chains.map((chain, i) => {
    const id = links[i]?.entityId;
    const meant = id ? byId.get(id) : undefined;
    const isRead = chain.kind === 'place' && meant !== undefined && hasGovernment(meant);
    return isRead ? { ...chain, metonyms: findMetonyms(chain.mentions, mentions, text) } : chain;
  });
}

/** A country, or the capital of one: "capital of Pakistan", "capital and largest city of Turkey". */
function hasGovernment({ title, country, description }: Candidate): boolean {
  if (country === null) return false;
  if (title === country) return true;
  const capitalOf = description.match(/^capital(?:\s+city|\s+and\b.*?)?\s+of\s+(?:the\s+)?([^,;]+)/iu);
  return capitalOf !== null && foldName(capitalOf[1]!) === foldName(country);
}

/** Those of the mentions that are subjects of a government's verb; `others` are all mentions of the article. */
function findMetonyms(mentions: readonly Mention[], others: readonly Mention[], text: string): Metonym[] {
  return mentions.flatMap((mention) => {
    const verb = isSubject(mention, others, text) ? findVerb(subjectEnd(mention, others, text), text) : null;
    return verb ? [{ start: mention.start, end: mention.end, verb }] : [];
  });
}

/** Nothing before it makes it part of another phrase. Names joined with it ("in Doha and Islamabad") are passed over. */
function isSubject(mention: Span, others: readonly Span[], text: string): boolean {
  const joined = others.find(({ end }) => end < mention.start && JOINS.test(text.slice(end, mention.start)));
  if (joined) return isSubject(joined, others, text);
  const from = Math.max(text.lastIndexOf('\n', mention.start - 1) + 1, mention.start - REACH);
  const before = text.slice(from, mention.start);
  return !LITERAL_BEFORE.test(before) && !NAME_BEFORE.test(before) && /(?:^|[\s“"(—–])$/u.test(before);
}

/** Of all names that are joined with it: "Iran and Pakistan agreed" is said of both. */
function subjectEnd(mention: Span, others: readonly Span[], text: string): number {
  const joined = others.find(({ start }) => start > mention.end && JOINS.test(text.slice(mention.end, start)));
  return joined ? subjectEnd(joined, others, text) : mention.end;
}

/** The verb whose subject ends at `offset`, with only auxiliaries and adverbs between. */
function findVerb(offset: number, text: string): Span | null {
  let wanted = FINITE;
  NEXT_WORD.lastIndex = offset + (RELATIVE.exec(text.slice(offset, offset + REACH))?.[0].length ?? 0);
  for (let step = 0; step < MAX_STEPS; step++) {
    const found = NEXT_WORD.exec(text);
    if (!found) return null;
    const word = found[1]!.toLowerCase().replace(/n['’]t$/u, '');
    const auxiliary = Object.hasOwn(AUXILIARIES, word) ? AUXILIARIES[word] : undefined;
    const verb = readVerb(word);
    if (verb && wanted.some((form) => verb.forms.has(form))) {
      const end = NEXT_WORD.lastIndex;
      const passive = verb.isTransitive && wanted === FINITE ? PREPOSITION : BY;
      return passive.test(text.slice(end, end + REACH)) ? null : { start: end - found[1]!.length, end };
    }
    if (auxiliary && wanted === FINITE) wanted = auxiliary;
    else if (!ADVERB.test(word)) return null;
  }
  return null;
}
