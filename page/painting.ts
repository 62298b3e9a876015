/**
 * Which names of an article are painted: found in the page, sifted by what may be painted there and by what the reader
 * wants to see, handed to the highlighter. The work is done at once on pages of usual size, so that names are there
 * before the reader looks, and in slices on large ones.
 */
import type { PageOptions } from '../core/page-options.ts';
import type { PaintedChain } from '../core/reading.ts';
import { segmentSentences } from '../core/text/segment.ts';
import type { Article, ChainId, Span } from '../core/types.ts';
import { type Anchorer, prepareAnchorer } from './anchor.ts';
import { type AnchoredChain, anchorChains, countShown, elementOf, findLinkOnly, isInPage } from './anchored-chains.ts';
import type { Highlighter, Paint, PaintedRange } from './highlighter.ts';
import { readNative } from './native-dom.ts';
import { runAtOnce, runInSlices, type Steps } from './slices.ts';
import { createToneReader } from './tone.ts';

/** The painted names of one article. */
export interface Painting {
  /** Paints in place of what was painted. Gives the chains that the page shows, and none of whose mentions may be painted. */
  paint(chains: readonly PaintedChain[], options: PageOptions): Promise<readonly ChainId[]>;
  /** Dims all but the names of one chain and the sentences that they stand in; null undims the others. */
  focus(chainId: ChainId | null): void;
  /** The chain beside which the others are dimmed. */
  focused(): ChainId | null;
  /** One for every mention of a chain, painted or not; null where the page does not show it any more. */
  rangesOf(chainId: ChainId): readonly (Range | null)[];
  /** Has the page lost or changed names since they were found? */
  isTorn(): boolean;
  /** Finds and paints the names anew. Gives the share of the chains first shown that the page still shows, 0–1. */
  mend(): Promise<number>;
}

/** What the painting works on. */
export interface PaintingPorts {
  readonly document: Document;
  readonly article: Article;
  readonly highlighter: Highlighter;
  /** Ends work that is under way. */
  readonly signal: AbortSignal;
}

/** Firefox draws no lines in highlights before version 146. */
const LINELESS = /\bFirefox\/14[0-5]\./;

/** Elements from which on a page is worked on in slices; articles with all their furniture have one to three thousand. */
const LARGE_PAGE = 5_000;

/** What is painted now. */
interface State {
  readonly anchorer: Anchorer;
  readonly anchored: readonly AnchoredChain[];
  readonly options: PageOptions;
}

/** Paints nothing until it is asked to. */
export function createPainting({ document, article, highlighter, signal }: PaintingPorts): Painting {
  const view = readNative(document, 'defaultView')!;
  let state: State | null = null;
  let focused: ChainId | null = null;
  let firstShown = 0;
  let lastRun = 0;
  /** What each painted range said when it was painted. */
  let textByRange = new Map<Range, string>();

  function* findAll(chains: readonly PaintedChain[], options: PageOptions): Steps<State> {
    const anchorer = yield* prepareAnchorer(document, article);
    return { anchorer, anchored: yield* anchorChains(chains, anchorer, createToneReader(view)), options };
  }

  /** Null when it was overtaken. Nothing is awaited on a page of usual size. */
  function findThen<T>(steps: Steps<State>, use: (found: State) => T): Promise<T | null> {
    const run = ++lastRun;
    if (readNative(document, 'getElementsByTagName')('*').length < LARGE_PAGE)
      return Promise.resolve(use(runAtOnce(steps)));
    return runInSlices(steps, view, signal).then((found) => (found && run === lastRun ? use(found) : null));
  }

  function show(found: State): void {
    state = found;
    const { anchored, anchorer, options } = found;
    const style = LINELESS.test(view.navigator.userAgent) ? 'tint' : options.style;
    const alone = anchored.find(({ chain }) => chain.id === focused);
    const names = alone?.paintable ?? choosePainted(anchored, options);
    textByRange = new Map(names.map(({ range }) => [range, String(range)]));
    highlighter.paint({ names, style, dimmed: alone ? dimAround(alone.chain, anchorer) : [] });
  }

  /** The sentences in which a chain does not stand. */
  function dimAround({ kind, spans }: PaintedChain, anchorer: Anchorer): Paint['dimmed'] {
    const toneOf = createToneReader(view);
    return sentencesWithout(article, spans).flatMap((sentence) => {
      const range = anchorer.anchorMention(sentence);
      return range ? [{ range, tone: toneOf(elementOf(range), kind) }] : [];
    });
  }

  return {
    async paint(chains, options) {
      const linkOnly = await findThen(findAll(chains, options), (found) => {
        show(found);
        firstShown = countShown(found.anchored);
        return findLinkOnly(found.anchored);
      });
      return linkOnly ?? [];
    },
    focus(chainId) {
      focused = chainId;
      if (state) show(state);
    },
    focused: () => focused,
    rangesOf(chainId) {
      const ranges = state?.anchored.find(({ chain }) => chain.id === chainId)?.ranges ?? [];
      return ranges.map((range) => (range && isInPage(range) ? range : null));
    },
    isTorn() {
      if (state && countShown(state.anchored) < firstShown) return true;
      return [...textByRange].some(([range, text]) => !isInPage(range) || String(range) !== text);
    },
    async mend() {
      if (!state) return 1;
      const chains = state.anchored.map(({ chain }) => chain);
      const shown = await findThen(findAll(chains, state.options), (found) => {
        show(found);
        return countShown(found.anchored);
      });
      return shown === null || firstShown === 0 ? 1 : shown / firstShown;
    },
  };
}

function choosePainted(anchored: readonly AnchoredChain[], { kinds, painted }: PageOptions): PaintedRange[] {
  return anchored
    .filter(({ chain }) => kinds.includes(chain.kind) && !chain.isKnown)
    .flatMap(({ paintable }) => (painted === 'first' ? paintable.slice(0, 1) : paintable));
}

function sentencesWithout({ text }: Article, spans: readonly Span[]): Span[] {
  return segmentSentences(text).filter(
    (sentence) => !spans.some(({ start, end }) => start < sentence.end && sentence.start < end),
  );
}
