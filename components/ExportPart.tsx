import type { Card } from '../core/card/card.ts';
import { cardsToJson } from '../core/export/json.ts';
import { writeCards } from './export-words.ts';
import { say } from './language.ts';

const FILE_NAME = 'sidelight-cards';

interface ExportPartProps {
  readonly title: string | null;
  readonly cards: readonly Card[];
}

/** All cards as a file: Markdown for people, JSON for programs. */
export function ExportPart({ title, cards }: ExportPartProps) {
  return (
    <p class="export">
      {say('export.title')}{' '}
      <a
        data-action="export-markdown"
        download={`${FILE_NAME}.md`}
        href={toDataUrl('text/markdown', writeCards(title, cards))}
      >
        Markdown
      </a>{' '}
      <a
        data-action="export-json"
        download={`${FILE_NAME}.json`}
        href={toDataUrl('application/json', cardsToJson(title, cards))}
      >
        JSON
      </a>
    </p>
  );
}

const toDataUrl = (type: string, text: string) => `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
