/** What a card holds, as plain data for any surface: quoted from the article or from a source. Words of ours are chosen in components. */

import type { Choice } from '../correction.ts';
import type { Attribution, Fact, FactName, PictureRef, RelationName } from '../entity.ts';
import type { LocatorMap } from '../map/locator.ts';
import type { Alternative, ChainId, EntityId, Kind, NilReason, Role, Span } from '../types.ts';

/** How sure a shown link is, in words: never a bare number for the reader. `chosen`: by the reader. */
export type Confidence = 'sure' | 'likely' | 'chosen';

/** Mentions of a place that stand for a government, as the verbs behind them say. */
export interface GovernmentNote {
  /** The country whose government is meant. */
  readonly country: string;
  /** As printed ("said"), each once. */
  readonly verbs: readonly string[];
  readonly count: number;
}

/** Other words of the article that point at the name: "the spokesperson". */
export interface DescriptionNote {
  /** As first printed. */
  readonly text: string;
  readonly count: number;
  /** The article's words that say so: "Foreign Office spokesperson". */
  readonly evidence: string;
}

/** Where a sentence names another chain: a span into that sentence. */
export interface OtherName extends Span {
  readonly chainId: ChainId;
}

/** What someone says in the article. */
export interface Quote {
  /** The words between the quotation marks, verbatim; paragraphs end in a line break. */
  readonly text: string;
  /** Number of the paragraph where it begins, from 1. */
  readonly paragraph: number;
}

/** The part of a card that the article alone gives. */
export interface InThisArticle {
  /** The sentence that introduces the name, verbatim. */
  readonly introduction: string;
  /** Number, from 0, of the mention that `introduction` is about. */
  readonly introducedMention: number;
  /** Where the name stands in `introduction`. */
  readonly nameInIntroduction: Span;
  /** Names of other chains in `introduction`, in order and apart from each other and from the name itself. */
  readonly otherNames: readonly OtherName[];
  readonly mentionCount: number;
  /** Surface forms of the mentions beside the name ("Khan"), each once, in order of first use. */
  readonly otherForms: readonly string[];
  /** Adjectives that point at it ("Afghan"), counted apart. */
  readonly demonymCount: number;
  /** Each mention's place in the article, 0 (start) to 1 (end), rising. */
  readonly positions: readonly number[];
  /** Number of the paragraph of each mention, from 1, and how many the article has. */
  readonly paragraphs: readonly number[];
  readonly paragraphCount: number;
  /** What it is quoted as saying, in text order; at most three. */
  readonly quotes: readonly Quote[];
  readonly descriptions: readonly DescriptionNote[];
  /** Null when no mention stands for a government. */
  readonly government: GovernmentNote | null;
}

/** The country that an institution with a name like many others was taken for. */
export interface CountryNote {
  readonly country: string;
  /** Whether the article is mostly about it; else the article only names it. */
  readonly isMain: boolean;
  /** How the article names the country, each form once. */
  readonly evidence: readonly string[];
}

/** All values of one fact, what holds now first. */
export interface FactRow {
  readonly name: FactName;
  readonly values: readonly Fact[];
}

/** Facts in the order of their kind: a few at first sight, the rest on demand. */
export interface ArrangedFacts {
  readonly shown: readonly FactRow[];
  readonly more: readonly FactRow[];
}

/** Who held an office when the article was published, and who does as of the data. Only from dated facts. */
export interface ThenAndNow {
  /** ISO date of the article. */
  readonly publishedOn: string;
  readonly heldThen: readonly Fact[];
  readonly heldNow: readonly Fact[];
  /** The death or the dissolution since. */
  readonly ended: Fact | null;
  /** ISO date of the data: what "now" means. */
  readonly asOf: string;
}

/** What a source says about the thing. Always attributed. */
export interface Background {
  readonly entityId: EntityId;
  readonly title: string;
  readonly confidence: Confidence;
  /** Null when the name itself says enough. */
  readonly countryNote: CountryNote | null;
  readonly description: string;
  readonly summary: string | null;
  readonly facts: ArrangedFacts;
  /** Null when the article is undated, or nothing has changed since as far as is known. */
  readonly thenAndNow: ThenAndNow | null;
  /** Only where the link is more than likely: a face sticks. Null when there is none. */
  readonly picture: PictureRef | null;
  /** Where a place lies; null like the picture where the link is no more than likely, or nothing can be drawn. */
  readonly map: CardMap | null;
  readonly attributions: readonly Attribution[];
}

/** A map with the words that it needs. */
export interface CardMap extends LocatorMap {
  /** The country that the place is in; null for a country, and where there is none. */
  readonly countryName: string | null;
}

/** A picture with all that showing it asks for: it is never shown without its credit. */
export interface Picture {
  /** The picture itself, as a `data:` address. */
  readonly dataUrl: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Null when nobody has to be named. */
  readonly author: string | null;
  readonly licence: { readonly name: string; readonly url: string | null };
  /** Page about the picture. */
  readonly pageUrl: string;
}

/** How the thing stands to another one of the article, as a source has it. */
export interface CardRelation {
  readonly name: RelationName;
  /** The other one's chain, and its name in the article. */
  readonly chainId: ChainId;
  readonly otherName: string;
}

/** What we show about one chain. */
export interface Card {
  readonly chainId: ChainId;
  readonly kind: Kind;
  readonly name: string;
  readonly role: Pick<Role, 'text' | 'status'> | null;
  readonly article: InThisArticle;
  /** Null when the chain is NIL; then `reason` says why. */
  readonly background: Background | null;
  readonly reason: NilReason | null;
  /** Other things of this name: shown in one small line, never as the answer. */
  readonly alternatives: readonly Alternative[];
  readonly relations: readonly CardRelation[];
  /** The wiki has not been searched for this name: too few searches were left. */
  readonly isOpenName: boolean;
  /** What the reader said of this name. */
  readonly choice: Choice | null;
}
