import type { Attribution, Fact } from '../core/entity.ts';
import type { Card as CardData, InThisArticle } from '../core/types.ts';
import { FACT_LABEL, KIND_NAME, mentionsSentence, paragraphsPhrase, REASON_SENTENCE } from './words.ts';

/** One card: who or what this is. The same in popup and on the page; everything from outside is a text node. */
export function Card({ card }: { readonly card: CardData }) {
  const { background } = card;
  return (
    <article class="card" data-chain={card.chainId} data-kind={card.kind} aria-label={card.name}>
      <header>
        <p class="card-kind">{KIND_NAME[card.kind]}</p>
        <h2 class="card-name" dir="auto">
          {card.name}
        </h2>
        {background && (
          <p class="card-description" dir="auto">
            {background.confidence === 'likely' && <em class="card-doubt">Likely: </em>}
            {background.description || background.title}
          </p>
        )}
      </header>
      <ArticlePart article={card.article} role={card.role} />
      {background ? <BackgroundPart card={card} /> : <Unknown card={card} />}
    </article>
  );
}

function ArticlePart({ article, role }: { readonly article: InThisArticle; readonly role: string | null }) {
  const { introduction, nameInIntroduction: name, mentionCount, paragraphs, paragraphCount, demonymCount } = article;
  return (
    <section class="in-this-article" aria-label="In this article">
      <h3>In this article</h3>
      {role && (
        <p class="card-role" dir="auto">
          {role}
        </p>
      )}
      <blockquote dir="auto">
        {introduction.slice(0, name.start)}
        <strong>{introduction.slice(name.start, name.end)}</strong>
        {introduction.slice(name.end)}
      </blockquote>
      <p class="card-mentions">
        {mentionsSentence(mentionCount)}, {paragraphsPhrase(paragraphs, paragraphCount)}
        {demonymCount > 0 && `; as an adjective ${demonymCount} more`}.
      </p>
    </section>
  );
}

function BackgroundPart({ card }: { readonly card: CardData }) {
  const background = card.background!; // the caller checked
  return (
    <section class="background" aria-label="Background">
      <h3>Background</h3>
      {background.summary && (
        <p class="card-summary" dir="auto">
          {background.summary}
        </p>
      )}
      {background.facts.length > 0 && (
        <dl>
          {background.facts.map((fact, i) => (
            <FactRow key={`${fact.name} ${i}`} fact={fact} />
          ))}
        </dl>
      )}
      <ul class="card-sources">
        {background.attributions.map((attribution) => (
          <Source key={attribution.label} attribution={attribution} title={background.title} />
        ))}
      </ul>
    </section>
  );
}

function FactRow({ fact }: { readonly fact: Fact }) {
  const value = typeof fact.value === 'number' ? new Intl.NumberFormat('en').format(fact.value) : fact.value;
  return (
    <div>
      <dt>{FACT_LABEL[fact.name]}</dt>
      <dd dir="auto">
        {value}
        {fact.asOf && <span class="card-as-of"> ({fact.asOf.slice(0, 4)})</span>}
      </dd>
    </div>
  );
}

/** Name, link, licence and date of a source, as attribution asks. */
function Source({ attribution, title }: { readonly attribution: Attribution; readonly title: string }) {
  const { label, url, licence, date } = attribution;
  return (
    <li>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title} – {label}
        </a>
      ) : (
        label
      )}
      {licence && (
        <>
          {', '}
          <Licence name={licence.name} url={licence.url} />
        </>
      )}
      , <time dateTime={date}>{date}</time>
    </li>
  );
}

function Licence({ name, url }: { readonly name: string; readonly url: string | null }) {
  if (url === null) return name;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer license">
      {name}
    </a>
  );
}

/** The part in place of a background: why there is none, and in one small line who else has the name. */
function Unknown({ card }: { readonly card: CardData }) {
  const { reason, alternatives } = card;
  const named = alternatives.filter(({ description }) => description !== '');
  return (
    <section class="unknown">
      <p>{reason && REASON_SENTENCE[reason]}</p>
      {named.length > 0 && reason !== 'partial-name' && (
        <p class="card-namesakes" dir="auto">
          Also of this name: {named.map(({ title, description }) => `${title} (${description})`).join('; ')}.
        </p>
      )}
    </section>
  );
}
