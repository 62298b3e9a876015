/** What speaks for a candidate, in words that a card can show. */

import { foldName } from '../../text/normalize.ts';
import type { AlternativeEvidence, Candidate, Chain } from '../../types.ts';
import type { LinkContext, NameInArticle } from '../context/context.ts';

/** Names beyond these would be a list, not a reason. */
const MAX_NAMES = 3;

/** Other names of the article that the words about a candidate name. Cost: length of `about`, and names found in it. */
export function findSharedNames(
  chain: Chain,
  { description, about }: Candidate,
  { names, namesByFirstWord }: Pick<LinkContext, 'names' | 'namesByFirstWord'>,
): readonly NameInArticle[] {
  const words = ` ${foldName(`${description} ${about}`).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const own = foldName(chain.name);
  const begun = [...new Set(words.split(' '))].flatMap((word) => namesByFirstWord.get(word) ?? []);
  const shared = begun.filter(({ name }) => !own.includes(name) && !name.includes(own) && words.includes(` ${name} `));
  return shared.length > 1 ? names.filter((name) => shared.includes(name)) : shared;
}

/** What was found to agree between article and candidate. */
export interface Agreement {
  readonly isCountryNamed: boolean;
  /** Nouns of work that the article and the candidate's source share. */
  readonly sharedNouns: readonly string[];
  readonly sharedNames: readonly NameInArticle[];
}

/** The reasons for a candidate, most telling first; empty when there are none. */
export function listEvidence(chain: Chain, { title, country }: Candidate, agreement: Agreement): AlternativeEvidence[] {
  const { isCountryNamed, sharedNouns, sharedNames } = agreement;
  const named = [...new Set(sharedNames.map(({ printed }) => printed))].filter((name) => name !== country);
  const found: AlternativeEvidence[] = [
    { kind: 'work', words: sharedNouns },
    { kind: 'named', words: named.slice(0, MAX_NAMES) },
    { kind: 'country', words: isCountryNamed && country !== null ? [country] : [] },
    { kind: 'page-title', words: foldName(title) === foldName(chain.name) ? [title] : [] },
  ];
  return found.filter(({ words }) => words.length > 0);
}
