import { type Choice, type Correction, correctionKey } from '../core/correction.ts';
import { formatDate } from './dates.ts';
import { CORRECTION_TITLE } from './words.ts';

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
    <section class="corrections" aria-label="Your corrections">
      <p>
        {corrections.length === 0
          ? `None yet. “${CORRECTION_TITLE.known}” or “${CORRECTION_TITLE.unknown}” at the foot of a card in the popup tells Sidelight who or what is meant.`
          : 'They lie on this device: names and titles, nothing of any article. They hold wherever the name comes again, unless the article contradicts them; what is no name is not looked up either.'}
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
              aria-label={`Undo the correction of ${correction.name}`}
              onClick={() => onUndo(correction)}
            >
              Undo
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        {corrections.length > 0 && (
          <a class="button" data-action="export-corrections" download={FILE_NAME} href={toDataUrl(file)}>
            Export as a file
          </a>
        )}
        <label class="file" for="import-corrections">
          Import a file
          <input id="import-corrections" type="file" accept="application/json,.json" onChange={onChange} />
        </label>
      </div>
    </section>
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
      return 'none of those found';
    case 'not-a-name':
      return 'not a name';
  }
}
