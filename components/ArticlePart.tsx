import type { Card, DescriptionNote, GovernmentNote, InThisArticle } from '../core/card/card.ts';
import { CardMentions } from './CardMentions.tsx';
import type { CardActions } from './card-actions.ts';
import { Introduction } from './Introduction.tsx';
import { articleLang, formatList, say, sayAround } from './language.ts';
import { quote, statusPhrase, timesPhrase } from './words.ts';

interface ArticlePartProps {
  readonly card: Pick<Card, 'article' | 'role'>;
  readonly actions: CardActions;
  /** The reader is at the sentence that introduces the name. */
  readonly isIntroductionInSight: boolean;
}

/** What the article itself says: role, introducing sentence unless it is being read, and the words that stand for the name. */
export function ArticlePart({ card: { article, role }, actions, isIntroductionInSight }: ArticlePartProps) {
  return (
    <section class="in-this-article" aria-label={say('card.in_this_article')}>
      <h3>{say('card.in_this_article')}</h3>
      {role && (
        <p>
          <span class="card-role" dir="auto" lang={articleLang()}>
            {role.text}
          </span>
          {role.status && <span class="card-status"> {say('card.status', { status: statusPhrase(role.status) })}</span>}
        </p>
      )}
      {!isIntroductionInSight && <Introduction article={article} onOpenChain={actions.openCard} />}
      <Quotes quotes={article.quotes} />
      {article.government && <GovernmentLine note={article.government} />}
      {article.descriptions.map((note) => (
        <DescriptionLine key={note.text} note={note} />
      ))}
      <CardMentions article={article} showMention={actions.showMention} />
    </section>
  );
}

function Quotes({ quotes }: Pick<InThisArticle, 'quotes'>) {
  if (quotes.length === 0) return null;
  return (
    <div class="card-quotes">
      <h4>{say('card.quotes')}</h4>
      {quotes.map(({ text, paragraph }) => (
        <blockquote key={text} dir="auto" lang={articleLang()} data-paragraph={paragraph}>
          {quote(text)}
        </blockquote>
      ))}
    </div>
  );
}

function GovernmentLine({ note: { country, verbs, count } }: { readonly note: GovernmentNote }) {
  return (
    <p class="card-note">
      {say('card.government', { country, times: timesPhrase(count), verbs: formatList(verbs.map(quote)) })}
    </p>
  );
}

function DescriptionLine({ note: { text, count, evidence } }: { readonly note: DescriptionNote }) {
  return (
    <p class="card-note">
      {sayAround('card.also', {
        words: <bdi lang={articleLang()}>{quote(text)}</bdi>,
        times: timesPhrase(count),
        evidence: <bdi lang={articleLang()}>{quote(evidence)}</bdi>,
      })}
    </p>
  );
}
