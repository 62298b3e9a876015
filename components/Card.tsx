import type { ComponentChildren } from 'preact';
import type { Background, Card as CardData, CardRelation } from '../core/card/card.ts';
import { ArticlePart } from './ArticlePart.tsx';
import { CardFacts, ThenAndNowPart } from './CardFacts.tsx';
import { CardPicture, type PictureState } from './CardPicture.tsx';
import { CardSources } from './CardSources.tsx';
import type { OpenChain } from './NameButton.tsx';
import { UnknownPart } from './UnknownPart.tsx';
import { KIND_NAME, RELATION_PHRASE } from './words.ts';

interface CardProps {
  readonly card: CardData;
  /** Only where the reader has opened the card: hovering fetches nothing. */
  readonly picture?: PictureState;
  /** A search for the card's name, left open at first, is on its way. */
  readonly isLookingUp?: boolean;
  /** Opens the card of another name that this one names; without it names are plain words. */
  readonly onOpenChain?: OpenChain;
  /** What only a surface of ours may offer: controls at the foot. */
  readonly children?: ComponentChildren;
}

/** One card: who or what this is. The same in popup and on the page; everything from outside is a text node. */
export function Card({ card, picture = null, isLookingUp = false, onOpenChain, children }: CardProps) {
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
      <ArticlePart article={card.article} role={card.role} onOpenChain={onOpenChain} />
      {background?.thenAndNow && <ThenAndNowPart thenAndNow={background.thenAndNow} />}
      {background ? (
        <BackgroundPart background={background} relations={card.relations} picture={picture} />
      ) : (
        <UnknownPart card={card} isLookingUp={isLookingUp} />
      )}
      {children}
    </article>
  );
}

interface BackgroundPartProps {
  readonly background: Background;
  readonly relations: readonly CardRelation[];
  readonly picture: PictureState;
}

function BackgroundPart({ background, relations, picture }: BackgroundPartProps) {
  const { summary, facts, attributions, title, countryNote } = background;
  return (
    <section class="background" aria-label="Background">
      <h3>Background</h3>
      {picture && <CardPicture picture={picture} title={title} />}
      {countryNote && (
        <p class="card-note" dir="auto">
          Taken for that of {countryNote.country}, which this article {countryNote.isMain ? 'is mostly about' : 'names'}
          {countryNote.evidence.length > 0 && `: ${countryNote.evidence.map((words) => `“${words}”`).join(', ')}`}.
        </p>
      )}
      {summary && (
        <p class="card-summary" dir="auto">
          {summary}
        </p>
      )}
      <CardFacts facts={facts} />
      {relations.length > 0 && (
        <p class="card-note" dir="auto">
          With others in this article:{' '}
          {relations.map(({ name, otherName }) => RELATION_PHRASE[name](otherName)).join('; ')}.
        </p>
      )}
      <CardSources attributions={attributions} title={title} />
    </section>
  );
}
