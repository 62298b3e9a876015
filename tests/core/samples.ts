/** Small whole values of the vocabulary, so that a test states only what it is about. */
import type { Entity } from '../../core/entity.ts';
import type { Article, Candidate, Chain, ChainId, Kind, Link, ParagraphRole, Role } from '../../core/types.ts';

/** A candidate that a wiki has under its own title and says nothing else about. */
export function makeCandidate(title: string, known: Partial<Candidate> = {}): Candidate {
  return {
    id: `page:${title}`,
    title,
    kind: null,
    description: '',
    about: '',
    prior: 0.8,
    matchedBy: 'title',
    country: null,
    prominence: 0,
    linksTo: [],
    popularity: null,
    bornIn: null,
    diedIn: null,
    source: 'mediawiki',
    isDisambiguation: false,
    ...known,
  };
}

/** A chain whose mentions all have its name; `at` are their offsets in the text. */
export function makeChain(
  id: ChainId,
  name: string,
  { kind, at = [0], role = null }: { kind: Kind; at?: readonly number[]; role?: string | null },
): Chain {
  const mentions = at.map((start) => ({ start, end: start + name.length, text: name, kind, score: 0.9 }));
  const stated: Role | null = role === null ? null : { text: role, span: { start: 0, end: role.length }, status: null };
  return { id, kind, name, mentions, demonyms: [], descriptions: [], metonyms: [], role: stated };
}

/** A link to nothing. */
export function makeNil(chainId: ChainId): Link {
  return { chainId, entityId: null, confidence: 0, reason: 'not-in-sources', basis: null, alternatives: [] };
}

/** An entity of which only the title is known, and the shipped knowledge to credit. */
export function makeEntity(title: string, known: Partial<Entity> = {}): Entity {
  return {
    id: `page:${title}`,
    title,
    kind: null,
    description: '',
    summary: null,
    facts: [],
    wikidata: null,
    coordinates: null,
    relations: [],
    picture: null,
    attributions: [{ source: 'embedded', label: 'Own table', url: null, licence: null, date: '2026-01-01' }],
    ...known,
  };
}

/** An article of paragraphs; a heading is marked by a leading "# ". */
export function makeArticle(...blocks: readonly string[]): Article {
  const paragraphs: { start: number; end: number; role: ParagraphRole }[] = [];
  let text = '';
  for (const block of blocks) {
    const isHeading = block.startsWith('# ');
    const start = text === '' ? 0 : text.length + 2;
    text += `${text === '' ? '' : '\n\n'}${isHeading ? block.slice(2) : block}`;
    paragraphs.push({ start, end: text.length, role: isHeading ? 'heading' : 'text' });
  }
  return {
    title: null,
    byline: null,
    site: null,
    publishedAt: null,
    language: 'en',
    isPartial: false,
    text,
    paragraphs,
  };
}
