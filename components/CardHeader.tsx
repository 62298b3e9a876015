import type { Card } from '../core/card/card.ts';
import { articleLang } from './language.ts';
import { kindName, surenessOf, surenessPhrase } from './words.ts';

/** Name, kind and description, and in words how sure it is that this is who or what the article means. */
export function CardHeader({ card }: { readonly card: Card }) {
  const { kind, name, background } = card;
  return (
    <header>
      <p class="card-kind">
        {kindName(kind)}
        <span class="card-sureness"> · {surenessPhrase(surenessOf(card))}</span>
      </p>
      <h2 class="card-name" dir="auto" lang={articleLang()}>
        {name}
      </h2>
      {background && (
        <p class="card-description" dir="auto">
          {background.description || background.title}
        </p>
      )}
    </header>
  );
}
