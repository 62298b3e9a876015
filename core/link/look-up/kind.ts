/** Second thoughts about a chain's kind, where the names that sources know say more than a single tag. */

import { isOnTheMap } from '../../resolve/kinds-beside.ts';
import { nameWords } from '../../resolve/names.ts';
import type { Candidate, CandidatesByName, Chain, Kind } from '../../types.ts';
import { describedKind, headOf, isArticled, isSettlement, isWater } from '../describe.ts';

/** Share of a name's known readings that one must have to overrule the tagger. */
const CLEAR_PRIOR = 0.8;
/** Tagger score up to which a lone word taken for a person may be overruled. */
const UNSURE_OF_PERSON = 0.9;
/** What a place is said to be that the tagger took for a group: "Arauca, the department on the plains". */
const PLACE_ROLE =
  /^(?:\p{Ll}+ )?(?:department|province|state|district|region|county|city|town) (?:on|in|along|near|at|where)\b/u;
const ARTICLE = /\bthe\s$/iu;

/**
 * A country speaking or playing ("the U.S. said") may be tagged as a group, a lone name like "Houthis" or "Hodeidah" as a
 * person, and what nobody knows as a place as one ("in the Smithsonian"): such chains take the kind of what bears the
 * name. Order is kept.
 */
export function correctKinds(chains: readonly Chain[], candidates: CandidatesByName, text: string): Chain[] {
  return chains.map((chain) => {
    const bearers = (candidates.get(chain.name) ?? []).filter(
      ({ matchedBy, isDisambiguation }) => matchedBy !== 'demonym' && !isDisambiguation,
    );
    const known = bearers.find(isClear);
    if (known?.kind && mayBe(chain, known)) return withKind(chain, known.kind);
    if (isOnlyWater(chain, bearers)) return withKind(chain, 'place');
    return isOnlyGroups(chain, bearers, text) ? withKind(chain, 'group') : chain;
  });
}

const isClear = ({ source, prior }: Candidate) => source === 'embedded' && prior >= CLEAR_PRIOR;

function mayBe({ kind, name, role, mentions }: Chain, known: Candidate): boolean {
  if (kind === 'group') {
    const isTold = known.title === known.country || PLACE_ROLE.test(role?.text ?? '') || saysItsSort(name, known);
    return known.kind === 'place' && isTold;
  }
  if (kind === 'place' || role || nameWords(name).length > 1) return false;
  return mentions.every(({ score }) => score < UNSURE_OF_PERSON);
}

/** "Mozambique Channel", a channel; but "Mbeya City" may be a club. */
function saysItsSort(name: string, { description }: Candidate): boolean {
  return !isSettlement(description) && nameWords(name).length > 1 && nameWords(name).at(-1) === headOf(description);
}

/** Is a name that was taken for a group's known as a strait's, a river's, and as nothing else? */
const isOnlyWater = ({ kind }: Chain, bearers: readonly Candidate[]) =>
  kind === 'group' && bearers.length > 0 && bearers.every(({ description }) => isWater(description));

/**
 * Is a name that was taken for a place none that any source knows, and a group's? Rivers and forests have the article:
 * without it, "sold on Amazon" is neither. What is "in Lotte" may be a place that no source knows.
 */
function isOnlyGroups({ kind, mentions }: Chain, bearers: readonly Candidate[], text: string): boolean {
  if (kind !== 'place') return false;
  const hasArticle = mentions.map(({ start }) => ARTICLE.test(text.slice(Math.max(0, start - 4), start)));
  const kinds = bearers
    .filter(({ description }) => hasArticle.includes(true) || !isArticled(description))
    .map((one) => one.kind ?? describedKind(one.description, one.about));
  const isLocated = mentions.some((mention, i) => isOnTheMap(mention, text) && !hasArticle[i]);
  return !isLocated && kinds.includes('group') && kinds.every((one) => one === 'group' || one === 'other');
}

function withKind(chain: Chain, kind: Kind): Chain {
  return { ...chain, kind, mentions: chain.mentions.map((mention) => ({ ...mention, kind })) };
}
