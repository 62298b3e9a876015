import type { InThisArticle } from '../core/card/card.ts';
import type { CardActions } from './card-actions.ts';
import { adjectivesPhrase, goToParagraph, mentionsSentence, paragraphsPhrase, paragraphsTitle } from './words.ts';

/** Paragraphs that can be gone to from a card; a name of more stands nearly everywhere. */
const MAX_JUMPS = 12;

interface CardMentionsProps {
  readonly article: InThisArticle;
  readonly showMention: CardActions['showMention'];
}

/** How often and where the article names it; each paragraph can be gone to where the surface can do that. */
export function CardMentions({ article, showMention }: CardMentionsProps) {
  const { mentionCount, paragraphs, paragraphCount, demonymCount } = article;
  const adjectives = demonymCount > 0 ? adjectivesPhrase(demonymCount) : '';
  if (!showMention)
    return (
      <p class="card-mentions">
        {mentionsSentence(mentionCount)}, {paragraphsPhrase(paragraphs, paragraphCount)}
        {adjectives}.
      </p>
    );
  const firstIndices = paragraphs
    .map((_, index) => index)
    .filter((index) => paragraphs[index] !== paragraphs[index - 1]);
  return (
    <div class="card-mentions">
      <p>
        {mentionsSentence(mentionCount)}
        {adjectives}. {paragraphsTitle(paragraphCount)}
      </p>
      <ul class="card-jumps">
        {firstIndices.slice(0, MAX_JUMPS).map((index) => (
          <li key={index}>
            <button
              type="button"
              class="card-jump"
              data-mention={index}
              aria-label={goToParagraph(paragraphs[index]!)} // an index of it, by the filter above
              onClick={() => showMention(index)}
            >
              {paragraphs[index]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
