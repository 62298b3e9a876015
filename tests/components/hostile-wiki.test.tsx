/**
 * T4: whatever stands in any field that a wiki or its Wikibase answers with, a card of it holds words and nothing else. Each
 * text and each name of a field in the sample answers is replaced by each payload in turn, and what comes of it goes the
 * whole way: parsed, made a card, drawn.
 */
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { buildCards } from '../../core/card/build.ts';
import type { Card as CardData, Picture } from '../../core/card/card.ts';
import { cleanText } from '../../knowledge/mediawiki/page-text.ts';
import { parsePictures } from '../../knowledge/mediawiki/picture-info.ts';
import { createMediaWikiSource } from '../../knowledge/mediawiki/source.ts';
import { SourceError } from '../../knowledge/source-error.ts';
import { makeArticle, makeChain } from '../core/samples.ts';
import { amount, item, point, statement, time } from '../knowledge/wikidata/entities.ts';
import { PICTURE } from './sample-cards.ts';
import { PAYLOADS } from './script-payloads.ts';

const API = 'https://wiki.example/w/api.php';
const WIKIBASE = 'https://base.example/w/api.php';
const NAME = 'Kilwa';
const SIGNAL = { aborted: false };
/** Of each payload, what surely is shown when the whole is. */
const SHOWN_LENGTH = 12;

/** One answer of each sort, with every field that is read. */
const SAMPLE = {
  pages: {
    batchcomplete: true,
    query: {
      normalized: [{ from: NAME, to: NAME }],
      redirects: [{ from: NAME, to: 'Kilwa Island' }],
      pages: [
        {
          title: 'Kilwa Island',
          description: 'island in the west',
          extract: 'Kilwa is an island. It is small.',
          pageimage: 'Kilwa.jpg',
          links: [{ title: 'Old Kilwa' }],
          pageprops: { wikibase_item: 'Q1' },
        },
      ],
      general: { sitename: 'Our wiki' },
      rightsinfo: { text: 'CC BY 4.0' },
    },
  },
  claims: {
    entities: {
      Q1: {
        claims: {
          P31: [statement(item('Q23442'))],
          P36: [statement(item('Q2'), { qualifiers: { P580: time('1998') } })],
          P1082: [statement(amount(1200), { qualifiers: { P585: time('2020-05-03') } })],
          P571: [statement(time('1907'))],
          P625: [statement(point(8.9, 39.5))],
        },
        sitelinks: { enwiki: { site: 'enwiki', title: 'Kilwa Island' } },
      },
    },
  },
  labels: { entities: { Q2: { labels: { en: { language: 'en', value: 'Old Kilwa' } } } } },
  pictures: {
    query: {
      pages: [
        {
          title: 'File:Kilwa.jpg',
          imageinfo: [
            {
              thumburl: 'https://wiki.example/kilwa.jpg',
              thumbwidth: 250,
              thumbheight: 200,
              extmetadata: {
                Artist: { value: 'Ines Soto' },
                LicenseShortName: { value: 'CC BY 4.0' },
                LicenseUrl: { value: 'https://creativecommons.org/licenses/by/4.0/' },
              },
            },
          ],
        },
      ],
    },
  },
} as const;
type Answers = Readonly<Record<keyof typeof SAMPLE, unknown>>;

/** The words in a text's place; or, every second payload, at its end, as some texts have to begin in a certain way. */
const poison = (text: string, words: string) => (PAYLOADS.indexOf(words) % 2 === 0 ? words : `${text} ${words}`);

/** The tree with one text after the other poisoned, and one name of a field after the other. */
function* replaceEach(tree: unknown, words: string): Generator<unknown> {
  if (typeof tree === 'string') yield poison(tree, words);
  if (typeof tree !== 'object' || tree === null) return;
  for (const [name, part] of Object.entries(tree)) {
    const withPart = (other: unknown) =>
      Array.isArray(tree) ? tree.with(Number(name), other) : { ...tree, [name]: other };
    for (const changed of replaceEach(part, words)) yield withPart(changed);
    if (!Array.isArray(tree)) yield { ...tree, [words]: part };
  }
}

/** What a reader gets of these answers: nothing where they are refused. */
async function makeCard(answers: Answers): Promise<{ card: CardData; picture: Picture | null } | null> {
  const source = createMediaWikiSource({
    apiUrl: API,
    wikibaseUrl: WIKIBASE,
    today: '2026-03-04',
    client: {
      getJson: async (url) =>
        answers[url.startsWith(API) ? 'pages' : url.includes('props=labels') ? 'labels' : 'claims'],
    },
    onFailure: () => undefined,
  });
  try {
    const candidates = (await source.candidates([NAME], SIGNAL)).get(NAME) ?? [];
    const [first] = candidates;
    if (!first) return null;
    const link = { chainId: 'c1', entityId: first.id, confidence: 0.99, reason: null, basis: null } as const;
    const alternatives = candidates.map(({ id: entityId, title, description }) => {
      return { entityId, title, description, confidence: 0.1, evidence: [] };
    });
    const [card] = buildCards(makeArticle(`Rain fell on ${NAME} again.`), {
      chains: [makeChain('c1', NAME, { kind: 'place', at: [13] })],
      links: [{ ...link, alternatives }],
      entities: [...(await source.getEntities([first.id], SIGNAL)).values()],
      relations: [],
      choices: new Map(),
      hidden: [],
      openNames: new Set(),
      drawMap: () => null,
    });
    const [described] = parsePictures(answers.pictures, API).values();
    return card ? { card, picture: described ? { ...PICTURE, ...described } : null } : null;
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}

/** Every card that the words can make, each once. */
async function poisonedCards(words: string) {
  const cards = new Map<string, NonNullable<Awaited<ReturnType<typeof makeCard>>>>();
  for (const sort of Object.keys(SAMPLE) as (keyof typeof SAMPLE)[])
    for (const changed of replaceEach(SAMPLE[sort], words)) {
      const made = await makeCard({ ...SAMPLE, [sort]: changed });
      if (made) cards.set(JSON.stringify(made), made);
    }
  return [...cards.values()];
}

afterEach(cleanup);

const draw = (cards: Awaited<ReturnType<typeof poisonedCards>>) =>
  render(cards.map(({ card, picture }, i) => <Card key={i} card={card} picture={picture} />)).container;

it('sixty scripts, in every field that a wiki answers with, become words and nothing else', async () => {
  expect(new Set(PAYLOADS).size).toBe(60);
  const clean = draw([(await makeCard(SAMPLE))!]); // the sample makes one
  const known = new Set([...clean.querySelectorAll('*')].map(({ localName }) => localName));
  expect(clean.querySelectorAll('img, dl > div, .card-sources li').length).toBeGreaterThan(4);
  cleanup();
  for (const words of PAYLOADS) {
    const cards = await poisonedCards(words);
    expect(cards.length, words).toBeGreaterThan(5);
    const root = draw(cards);
    expect(root.textContent).toContain(cleanText(words).slice(0, SHOWN_LENGTH));
    for (const element of root.querySelectorAll('*')) {
      expect(known, words).toContain(element.localName);
      for (const { name } of element.attributes) expect(name, words).not.toMatch(/^on|^srcdoc$|^autofocus$/);
    }
    for (const { href } of root.querySelectorAll('a')) expect(href, words).toMatch(/^https:/);
    for (const { src } of root.querySelectorAll('img')) expect(src, words).toMatch(/^data:image\/\w+;base64,/);
    cleanup();
  }
  await new Promise((done) => requestAnimationFrame(done));
  expect(globalThis).not.toHaveProperty('isAttacked');
});
