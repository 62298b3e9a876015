/**
 * Chains → links. The surest places come first: the countries they stand for are the context in which every other name
 * is judged ("Foreign Office" in an article from Islamabad is Pakistan's).
 */

import { findDemonym } from '../resolve/demonyms.ts';
import { isPartialName } from '../resolve/names.ts';
import { foldName } from '../text/normalize.ts';
import type { Candidate, CandidatesByName, Chain, Link } from '../types.ts';
import { decideLink } from './abstain.ts';
import { type CountryWitness, judgeCandidate, type LinkContext } from './features.ts';
import { rankCandidates } from './rank.ts';

/** Share of an alias's readings that one must have to count as context before anything is linked. */
const DOMINANT_PRIOR = 0.7;

/**
 * Names to look a chain up by, fullest first. A person is looked up by the full name alone: a surname's candidates
 * would be strangers. Places and groups also by their other forms (acronym, "Afghan Taliban").
 */
export function lookupNames(chain: Chain): string[] {
  if (chain.kind === 'person') return [chain.name];
  return [...new Set([chain.name, ...chain.mentions.map(({ text }) => text.replace(/\s+/g, ' '))])];
}

/** What linking reads of the article beside its chains. */
export interface LinkArticle {
  readonly text: string;
  /** Adjectives of nationality and other names that are no chain, as printed. */
  readonly otherNames: readonly string[];
}

/** Links every chain. Order of links = order of chains. */
export function linkChains(chains: readonly Chain[], candidates: CandidatesByName, article: LinkArticle): Link[] {
  const context = buildContext(chains, candidates, article);
  return chains.map((chain) => {
    const judged = candidatesFor(chain, candidates).map((candidate) => judgeCandidate(chain, candidate, context));
    return decideLink(chain, rankCandidates(chain.kind, judged));
  });
}

/** The distinct candidates of a chain's names; the best match of each entity, demonyms and lists left out. */
function candidatesFor(chain: Chain, candidates: CandidatesByName): Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const name of lookupNames(chain))
    for (const candidate of candidates.get(name) ?? []) {
      if (candidate.matchedBy === 'demonym' || candidate.isDisambiguation) continue;
      const known = byId.get(candidate.id);
      if (!known || candidate.prior > known.prior) byId.set(candidate.id, candidate);
    }
  return [...byId.values()];
}

function buildContext(chains: readonly Chain[], candidates: CandidatesByName, article: LinkArticle): LinkContext {
  const countries = new Map<string, Map<CountryWitness, number>>();
  const add = (country: string | null | undefined, witness: CountryWitness, count: number) => {
    if (!country) return;
    const witnesses = countries.get(country) ?? new Map<CountryWitness, number>();
    countries.set(country, witnesses.set(witness, (witnesses.get(witness) ?? 0) + count));
  };
  for (const chain of chains) {
    if (chain.kind !== 'place') continue;
    const known = candidates.get(chain.name) ?? [];
    add(
      known.find(({ prior, kind }) => prior >= DOMINANT_PRIOR && kind === 'place')?.country,
      chain.id,
      chain.mentions.length,
    );
  }
  for (const name of article.otherNames) add(findDemonym(name, candidates)?.country, 'demonym', 1);
  return {
    countries,
    names: chains.filter((chain) => !isPartialName(chain)).map(({ name, kind }) => ({ name: foldName(name), kind })),
    words: new Set(foldName(article.text).match(/[\p{L}\p{M}]+/gu) ?? []),
    located: new Set(chains.filter((chain) => isLocated(chain, article.text)).map(({ id }) => id)),
  };
}

/** Are most mentions put on the map by the word before them? "from" is not enough: players come from clubs. */
function isLocated({ mentions }: Chain, text: string): boolean {
  const located = mentions.filter(({ start }) => LOCATIVE.test(text.slice(Math.max(0, start - LOCATIVE_REACH), start)));
  return located.length * 2 >= mentions.length;
}

const LOCATIVE = /\b(?:in|near|around|outside|across|within|over|at) (?:the )?$/iu;
const LOCATIVE_REACH = 16; // characters: the longest word of the pattern and an article
