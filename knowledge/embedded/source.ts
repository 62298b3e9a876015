/**
 * The source that answers without a network: names and entities from the file shipped with the extension.
 *
 * A row whose English Wikipedia title is not certain gets no link, because a link to the wrong page is worse than none.
 * Its id then stands in square brackets, `page:[geonames 1176734]`, which no page can have (MediaWiki forbids brackets in
 * titles), so that no other source can mistake it for a page; its `title` is its plain name, and its attributions have no
 * address. `isPageId` tells the two apart.
 */

import type { Attribution, Entity } from '../../core/entity.ts';
import { foldName } from '../../core/text/normalize.ts';
import type { Candidate, EntityId, KnowledgeSource } from '../../core/types.ts';
import { SourceError } from '../source-error.ts';
import { type KnowledgeFile, openKnowledge } from './reader.ts';
import type { EntityRecord } from './records.ts';

const WIKIPEDIA_PAGES = 'https://en.wikipedia.org/wiki/';

/** Whether the id names a page by its title, so that a wiki can be asked for it. */
export function isPageId(id: EntityId): boolean {
  return !id.startsWith('page:[');
}

/**
 * The embedded source. The file is asked for at the first question and kept; when it cannot be had or is damaged, every
 * question fails with the same error and asks for it anew.
 *
 * Answers come from memory at once, so the port's signal is not needed.
 * @throws SourceError `internal` (from each question) when the file cannot be read or is damaged
 */
export function createEmbeddedSource(loadBytes: () => Promise<ArrayBuffer>): KnowledgeSource {
  let opening: Promise<KnowledgeFile> | null = null;
  const open = (): Promise<KnowledgeFile> => {
    opening ??= loadBytes()
      .then(openKnowledge)
      .catch((error: unknown) => {
        opening = null;
        if (error instanceof SourceError) throw error;
        throw new SourceError('internal', 'The knowledge file cannot be read', { cause: error });
      });
    return opening;
  };
  return {
    async candidates(names) {
      const file = await open();
      return new Map(names.map((name) => [name, findCandidates(file, name)]));
    },
    async getEntities(ids) {
      const file = await open();
      const entityById = new Map<EntityId, Entity>();
      for (const id of ids) {
        const entity = file.findEntity(id.slice('page:'.length));
        if (entity >= 0) entityById.set(id, toEntity(id, file.readEntity(entity)));
      }
      return entityById;
    },
  };
}

function findCandidates(file: KnowledgeFile, name: string): Candidate[] {
  return file.findName(foldName(name)).map(({ entity, matchedBy, prior }) => {
    const record = file.readEntity(entity);
    return {
      id: `page:${record.key}`,
      title: record.title,
      kind: record.kind,
      description: record.description,
      about: wordsAbout(record),
      prior,
      matchedBy,
      country: record.country,
      prominence: prominenceOf(record),
      linksTo: [],
      popularity: null,
      bornIn: null,
      diedIn: null,
      source: 'embedded',
      isDisambiguation: false,
    };
  });
}

/**
 * From the population on a logarithmic scale, 0 at 100,000 and 1 at ten million people. Countries (which belong to
 * themselves) and capitals have 1, and so have seas and world regions, which are here because the news names them;
 * first-level regions, whose type is a fact, and groups have 0.
 */
function prominenceOf({ kind, title, country, description, facts }: EntityRecord): number {
  if (country === title || description.startsWith('capital ')) return 1;
  const population = facts.find(({ name }) => name === 'population')?.value;
  if (typeof population === 'number') return Math.min(Math.max((Math.log10(population) - 5) / 2, 0), 1);
  return kind === 'place' && !facts.some(({ name }) => name === 'type') ? 1 : 0;
}

/** Description and the facts in words: what linking compares with the article. */
function wordsAbout({ description, facts }: EntityRecord): string {
  return [description, ...facts.map(({ value }) => value).filter((value) => typeof value === 'string')].join('; ');
}

function toEntity(id: EntityId, record: EntityRecord): Entity {
  const { title, kind, description, wikidata, coordinates } = record;
  const facts = record.facts.map(({ since, ...fact }) => ({
    ...fact,
    period: since === undefined ? null : { from: since, to: null, isOver: false },
  }));
  const attributions = attributionsOf(record);
  const unknown = { summary: null, relations: [], picture: null };
  return { id, title, kind, description, facts, wikidata, coordinates, attributions, ...unknown };
}

function attributionsOf({ pageTitle, sources }: EntityRecord): Attribution[] {
  const url = pageTitle === null ? null : wikipediaUrl(pageTitle);
  return sources.map((source) => ({ source: 'embedded', url, ...source }));
}

/** Address of the English Wikipedia page; the signs that its own addresses keep are kept. */
function wikipediaUrl(title: string): string {
  const encoded = encodeURIComponent(title.replaceAll(' ', '_'));
  return WIKIPEDIA_PAGES + encoded.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
}
