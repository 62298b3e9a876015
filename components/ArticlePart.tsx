import type { Card, DescriptionNote, GovernmentNote } from '../core/card/card.ts';
import { Introduction } from './Introduction.tsx';
import type { OpenChain } from './NameButton.tsx';
import { mentionsSentence, paragraphsPhrase, STATUS_PHRASE, timesPhrase } from './words.ts';

type ArticlePartProps = Pick<Card, 'article' | 'role'> & { readonly onOpenChain?: OpenChain | undefined };

/** What the article itself says: role, introducing sentence, and the words that stand for the name. */
export function ArticlePart({ article, role, onOpenChain }: ArticlePartProps) {
  const { mentionCount, paragraphs, paragraphCount, demonymCount } = article;
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
      <Introduction article={article} onOpenChain={onOpenChain} />
      {article.government && <GovernmentLine note={article.government} />}
      {article.descriptions.map((note) => (
        <DescriptionLine key={note.text} note={note} />
      ))}
      <p class="card-mentions">
        {mentionsSentence(mentionCount)}, {paragraphsPhrase(paragraphs, paragraphCount)}
        {demonymCount > 0 && `; as an adjective ${demonymCount} more`}.
      </p>
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
