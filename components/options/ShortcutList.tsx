import { say } from '../language.ts';

/** One command, as the browser tells it. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** As the browser writes it; empty when none is set. */
  readonly keys: string;
}

interface ShortcutListProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

/** What the keyboard does, and the way to the browser's own page where that is changed. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description || say('options.shortcut_read')}</dt>
            <dd>{keys ? <kbd dir="ltr">{keys}</kbd> : say('options.shortcut_none')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" data-action="change-shortcuts" onClick={onChange}>
        {say('options.shortcut_change')}
      </button>
    </>
  );
}
