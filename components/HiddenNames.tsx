import type { HiddenName } from '../core/reading.ts';
import type { ChainId } from '../core/types.ts';

interface HiddenNamesProps {
  readonly names: readonly HiddenName[];
  /** Takes it back. */
  readonly onCorrect: (chainId: ChainId, choice: null) => void;
}

/** What the reader said is no name: one line each, with the way back. Nothing when there is none. */
export function HiddenNames({ names, onCorrect }: HiddenNamesProps) {
  if (names.length === 0) return null;
  return (
    <section class="hidden-names" aria-labelledby="hidden-names">
      <h2 id="hidden-names" class="kind-title">
        Not names, you said
      </h2>
      <ul>
        {names.map(({ chainId, name }) => (
          <li key={chainId}>
            <span dir="auto">{name}</span>
            <button
              type="button"
              class="quiet"
              data-action="undo-correction"
              aria-label={`Undo: ${name} is a name`}
              onClick={() => onCorrect(chainId, null)}
            >
              Undo
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
