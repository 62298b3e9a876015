import type { Card } from '../core/card/card.ts';
import type { Alternative, AlternativeEvidence, Kind, NilReason } from '../core/types.ts';
import { say, sayAround } from './language.ts';
import { evidencePhrase, reasonSentence } from './words.ts';

/** Reasons that leave several possible. */
const DOUBTS: readonly (NilReason | null)[] = ['namesakes', 'no-evidence'];
/** Reasons that rule out everything of this name. */
const CONFLICTS: readonly (NilReason | null)[] = [
  'role-conflict',
  'kind-conflict',
  'country-conflict',
  'time-conflict',
];
const MAX_POSSIBLE = 2;

interface UnknownPartProps {
  readonly card: Card;
  /** A search for this open name is on its way. */
  readonly isLookingUp: boolean;
}

/** The part in place of a background: why there is none, and who else has the name; never a word of theirs as the answer. */
export function UnknownPart({ card, isLookingUp }: UnknownPartProps) {
  const { reason, kind, alternatives, isOpenName } = card;
  if (isOpenName) return <OpenName isLookingUp={isLookingUp} />;
  const described = alternatives.filter(({ description }) => description !== '');
  return (
    <section class="unknown">
      <p>{reason && reasonSentence(reason)}</p>
      {DOUBTS.includes(reason) && <Possible alternatives={alternatives.slice(0, MAX_POSSIBLE)} />}
      {CONFLICTS.includes(reason) && described.length > 0 && <Namesakes kind={kind} alternatives={described} />}
    </section>
  );
}

/** One line that stays while its words change, so that a screen reader hears of the search. */
function OpenName({ isLookingUp }: { readonly isLookingUp: boolean }) {
  return (
    <section class="unknown">
      <p aria-live="polite">{say(isLookingUp ? 'unknown.looking_up' : 'unknown.open_name')}</p>
    </section>
  );
}

/** One alone is no choice, and reasons for it would sound like an answer: it only bears the name. */
function Possible({ alternatives }: { readonly alternatives: readonly Alternative[] }) {
  const [first, second] = alternatives;
  if (!first) return null;
  if (!second)
    return (
      <p class="card-namesakes">{sayAround('unknown.known_by_name', { name: <TitleAndDescription {...first} /> })}</p>
    );
  return (
    <>
      <p>{say('unknown.could_be')}</p>
      <ul class="card-possible">
        {alternatives.map((one) => (
          <li key={one.entityId}>
            <TitleAndDescription {...one} />
            <p class="card-note">{whyPhrase(one.evidence)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function TitleAndDescription({ title, description }: Pick<Alternative, 'title' | 'description'>) {
  return (
    <bdi>
      {title}
      {description !== '' && <span class="card-as-of"> ({description})</span>}
    </bdi>
  );
}

function whyPhrase(evidence: readonly AlternativeEvidence[]): string {
  if (evidence.length === 0) return say('unknown.only_the_name');
  return say('unknown.why', { reasons: evidence.map(evidencePhrase).join('; ') });
}

/** What they are, not who: a title would look like an answer. */
function Namesakes({ kind, alternatives }: { readonly kind: Kind; readonly alternatives: readonly Alternative[] }) {
  return (
    <p class="card-namesakes">
      {say(kind === 'person' ? 'unknown.someone_else' : 'unknown.something_else', {
        descriptions: alternatives.map(({ description }) => description).join('; '),
      })}
    </p>
  );
}
