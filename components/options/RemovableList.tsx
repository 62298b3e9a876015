import { say } from '../language.ts';

interface RemovableListProps {
  /** What the list is called, for screen readers. */
  readonly label: string;
  /** Said in its place when it is empty. */
  readonly whenEmpty: string;
  readonly action: string;
  readonly entries: readonly { readonly id: string; readonly name: string; readonly note: string }[];
  readonly onRemove: (id: string) => void;
}

/** Things that the reader has set, one line each, with the way back. */
export function RemovableList({ label, whenEmpty, action, entries, onRemove }: RemovableListProps) {
  if (entries.length === 0) return <p class="hint">{whenEmpty}</p>;
  return (
    <ul class="removable" aria-label={label}>
      {entries.map(({ id, name, note }) => (
        <li key={id}>
          <bdi>{name}</bdi>
          <span class="hint">{note}</span>
          <button
            type="button"
            data-action={action}
            aria-label={say('options.remove_one', { name })}
            onClick={() => onRemove(id)}
          >
            {say('options.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
