import { type Choice, type Correction, correctionKey } from '../core/correction.ts';
import { formatDate } from './dates.ts';
import { say } from './language.ts';
import { correctionTitle } from './words.ts';

interface CorrectionListProps {
  /** Newest last. */
  readonly corrections: readonly Correction[];
  /** They as a file's text, to take along. */
  readonly file: string;
  readonly onUndo: (correction: Correction) => void;
  readonly onImport: (file: File) => void;
}

/** What the reader said of names, newest first, with the way back; as a file out and in. */
export function CorrectionList({ corrections, file, onUndo, onImport }: CorrectionListProps) {
  const onChange = (event: Event) => {
    const [chosen] = (event.currentTarget as HTMLInputElement).files ?? [];
    if (chosen) onImport(chosen);
  };
  return (
    <div class="corrections">
      <p>
        {corrections.length === 0
          ? say('corrections.none', { known: correctionTitle(true), unknown: correctionTitle(false) })
          : say('corrections.some')}
      </p>
      <ul>
        {[...corrections].reverse().map((correction) => (
          <li key={correctionKey(correction)}>
            <span dir="auto">
              <strong>{correction.name}</strong>: {choicePhrase(correction.choice)}
            </span>
            <span class="hint">{formatDate(correction.madeOn)}</span>
            <button
              type="button"
              data-action="undo-correction"
              aria-label={say('corrections.undo_one', { name: correction.name })}
              onClick={() => onUndo(correction)}
            >
              {say('correction.undo')}
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        {corrections.length > 0 && (
          <a class="button" data-action="export-corrections" download={FILE_NAME} href={toDataUrl(file)}>
            {say('corrections.export')}
          </a>
        )}
        <label class="file" for="import-corrections">
          {say('corrections.import')}
          <input id="import-corrections" type="file" accept="application/json,.json" onChange={onChange} />
        </label>
      </div>
    </div>
  );
}

const FILE_NAME = 'sidelight-corrections.json';

/** An address that holds the file itself: no permission is needed to save it. */
const toDataUrl = (file: string) => `data:application/json;charset=utf-8,${encodeURIComponent(file)}`;

function choicePhrase(choice: Choice): string {
  switch (choice.type) {
    case 'entity':
      return choice.title;
    case 'none':
      return say('corrections.choice_none');
    case 'not-a-name':
      return say('corrections.choice_not_a_name');
    case 'name':
      return say('corrections.choice_name');
  }
}
