import type { Card } from '../core/card/card.ts';
import type { Choice } from '../core/correction.ts';
import { say } from './language.ts';
import { correctionTitle } from './words.ts';

interface CorrectionPartProps {
  readonly card: Card;
  /** The window is private: nothing that the reader says is kept. */
  readonly isPrivate: boolean;
  /** The reader's word on this name; null takes it back. */
  readonly onCorrect: (choice: Choice | null) => void;
}

/** Small controls at the foot of a card: who is meant, none of these, not a name; and the way back. */
export function CorrectionPart({ card, isPrivate, onCorrect }: CorrectionPartProps) {
  const isGiven = card.choice?.type === 'name';
  const said = card.choice && (
    <p class="card-correction">
      {say(SAID[card.choice.type])}{' '}
      <button type="button" class="quiet" data-action="undo-correction" onClick={() => onCorrect(null)}>
        {say('correction.undo')}
      </button>
    </p>
  );
  if (said && !isGiven) return said;
  const { background, alternatives } = card;
  const known = [...(background ? [background.entityId] : []), ...alternatives.map(({ entityId }) => entityId)];
  return (
    <>
      {said}
      <details class="card-correction">
        <summary>{correctionTitle(background !== null)}</summary>
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
              label={say(
                background && alternatives.length === 0 ? 'correction.not_this_one' : 'correction.none_of_these',
              )}
              onClick={() => onCorrect({ type: 'none', rejected: known })}
            />
          )}
          {!isGiven && (
            <Answer
              action="not-a-name"
              label={say('correction.not_a_name')}
              onClick={() => onCorrect({ type: 'not-a-name' })}
            />
          )}
        </ul>
        <p class="card-as-of">{say(isPrivate ? 'correction.forgotten' : 'correction.kept')}</p>
      </details>
    </>
  );
}

/** What was said of a name, by its choice; of one that is none there is no card. */
const SAID = {
  entity: 'correction.chosen',
  none: 'correction.none_chosen',
  'not-a-name': 'corrections.choice_not_a_name',
  name: 'correction.given',
} as const;

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
