/**
 * What the shipped tagger and the shipped knowledge make of the project's own articles without any look-up: no name may be
 * linked with a thing that is not meant. tests/e2e/wiki/links.test.ts asks the same with a wiki.
 */
import { beforeAll, expect, it } from 'vitest';
import type { Tagger } from '../../core/tag/tagger.ts';
import type { KnowledgeSource } from '../../core/types.ts';
import { loadEmbeddedSource, loadTagger } from '../../scripts/annotate/line.ts';
import { scoreFixture } from '../../scripts/score-fixture.ts';
import { readArticleFixtures } from '../fixtures/articles.ts';

/** Right links below which something is broken: a little under the figure in docs/linking.md. */
const MIN_RIGHT = 440;
/** All articles take a few seconds, and a multiple of it on a busy machine. */
const LINKING_TIMEOUT_MS = 120_000;

let tagger: Tagger;
const shipped = loadEmbeddedSource();

beforeAll(async () => {
  tagger = await loadTagger();
}, LINKING_TIMEOUT_MS);

async function scoreAll(source: KnowledgeSource) {
  const scores = [];
  for (const { answer } of readArticleFixtures()) scores.push(await scoreFixture(answer, tagger, source));
  return {
    right: scores.reduce((sum, { links }) => sum + links.right, 0),
    wrong: scores.flatMap(({ faults }) => faults.filter((fault) => fault.startsWith('wrong link'))),
  };
}

it(
  'links many names of the own articles, and none with another thing',
  async () => {
    const { right, wrong } = await scoreAll(shipped);
    expect(right).toBeGreaterThanOrEqual(MIN_RIGHT);
    expect(wrong).toEqual([]);
  },
  LINKING_TIMEOUT_MS,
);

it(
  'sees a wrong link where the knowledge is wrong',
  async () => {
    const getEntities: KnowledgeSource['getEntities'] = async (ids, signal) => {
      const entities = await shipped.getEntities(ids, signal);
      return new Map([...entities].map(([id, entity]) => [id, { ...entity, title: `Not ${entity.title}` }]));
    };
    const { right, wrong } = await scoreAll({ ...shipped, getEntities });
    expect(right).toBe(0);
    expect(wrong.length).toBeGreaterThanOrEqual(MIN_RIGHT);
  },
  LINKING_TIMEOUT_MS,
);
