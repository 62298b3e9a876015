import { useState } from 'preact/hooks';
import type { Card } from '../core/card/card.ts';
import type { CardActions } from './card-actions.ts';
import { writeCard } from './export-words.ts';
import { say } from './language.ts';

interface CardToolsProps {
  readonly card: Card;
  readonly actions: CardActions;
  /** The reader knows this name already. */
  readonly isKnown: boolean;
  /** The article's other names are dimmed. */
  readonly isFocused: boolean;
}

/** What the reader can do with a card: take it along, follow the name, or say that it is known. */
export function CardTools({ card, actions: { copy, setKnown, setFocused }, isKnown, isFocused }: CardToolsProps) {
  const [outcome, setOutcome] = useState('');
  const url = card.background?.attributions.find((one) => one.url !== null)?.url ?? null;
  const copyWords = async (text: string) => {
    setOutcome((await copy?.(text)) ? say('tools.copied') : say('tools.not_copied'));
  };
  if (!copy && !setKnown && !setFocused) return null;
  return (
    <div class="card-tools">
      {setFocused && (
        <button type="button" data-action="focus-name" aria-pressed={isFocused} onClick={() => setFocused(!isFocused)}>
          {say('tools.focus')}
        </button>
      )}
      {setKnown && (
        <button type="button" data-action="known-name" aria-pressed={isKnown} onClick={() => setKnown(!isKnown)}>
          {say('tools.known')}
        </button>
      )}
      {copy && (
        <button type="button" data-action="copy-card" onClick={() => copyWords(writeCard(card))}>
          {say('tools.copy')}
        </button>
      )}
      {copy && url && (
        <button type="button" data-action="copy-link" onClick={() => copyWords(url)}>
          {say('tools.copy_link')}
        </button>
      )}
      <span role="status" class="card-outcome">
        {outcome}
      </span>
    </div>
  );
}
