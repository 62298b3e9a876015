/**
 * Chains → links. The surest places come first: the countries they stand for are the context in which every other name
 * is judged ("Foreign Office" in an article from Islamabad is Pakistan's). Then all names are ranked together, each the
 * others' context.
 */

import type { CandidatesByName, Chain, Link } from '../types.ts';
import { titlesOfBearer } from './context/bearers.ts';
import { type LinkArticle, type LinkContext, nameMainCountry, readContext } from './context/context.ts';
import { toBasis } from './context/countries.ts';
import { regionNames } from './context/printed-sorts.ts';
import { riverTitles } from './context/rivers.ts';
import { type CountryNeed, needOfCountry } from './context/shared-names.ts';
import { candidatesFor, toContestedName } from './look-up/candidates.ts';
import { titlesByPlace } from './look-up/country-names.ts';
import { rankTogether, readLearnedScore } from './rank/ranker.ts';
import { RANKER_WEIGHTS } from './rank/ranker-weights.ts';
import { decideLink } from './weigh/abstain.ts';
import { type JudgedChain, judgeNil, weighCandidates } from './weigh/decision.ts';
import { DECIDER } from './weigh/decision-weights.ts';
import { compareOpen, judgeCandidate } from './weigh/features.ts';

/** What linking is given. */
export interface LinkTask {
  readonly chains: readonly Chain[];
  readonly candidates: CandidatesByName;
  readonly article: LinkArticle;
}

/** A chain with its candidates weighed, and what its name demands of their country. */
type JudgedInArticle = JudgedChain & { readonly need: CountryNeed };

/** Links every chain. Order of links = order of chains. */
export function linkChains(task: LinkTask): Link[] {
  const context = readTask(task);
  return judgeChains(task, context).map(({ need, ...judged }) => {
    const ranked = weighCandidates(judged, DECIDER);
    const link = decideLink(judged.chain, ranked);
    const country = link.entityId === null || need === 'any' ? null : ranked[0]!.candidate.country; // the best is linked
    if (country === null) return link;
    const kind = country === context.mainCountry?.country ? 'article-country' : 'named-country';
    return { ...link, basis: { ...toBasis(country, context.countries), kind } };
  });
}

/** Weighs the candidates of every chain, which is all that deciding reads. Order = order of chains. */
export function judgeChains(task: LinkTask, context: LinkContext = readTask(task)): JudgedInArticle[] {
  const { chains, candidates, article } = task;
  const main = nameMainCountry(chains, article, candidates);
  const known = chains.map((chain) => {
    const placed = titlesByPlace(chain, { main, around: context.surroundings.get(chain.id) });
    const { text } = article;
    const further = [
      ...titlesOfBearer(chain, { text, report: context.report }, candidates),
      ...riverTitles(chain, text),
      ...regionNames(chain, text),
    ];
    return candidatesFor(chain, candidates, [...placed, ...further.map((title) => ({ title, country: null }))]);
  });
  const rankings = rankTogether(
    chains.map((chain, i) => toContestedName(chain, known[i]!)),
    RANKER_WEIGHTS,
  );
  return chains.map((chain, i) => {
    const need = needOfCountry(chain, known[i]!, context.bearers.get(chain.id));
    const judged = known[i]!.map((candidate, at) =>
      judgeCandidate(chain, candidate, { ...context, need, learned: readLearnedScore(rankings[i]!, at) }),
    );
    return { chain, judged: compareOpen(judged), nil: judgeNil(chain, judged, context.located), need };
  });
}

const readTask = ({ chains, candidates, article }: LinkTask) => readContext(chains, candidates, article);
