import type { Picture } from '../core/card/card.ts';
import { Licence } from './CardSources.tsx';
import { say, sayAround } from './language.ts';

/** What a surface can show of a card's picture; `loading` keeps the place free, null takes none. */
export type PictureState = Picture | 'loading' | null;

interface CardPictureProps {
  readonly picture: Exclude<PictureState, null>;
  /** Title of the page that shows it. */
  readonly title: string;
}

/** The picture in a box of one size, so that nothing moves when it arrives, with author and licence beside it. */
export function CardPicture({ picture, title }: CardPictureProps) {
  if (picture === 'loading') return <figure class="card-picture" aria-hidden="true" />;
  const { dataUrl, widthPx, heightPx, author, licence, pageUrl } = picture;
  return (
    <figure class="card-picture">
      <img src={dataUrl} width={widthPx} height={heightPx} alt={say('picture.alternative_text', { title })} />
      <figcaption>
        {author && <span>{sayAround('picture.author', { author: <bdi>{author}</bdi> })}</span>}
        <span>
          <Licence name={licence.name} url={licence.url} />
        </span>
        <a href={pageUrl} target="_blank" rel="noopener noreferrer">
          {say('picture.about')}
        </a>
      </figcaption>
    </figure>
  );
}
