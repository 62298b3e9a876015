import type { InThisArticle } from '../core/card/card.ts';
import type { CardActions } from './card-actions.ts';
import { formatNumber, say } from './language.ts';
import { adjectivesPhrase, mentionsSentence, paragraphsPhrase } from './words.ts';

/** Paragraphs that can be gone to from a card; a name of more stands nearly everywhere. */
const MAX_JUMPS = 12;

interface CardMentionsProps {
  readonly article: InThisArticle;
  readonly showMention: CardActions['showMention'];
}

/** How often and where the article names it; each paragraph can be gone to where the surface can do that. */
export function CardMentions({ article, showMention }: CardMentionsProps) {
  const { mentionCount, paragraphs, paragraphCount, demonymCount } = article;
  const mentions = mentionsSentence(mentionCount);
  const adjectives = adjectivesPhrase(demonymCount);
  if (!showMention)
    return (
      <p class="card-mentions">
        {say('mentions.where', { mentions, place: paragraphsPhrase(paragraphs, paragraphCount), adjectives })}
      </p>
    );
  const firstIndices = paragraphs
    .map((_, index) => index)
    .filter((index) => paragraphs[index] !== paragraphs[index - 1]);
  return (
    <div class="card-mentions">
      <p>{say('mentions.go_to', { mentions, adjectives, total: paragraphCount })}</p>
      <ul class="card-jumps">
        {firstIndices.slice(0, MAX_JUMPS).map((index) => (
          <li key={index}>
            <button
              type="button"
              class="card-jump"
              data-mention={index}
              aria-label={say('mentions.go_to_paragraph', { paragraph: paragraphs[index]! })} // an index of it, by the filter above
              onClick={() => showMention(index)}
            >
              {formatNumber(paragraphs[index]!)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
