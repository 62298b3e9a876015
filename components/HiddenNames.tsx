import type { HiddenName } from '../core/reading.ts';
import type { ChainId } from '../core/types.ts';
import { say } from './language.ts';

interface HiddenNamesProps {
  readonly names: readonly HiddenName[];
  /** Takes it back. */
  readonly onRestore: (chainId: ChainId) => void;
}

/** What the reader said is no name: one line each, with the way back. Nothing when there is none. */
export function HiddenNames({ names, onRestore }: HiddenNamesProps) {
  if (names.length === 0) return null;
  return (
    <section class="hidden-names" aria-labelledby="hidden-names">
      <h2 id="hidden-names" class="kind-title">
        {say('hidden_names.title')}
      </h2>
      <ul>
        {names.map(({ chainId, name }) => (
          <li key={chainId}>
            <span dir="auto">{name}</span>
            <button
              type="button"
              class="quiet"
              data-action="undo-correction"
              aria-label={say('hidden_names.undo_one', { name })}
              onClick={() => onRestore(chainId)}
            >
              {say('correction.undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
