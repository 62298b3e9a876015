import { expect, it } from 'vitest';
import { findCandidates } from '../../../../core/link/look-up/look-up.ts';
import { resolveChains } from '../../../../core/resolve/chains.ts';
import type { Candidate, KnowledgeSource, LookUpLimits } from '../../../../core/types.ts';
import { makeCandidate } from '../../samples.ts';
import { readTaggedText } from '../../tagged-text.ts';

const place = (title: string, country: string) =>
  makeCandidate(title, { kind: 'place', country, source: 'embedded', prior: 0.9 });
const DEVICE: Readonly<Record<string, readonly Candidate[]>> = {
  Chile: [place('Chile', 'Chile')],
  Orange: [place('Orange, California', 'United States')],
  'Al-Nur': [makeCandidate('Al-Nur', { kind: 'group', country: 'Chile', source: 'embedded' })],
  Sudan: [place('Sudan', 'Sudan')],
};

/** What a source is asked for the second time: names, and what goes with them. */
async function readQuestion(
  marked: string,
): Promise<{ readonly names: readonly string[]; readonly limits: LookUpLimits }> {
  const { text, spans } = readTaggedText(marked);
  const asked: { names: readonly string[]; limits: LookUpLimits }[] = [];
  const source: KnowledgeSource = {
    candidates: async (names, _, limits) => {
      asked.push({ names, limits: limits! }); // the look-up always says what may be sent
      return new Map(names.map((name) => [name, DEVICE[name] ?? []]));
    },
    getEntities: async () => new Map(),
  };
  await findCandidates({ text, chains: resolveChains(spans, text).chains, otherNames: [] }, source, { aborted: false });
  return asked[1]!; // the device first, then all
}

it.each([
  ['a group that the device knows as a place', 'Shares of [ORG Orange] fell.', ['Orange']],
  ['a company that the tagger takes for a place', 'Shares of [LOC Orange] fell.', ['Orange']],
  ['a place that the device knows', 'It rained in [LOC Orange].', []],
  ['a group that the article says is of another country', '[ORG Al-Nur of Sudan] won. [ORG Al-Nur] sang.', ['Al-Nur']],
  ['a group of the country it is known in', '[ORG Al-Nur of Chile] won. [ORG Al-Nur] sang.', []],
])('%s: doubted are %j', async (_, marked, doubted) => {
  const { limits } = await readQuestion(marked);
  expect([...limits.doubtedNames]).toEqual(doubted);
});

it('companies are looked up under their titles, too', async () => {
  expect((await readQuestion('Shares of [LOC Orange] fell.')).names).toContain('Orange plc');
  expect((await readQuestion('It rained in [LOC Orange].')).names).not.toContain('Orange plc');
});
