/**
 * English puts "the" before rivers, seas and ranges, and before hardly any town: "mist came up from the Surma". A name used
 * so is looked up as a river's, too, and no town of that name is meant.
 */

import { foldName } from '../../text/normalize.ts';
import type { Chain, Mention } from '../../types.ts';

/** Characters looked at behind a name: its next word. */
const REACH = 16;
const ARTICLE = /(?:^|\s)the $/u;
/** What may follow a name that ends its noun phrase: "the Aberdeen side" has an article of its side's. */
const PHRASE_ENDS =
  /^(?:$|[.,;:!?)”’"]|\s+(?:and|or|in|on|at|from|to|into|near|through|which|that|where|is|was|has|had|will|rose|fell|flows?|flowed|runs?|joins?)\b|\s*\n)/u;
/** Names that say what they are need no such guess. */
const SAYS_SORT =
  /\b(?:river|sea|ocean|lake|mountains|hills|desert|delta|valley|islands|gulf|bay|strait|channel|canal)$/u;

/** Has a place the article at each of its mentions, as rivers do? */
export function isNamedLikeRiver({ kind, mentions }: Chain, text: string): boolean {
  return kind === 'place' && mentions.every((mention) => hasArticle(mention, text));
}

function hasArticle({ start, end }: Mention, text: string): boolean {
  return ARTICLE.test(text.slice(Math.max(0, start - REACH), start)) && PHRASE_ENDS.test(text.slice(end, end + REACH));
}

/** "the Jordan river" says it outright. */
const CALLED_RIVER = /^ river\b/u;

/** Titles to look such a name up by beside itself. */
export function riverTitles(chain: Chain, text: string): string[] {
  const isCalledRiver = chain.mentions.some(({ end }) => CALLED_RIVER.test(text.slice(end, end + REACH)));
  return (isCalledRiver || isNamedLikeRiver(chain, text)) && !SAYS_SORT.test(foldName(chain.name))
    ? [`${chain.name} River`]
    : [];
}
