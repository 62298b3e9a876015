import type { TargetedEvent } from 'preact';
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
      {say('export.title')} <FileLink name="markdown" label="Markdown" write={() => writeMarkdown(title, cards)} />{' '}
      <FileLink name="json" label="JSON" write={() => writeJson(title, cards)} />
    </p>
  );
}

interface FileLinkProps {
  readonly name: 'markdown' | 'json';
  readonly label: string;
  /** Gives the file as an address. */
  readonly write: () => string;
}

/** Its file is written when it is wanted: written with the list, the list would wait for it. */
function FileLink({ name, label, write }: FileLinkProps) {
  const fill = ({ currentTarget }: TargetedEvent<HTMLAnchorElement>) => {
    currentTarget.href = write();
  };
  const extension = name === 'markdown' ? 'md' : name;
  return (
    <a
      data-action={`export-${name}`}
      download={`${FILE_NAME}.${extension}`}
      href="data:,"
      onPointerDown={fill}
      onClick={fill}
    >
      {label}
    </a>
  );
}

const writeMarkdown = (title: string | null, cards: readonly Card[]) =>
  toDataUrl('text/markdown', writeCards(title, cards));

const writeJson = (title: string | null, cards: readonly Card[]) =>
  toDataUrl('application/json', cardsToJson(title, cards));

const toDataUrl = (type: string, text: string) => `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
