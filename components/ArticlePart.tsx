import type { Card, DescriptionNote, GovernmentNote } from '../core/card/card.ts';
import { CardMentions } from './CardMentions.tsx';
import type { CardActions } from './card-actions.ts';
import { Introduction } from './Introduction.tsx';
import { STATUS_PHRASE, timesPhrase } from './words.ts';

interface ArticlePartProps {
  readonly card: Pick<Card, 'article' | 'role'>;
  readonly actions: CardActions;
}

/** What the article itself says: role, introducing sentence, and the words that stand for the name. */
export function ArticlePart({ card: { article, role }, actions }: ArticlePartProps) {
  return (
    <section class="in-this-article" aria-label="In this article">
      <h3>In this article</h3>
      {role && (
        <p>
          <span class="card-role" dir="auto">
            {role.text}
          </span>
          {role.status && <span class="card-status"> – {STATUS_PHRASE[role.status]}, it says</span>}
        </p>
      )}
      <Introduction article={article} onOpenChain={actions.openCard} />
      {article.government && <GovernmentLine note={article.government} />}
      {article.descriptions.map((note) => (
        <DescriptionLine key={note.text} note={note} />
      ))}
      <CardMentions article={article} showMention={actions.showMention} />
    </section>
  );
}

function GovernmentLine({ note: { country, verbs, count } }: { readonly note: GovernmentNote }) {
  return (
    <p class="card-note" dir="auto">
      Stands for the government of {country} {timesPhrase(count)}: {verbs.map((verb) => `“${verb}”`).join(', ')}.
    </p>
  );
}

function DescriptionLine({ note: { text, count, evidence } }: { readonly note: DescriptionNote }) {
  return (
    <p class="card-note" dir="auto">
      Also “{text}” {timesPhrase(count)}, after “{evidence}”.
    </p>
  );
}
