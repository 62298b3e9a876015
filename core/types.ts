/**
 * The vocabulary of Sidelight as types, with entity.ts and card/card.ts: one word per idea, the same in code, tests, UI
 * and docs (glossary in README.md). Everything here is plain readonly data that survives JSON, so that it can cross
 * messages and storage as it is.
 */

import type { Entity } from './entity.ts';

/** Half-open range `[start, end)` in UTF-16 code units; the text it points into is named where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a name stands for, as the reader sees it. */
export type Kind = 'person' | 'place' | 'group';

/** What a block of an article is. Headings and captions hold names too, so they are part of the text. */
export type ParagraphRole = 'text' | 'heading' | 'caption' | 'quote' | 'list';

/** One block of an article: a span into `Article.text`. Paragraphs are in order and never overlap. */
export interface Paragraph extends Span {
  readonly role: ParagraphRole;
}

/** The readable part of a page. */
export interface Article {
  readonly title: string | null;
  readonly byline: string | null;
  /** Name of the site as the page gives it. */
  readonly site: string | null;
  /** ISO 8601 date or date and time as the page gives it; null when the article is undated. */
  readonly publishedAt: string | null;
  /** BCP 47 tag as the page gives it, lower case ("en", "en-gb"); null when it gives none. */
  readonly language: string | null;
  /** The page says that there is more of the article than it shows: behind a paywall, after "continue reading". */
  readonly isPartial: boolean;
  /** Whole text, paragraphs joined by a blank line. All spans of the pipeline point into it. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Entity types of the tagger's own tag set. MISC holds nationalities, religions and names of other things. */
export type TagType = 'PER' | 'LOC' | 'ORG' | 'MISC';

/** What the tagger found: a span into `Article.text`, with the mean probability of its tokens' tags (0–1). */
export interface TaggedSpan extends Span {
  readonly type: TagType;
  readonly score: number;
}

/** One span naming one thing. `text` is the surface form: exactly as printed. */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: Kind;
  /** The tagger's score, 0–1. */
  readonly score: number;
}

/** What the article says about how its bearer stands to a role; "late" is said of the dead. */
export type RoleStatus = 'former' | 'acting' | 'late' | 'elect';

/** What the article says a person or group does, in the article's own words. */
export interface Role {
  /** "Foreign Office Spokesperson, Ambassador"; words of status ("former") are kept. */
  readonly text: string;
  /** Where the words stand in `Article.text`: the evidence. */
  readonly span: Span;
  /** Null when the words say nothing of the kind. */
  readonly status: RoleStatus | null;
}

/** Words that point at a chain by its role or sort ("the spokesperson"): related, not a mention of it. */
export interface Description extends Span {
  /** Where the article says that the chain is one: the stated role, or the name ("Ministry of Water"). */
  readonly evidence: Span;
}

/** A place's mention that stands for its government: "Islamabad said". */
export interface Metonym extends Span {
  /** The verb that only a government can be the subject of. */
  readonly verb: Span;
}

/** `c1`, `c2` … in order of first mention. */
export type ChainId = `c${number}`;

/** All mentions of one thing in one article. */
export interface Chain {
  readonly id: ChainId;
  readonly kind: Kind;
  /** Surface form of the canonical (fullest) mention, without title and possessive. */
  readonly name: string;
  /** In text order, at least one. */
  readonly mentions: readonly Mention[];
  /** Adjectives that point at this place ("Afghan" for Afghanistan): related, not mentions of it. In text order. */
  readonly demonyms: readonly Span[];
  /** In text order. */
  readonly descriptions: readonly Description[];
  /** The mentions of a country or capital that stand for its government, in text order; the link stays the place. */
  readonly metonyms: readonly Metonym[];
  readonly role: Role | null;
}

/** A Wikidata item. */
export type WikidataId = `Q${number}`;

/** A known thing in the world, by its English Wikipedia title (or its title on the reader's own wiki): `page:Pakistan`. */
export type EntityId = `page:${string}`;

/** How a name led to an entity, best first. A demonym is evidence for a place, never a name of it. */
export type MatchedBy = 'title' | 'alias' | 'redirect' | 'search' | 'demonym';

