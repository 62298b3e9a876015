/**
 * Pages that may be meant by a name without standing at it: those on a list of namesakes and those that a search finds.
 * Both offer much that only mentions the name, so a page counts only when its title holds the name, or its lead says in
 * its first words that this is what the page's thing is called.
 */

import { spellSaint } from '../../core/resolve/names.ts';
import { foldName } from '../../core/text/normalize.ts';
import type { MatchedBy } from '../../core/types.ts';
import type { WikiPage } from './parse.ts';

/** Characters of a lead in which other names of the thing stand: about its first sentence. */
const NAMING_REACH = 240;
/** Share of a name's readings that a list's pages have together; as much as a page at the very title has. */
const LISTED_PRIOR = 0.8;
/** The same for what a search finds: the name may as well mean something without a page. */
const SEARCHED_PRIOR = 0.4;

/** A page that a name may mean, as sure as the way to it allows. */
export interface NamedPage {
  readonly page: WikiPage;
  readonly matchedBy: MatchedBy;
  readonly prior: number;
}

/** The pages of a list of namesakes that bear the name, none more likely than another. Lists on a list are left out. */
export function keepListed(pages: readonly WikiPage[], name: string): NamedPage[] {
  return shareOut(pages, name, { matchedBy: 'alias', prior: LISTED_PRIOR });
}

/** The pages of a search that bear the name. */
export function keepSearched(pages: readonly WikiPage[], name: string): NamedPage[] {
  return shareOut(pages, name, { matchedBy: 'search', prior: SEARCHED_PRIOR });
}

function shareOut(pages: readonly WikiPage[], name: string, shared: Pick<NamedPage, 'matchedBy' | 'prior'>) {
  const named = pages.filter((page) => !page.isDisambiguation && bearsName(page, name));
  return named.map((page) => ({ ...shared, page, prior: shared.prior / named.length }));
}

function bearsName({ title, about }: WikiPage, name: string): boolean {
  const words = foldedWords(name.replace(LIST_TITLE, ''));
  if (words.length === 0) return false;
  const inTitle = new Set(foldedWords(title));
  if (words.every((word) => inTitle.has(word))) return true;
  return ` ${foldedWords(about.slice(0, NAMING_REACH)).join(' ')} `.includes(` ${words.join(' ')} `);
}

/** A list's own title says that it is one. */
const LIST_TITLE = / \(disambiguation\)$/u;

const foldedWords = (text: string) => foldName(spellSaint(text)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
