/** Whether a candidate's country is one that the article names, by something other than the candidate's own name. */

import { foldName } from '../../text/normalize.ts';
import type { Candidate, Chain, Span } from '../../types.ts';
import type { LinkContext } from '../context/context.ts';
import type { CountryWitness } from '../context/countries.ts';

/** `unknown` also for a country itself: that nothing else of it is named says nothing against it. */
type CountryMatch = 'agrees' | 'absent' | 'unknown';

/** How the candidate's country stands to those of the article, as evidence of the names that `Features` has. */
export function compareCountries(chain: Chain, candidate: Candidate, context: LinkContext) {
  const country = matchCountry(chain, candidate, context);
  const isAbsent = country === 'absent';
  return {
    countryAgrees: Number(country === 'agrees'),
    countryShare: countryShare(chain, candidate, context),
    countryAbsent: Number(isAbsent),
    rivalShare: rivalShare(chain, candidate, context),
    opensAbroad: Number(isAbsent && opensArticle(chain, context)),
    obscurity: isAbsent ? 1 - candidate.prominence : 0,
    partElsewhere: Number(hasPartElsewhere(chain, candidate, context)),
  };
}

/**
 * Does the article name the candidate's country? A chain is no witness for itself: that San Antonio is in Texas is what is
 * to be shown. A country needs no witness.
 */
export function matchCountry(chain: Chain, { title, country }: Candidate, { countries }: LinkContext): CountryMatch {
  if (country === null) return 'unknown';
  const witnesses = [...(countries.get(country)?.keys() ?? [])];
  if (witnesses.some((witness) => witness !== chain.id)) return 'agrees';
  return title === country ? 'unknown' : 'absent';
}

/** How often the article names the candidate's country beside the one that it names most, 0–1; the chain itself left out. */
export function countryShare(chain: Chain, { country }: Candidate, context: LinkContext): number {
  const counts = countMentions(chain, context);
  return country === null ? 0 : (counts.get(country) ?? 0) / Math.max(...counts.values(), 1);
}

/** Share of the other country named most, of its mentions and those of the candidate's country together, 0–1. */
function rivalShare(chain: Chain, { country }: Candidate, context: LinkContext): number {
  const counts = countMentions(chain, context);
  const own = counts.get(country ?? '') ?? 0;
  const rival = Math.max(...[...counts].map(([name, count]) => (name === country ? 0 : count)), 0);
  return rival === 0 ? 0 : rival / (own + rival);
}

function countMentions({ id }: Chain, { countries }: LinkContext): ReadonlyMap<string, number> {
  const countWithout = (witnesses: ReadonlyMap<CountryWitness, readonly Span[]>) =>
    [...witnesses].reduce((sum, [witness, spans]) => (witness === id ? sum : sum + spans.length), 0);
  return new Map([...countries].map(([name, witnesses]) => [name, countWithout(witnesses)]));
}

/** Is the chain the first place that the article names? */
function opensArticle({ kind, mentions }: Chain, { names }: LinkContext): boolean {
  const first = Math.min(...names.filter((one) => one.kind === 'place').map(({ start }) => start));
  return kind === 'place' && mentions[0]!.start <= first; // a chain has at least one
}

/** "Ireland" beside "Northern Ireland" may be the island; "Sudan" beside "South Sudan" is the country of that title. */
function hasPartElsewhere(chain: Chain, { title, country, matchedBy }: Candidate, { names }: LinkContext): boolean {
  if (title !== country || matchedBy === 'title') return false;
  const own = foldName(chain.name);
  return names.some((one) => one.country !== null && one.country !== country && one.name.endsWith(` ${own}`));
}