/** An entity that a chain might mean, with what linking needs to judge it. */
export interface Candidate {
  readonly id: EntityId;
  readonly title: string;
  /** Null when the source does not say what it is; then only its words can tell. */
  readonly kind: Kind | null;
  /** Short description, "Pakistani classical singer"; empty when there is none. */
  readonly description: string;
  /** More words about it (lead sentences, country, region): evidence for linking, never shown. */
  readonly about: string;
  /** How often the name means this entity, before looking at the article, 0–1 within the name's candidates. */
  readonly prior: number;
  readonly matchedBy: MatchedBy;
  /** Country the thing belongs to, by English Wikipedia title, when the source knows it; a country belongs to itself. */
  readonly country: string | null;
  /** How widely a place is known without its country: 1 for capitals and the largest cities, 0 for small or unknown ones. */
  readonly prominence: number;
  /** Candidates of this article's other names that its page links to; empty when unknown. */
  readonly linksTo: readonly EntityId[];
  /**
   * How many Wikipedias have a page about it; null when unknown. It only orders the candidates of one name: the count
   * itself says nothing about this article.
   */
  readonly popularity: number | null;
  /** Years in which a person was born and died, by the source's claims; null where it has none, and for what is no person. */
  readonly bornIn: number | null;
  readonly diedIn: number | null;
  /** Name of the source that offers it. */
  readonly source: SourceName;
  /** True for a page that only lists things of this name; it is never the answer. */
  readonly isDisambiguation: boolean;
}

/** Why a chain was left unlinked. */
export type NilReason =
  | 'not-in-sources' // nothing known has this name
  | 'kind-conflict' // only things of another kind have it
  | 'role-conflict' // someone has it, whose work contradicts the role in the article
  | 'country-conflict' // something has it, in another country than the article's
  | 'namesakes' // several have it and nothing decides between them
  | 'no-evidence' // something has it, and nothing connects it to this article
  | 'time-conflict' // someone has it, who had died before
  | 'partial-name'; // a lone first name or surname: never guessed

/**
 * Why a candidate could be the one meant:
 * - `page-title`: its page bears exactly this name; words: the title
 * - `country`: the article names its country; words: the country, by English Wikipedia title
 * - `work`: its source and the article tell of the same work; words: the nouns that they share ("ambassador")
 * - `named`: its source speaks of other names of the article; words: these names, as the article prints them
 */
export interface AlternativeEvidence {
  readonly kind: 'page-title' | 'country' | 'work' | 'named';
  /** At least one. */
  readonly words: readonly string[];
}

/** A candidate that was not chosen, or not surely enough. */
export interface Alternative {
  readonly entityId: EntityId;
  readonly title: string;
  readonly description: string;
  /** 0–1 */
  readonly confidence: number;
  /** What speaks for it, most telling first; empty when only a likeness of names does. */
  readonly evidence: readonly AlternativeEvidence[];
}

/** What many countries have, an institution or a party, was taken for that of a country of the article. */
export interface CountryBasis {
  /** Whether the article is mostly about the country, or only names it. */
  readonly kind: 'article-country' | 'named-country';
  /** English Wikipedia title. */
  readonly country: string;
  /** Where the article names the country: its first mentions, at most three. */
  readonly evidence: readonly Span[];
}

/** Which entity a chain means, or NIL with the reason. */
export interface Link {
  readonly chainId: ChainId;
  readonly entityId: EntityId | null;
  /** Probability that `entityId` is right, 0–1; 0 for NIL. */
  readonly confidence: number;
  /** Null exactly when linked. */
  readonly reason: NilReason | null;
  /** What a link rests on that the name does not say; null when the name says enough. */
  readonly basis: CountryBasis | null;
  /** Runners-up, best first; at most three. */
  readonly alternatives: readonly Alternative[];
}

/** Which knowledge source a thing comes from. */
export type SourceName = 'embedded' | 'mediawiki' | 'wikidata';

/** Candidates by name as asked, as a source answers them. */
export type CandidatesByName = ReadonlyMap<string, readonly Candidate[]>;

/** What may be sent beside a name, and which names may not be sent. */
export interface LookUpLimits {
  /** Looked up in what is on the device only. */
  readonly privateNames: ReadonlySet<string>;
  /** Other names of the article, most telling first: a search for one name may add two of them at most. */
  readonly contextNames: readonly string[];
  /** Names of which the device knows only what is not meant: asked for in full all the same. */
  readonly doubtedNames: ReadonlySet<string>;
}

/**
 * Something that knows entities. Nothing found is an empty list or a missing key; a source that cannot answer throws
 * its own error. Names are looked up without regard to case.
 */
export interface KnowledgeSource {
  /**
   * Candidates by name, as given. Every name given is a key of the answer. Names come by salience: where a source may ask
   * only so much, the first ones count. Without `limits` nothing is private and nothing may be added.
   */
  candidates(names: readonly string[], signal: AbortSignalLike, limits?: LookUpLimits): Promise<CandidatesByName>;
  /** Entities by id; unknown ids are missing from the answer. */
  getEntities(ids: readonly EntityId[], signal: AbortSignalLike): Promise<ReadonlyMap<EntityId, Entity>>;
}

/** The part of AbortSignal that pure code may use; core is compiled without DOM types. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}
