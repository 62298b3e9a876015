/**
 * Chains → links. The surest places come first: the countries they stand for are the context in which every other name
 * is judged ("Foreign Office" in an article from Islamabad is Pakistan's). Then all names are ranked together, each the
 * others' context.
 */

import type { Candidate, CandidatesByName, Chain, Link } from '../types.ts';
import { decideLink } from './abstain.ts';
import { candidatesFor, toContestedName } from './candidates.ts';
import { type LinkArticle, nameMainCountry, readContext } from './context.ts';
import { DOMINANT_PRIOR } from './countries.ts';
import { judgeCandidate } from './features.ts';
import { rankCandidates } from './rank.ts';
import { rankTogether } from './ranker.ts';
import { RANKER_WEIGHTS } from './ranker-weights.ts';
import { isGenericInstitution } from './veto.ts';

/** Links every chain. Order of links = order of chains. */
export function linkChains(chains: readonly Chain[], candidates: CandidatesByName, article: LinkArticle): Link[] {
  const context = readContext(chains, candidates, article);
  const mainCountry = nameMainCountry(chains, article.otherNames, candidates);
  const known = chains.map((chain) => candidatesFor(chain, candidates, mainCountry));
  const rankings = rankTogether(
    chains.map((chain, i) => toContestedName(chain, known[i]!)),
    RANKER_WEIGHTS,
  );
  return chains.map((chain, i) => {
    const needsCountry = chain.kind === 'group' && isSharedByCountries(chain, known[i]!);
    const judged = known[i]!.map((candidate) => judgeCandidate(chain, candidate, { ...context, needsCountry }));
    const link = decideLink(chain, rankCandidates(chain.kind, judged, rankings[i]!));
    return needsCountry && link.entityId !== null ? { ...link, basis: context.mainCountry } : link;
  });
}

/**
 * Only a country tells which one is meant: many have an institution of this name, or the sources know one of each and none
 * that the name mostly means ("the Taliban").
 */
function isSharedByCountries({ name }: Chain, candidates: readonly Candidate[]): boolean {
  const countries = new Set(candidates.flatMap(({ country }) => country ?? []));
  const isDominated = candidates.some(({ source, prior }) => source === 'embedded' && prior >= DOMINANT_PRIOR);
  return isGenericInstitution(name) || (countries.size > 1 && !isDominated);
}
