/**
 * Countries of a wiki's candidates, by the names that the shipped knowledge has for countries: from the country that the
 * wiki states or the shipped knowledge has for this page, else from the title's qualifier ("Salto, Uruguay"), else from
 * the short description ("Pakistani classical singer"), else from the lead's first sentence, else from the name itself
 * ("Kenya Airways").
 *
 * The part that names a country decides, and where it leaves open which, none is given: a wrong country speaks against
 * the right candidate, an unknown one says nothing.
 */

import { segmentSentences } from '../core/text/segment.ts';
import type { Candidate, CandidatesByName, KnowledgeSource } from '../core/types.ts';
import { type CountryText, findCountry, namesIn } from './named-country.ts';

/** A title cut at its last parenthesis or its first comma: name, and qualifier in either form. */
const QUALIFIED_TITLE = /^(.+?)(?:\s*\(([^()]+)\)|,\s+(.+))$/u;
/** What is of no country, wherever its seat is. */
const INTERNATIONAL = /\b(?:international|intergovernmental|multinational|european|regional|global|world)\b/iu;
/** Clauses that tell of a change: "was a country until 2006, when Montenegro left it". */
const CHANGE = /,\s(?:when|until|after|before|since|while)\s.*$/su;
const BRACKETS = /\s*\([^()]*\)/gu;

/** The candidates whose country could be told or had to be corrected are keys of the answer. */
export async function locateCandidates(
  candidates: readonly Candidate[],
  embedded: KnowledgeSource,
): Promise<Map<Candidate, Candidate>> {
  const partsByCandidate = new Map(candidates.map((one) => [one, partsOf(one)]));
  const names = new Set(candidates.map(({ title }) => title));
  for (const part of [...partsByCandidate.values()].flat()) for (const name of namesIn(part.text)) names.add(name);
  const known = await embedded.candidates([...names], { aborted: false });
  const located = new Map<Candidate, Candidate>();
  for (const [candidate, parts] of partsByCandidate) {
    const country = shippedCountry(candidate, known) ?? countryOf(parts, known);
    if (country !== candidate.country) located.set(candidate, { ...candidate, country });
  }
  return located;
}

const shippedCountry = ({ id, title }: Candidate, known: CandidatesByName) =>
  known.get(title)?.find((one) => one.id === id)?.country;

/** The first part that names a country, or several at once, decides. */
function countryOf(parts: readonly CountryText[], known: CandidatesByName): string | null {
  for (const part of parts) {
    const found = findCountry(part, known);
    if (found) return found === 'several' ? null : found.country;
  }
  return null;
}

/**
 * Words that may tell the country, most telling first. The name of a person ("Jordan Kaye") tells none, nor does one
 * that a qualifier tells apart: "Serbia (horse)".
 */
function partsOf({ kind, title, country, description, about }: Candidate): CountryText[] {
  const cut = title.match(QUALIFIED_TITLE);
  const name = cut?.[1] ?? title;
  const qualifier = cut?.[2] ?? cut?.[3] ?? '';
  const mayTell = kind !== 'person' && qualifier === '';
  return [
    { text: country ?? '', saysWhere: false },
    { text: qualifier, saysWhere: false },
    { text: description, saysWhere: !INTERNATIONAL.test(description) },
    { text: sayingOf(name, about), saysWhere: false },
    { text: mayTell ? name : '', saysWhere: false },
  ];
}

/**
 * What the lead's first sentence says of the name: all after it, or the whole where it does not begin with the name.
 * Brackets hold other languages' names and places of birth, clauses of time what others did.
 */
function sayingOf(name: string, about: string): string {
  const [first] = segmentSentences(about);
  const sentence = first ? about.slice(first.start, first.end).replace(BRACKETS, ' ').replace(CHANGE, '') : '';
  const at = sentence.indexOf(name);
  return at < 0 ? sentence : sentence.slice(at + name.length);
}
