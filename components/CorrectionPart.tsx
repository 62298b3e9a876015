import type { Card } from '../core/card/card.ts';
import type { Choice } from '../core/correction.ts';
import { CORRECTION_TITLE } from './words.ts';

interface CorrectionPartProps {
  readonly card: Card;
  /** The window is private: nothing that the reader says is kept. */
  readonly isPrivate: boolean;
  /** The reader's word on this name; null takes it back. */
  readonly onCorrect: (choice: Choice | null) => void;
}

/** Small controls at the foot of a card: who is meant, none of these, not a name; and the way back. */
export function CorrectionPart({ card, isPrivate, onCorrect }: CorrectionPartProps) {
  if (card.choice)
    return (
      <p class="card-correction">
        {card.choice.type === 'entity' ? 'You chose this one.' : 'You said that none of those is meant.'}{' '}
        <button type="button" class="quiet" data-action="undo-correction" onClick={() => onCorrect(null)}>
          Undo
        </button>
      </p>
    );
  const { background, alternatives } = card;
  const known = [...(background ? [background.entityId] : []), ...alternatives.map(({ entityId }) => entityId)];
  return (
    <details class="card-correction">
      <summary>{CORRECTION_TITLE[background ? 'known' : 'unknown']}</summary>
      <ul>
        {alternatives.map(({ entityId, title, description }) => (
          <Answer
            key={entityId}
            action="choose-entity"
            label={title}
            note={description}
            onClick={() => onCorrect({ type: 'entity', entityId, title })}
          />
        ))}
        {known.length > 0 && (
          <Answer
            action="choose-none"
            label={background && alternatives.length === 0 ? 'Not this one' : 'None of these'}
            onClick={() => onCorrect({ type: 'none', rejected: known })}
          />
        )}
        <Answer action="not-a-name" label="Not a name" onClick={() => onCorrect({ type: 'not-a-name' })} />
      </ul>
      <p class="card-as-of">
        {isPrivate
          ? 'Forgotten when this page is left: the window is private.'
          : 'Kept on this device, also for later articles that do not contradict it. The options list it.'}
      </p>
    </details>
  );
}

interface AnswerProps {
  readonly action: string;
  readonly label: string;
  readonly note?: string;
  readonly onClick: () => void;
}

function Answer({ action, label, note = '', onClick }: AnswerProps) {
  return (
    <li>
      <button type="button" class="answer" data-action={action} dir="auto" onClick={onClick}>
        {label}
        {note !== '' && <span class="card-as-of"> ({note})</span>}
      </button>
    </li>
  );
}
