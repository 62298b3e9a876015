import type { ComponentChildren } from 'preact';
import type { Background, Card as CardData, CountryNote } from '../core/card/card.ts';
import { ArticlePart } from './ArticlePart.tsx';
import { CardFacts, ThenAndNowPart } from './CardFacts.tsx';
import { CardHeader } from './CardHeader.tsx';
import { CardPicture, type PictureState } from './CardPicture.tsx';
import { CardSources } from './CardSources.tsx';
import type { CardActions } from './card-actions.ts';
import { LocatorMap } from './LocatorMap.tsx';
import { formatList, say } from './language.ts';
import { RelationChips } from './RelationChips.tsx';
import { UnknownPart } from './UnknownPart.tsx';
import { quote } from './words.ts';

interface CardProps {
  readonly card: CardData;
  /** Only where the reader has opened the card: hovering fetches nothing. */
  readonly picture?: PictureState;
  /** A search for the card's name, left open at first, is on its way. */
  readonly isLookingUp?: boolean;
  /** The reader is at the sentence that introduces the name: it is not said again. */
  readonly isIntroductionInSight?: boolean;
  /** What the surface can do; by default nothing. */
  readonly actions?: CardActions;
  /** What only a surface of ours may offer: controls at the foot. */
  readonly children?: ComponentChildren;
}

const NO_ACTIONS: CardActions = {};

/** One card: who or what this is. The same in popup and on the page; everything from outside is a text node. */
export function Card({ card, picture = null, actions = NO_ACTIONS, children, ...shown }: CardProps) {
  const { isLookingUp = false, isIntroductionInSight = false } = shown;
  const { background } = card;
  return (
    <article class="card" data-chain={card.chainId} data-kind={card.kind} aria-label={card.name}>
      <CardHeader card={card} />
      <ArticlePart card={card} actions={actions} isIntroductionInSight={isIntroductionInSight} />
      {background ? (
        <BackgroundPart background={background} picture={picture}>
          <RelationChips relations={card.relations} openCard={actions.openCard} />
        </BackgroundPart>
      ) : (
        <UnknownPart card={card} isLookingUp={isLookingUp} />
      )}
      {children}
    </article>
  );
}

interface BackgroundPartProps {
  readonly background: Background;
  readonly picture: PictureState;
  /** What goes between facts and sources. */
  readonly children: ComponentChildren;
}

function BackgroundPart({ background, picture, children }: BackgroundPartProps) {
  const { summary, facts, map, thenAndNow, attributions, title, countryNote } = background;
  return (
    <section class="background" aria-label={say('card.background')}>
      <h3>{say('card.background')}</h3>
      {picture && <CardPicture picture={picture} title={title} />}
      {countryNote && <p class="card-note">{countrySentence(countryNote)}</p>}
      {summary && (
        <p class="card-summary" dir="auto">
          {summary}
        </p>
      )}
      {map && <LocatorMap map={map} title={title} />}
      {thenAndNow && <ThenAndNowPart thenAndNow={thenAndNow} />}
      <CardFacts facts={facts} />
      {children}
      <CardSources attributions={attributions} title={title} />
    </section>
  );
}

/** Which country's thing of this name it was taken for, and what in the article says so. */
function countrySentence({ country, isMain, evidence }: CountryNote): string {
  if (evidence.length === 0) return say(isMain ? 'card.of_main_country' : 'card.of_named_country', { country });
  const words = formatList(evidence.map(quote));
  return say(isMain ? 'card.of_main_country_by' : 'card.of_named_country_by', { country, words });
}
