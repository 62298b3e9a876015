import { describe, expect, it } from 'vitest';
import {
  addCorrection,
  applyCorrections,
  type Choice,
  type Correction,
  missingEntities,
  removeCorrection,
} from '../../core/correction.ts';
import type { Link, NilReason } from '../../core/types.ts';
import { makeChain, makeEntity, makeNil } from './samples.ts';

const JUDGE = makeEntity('Ana Ruiz (judge)');
const CHEF = makeEntity('Ana Ruiz (chef)');
const CHAIN = makeChain('c1', 'Ana Ruiz', { kind: 'person' });
const CHOOSE_JUDGE: Choice = { type: 'entity', entityId: JUDGE.id, title: JUDGE.title };

const say = (choice: Choice, about: Partial<Correction> = {}): Correction => ({
  name: 'Ana Ruiz',
  kind: 'person',
  choice,
  madeOn: '2026-03-04',
  ...about,
});
const nil = (reason: NilReason): Link => ({ ...makeNil('c1'), reason });
const toChef: Link = { ...makeNil('c1'), entityId: CHEF.id, confidence: 0.95, reason: null };

function correct(link: Link, corrections: { here?: Correction[]; earlier?: Correction[] }) {
  const annotation = { chains: [CHAIN], links: [link], entities: [JUDGE, CHEF], relations: [] };
  return applyCorrections(annotation, { here: [], earlier: [], ...corrections });
}

describe('the reader’s word in the article where it is given', () => {
  it.each<NilReason>(['namesakes', 'role-conflict', 'partial-name'])('outweighs %s', (reason) => {
    const { links, choices } = correct(nil(reason), { here: [say(CHOOSE_JUDGE)] });
    expect(links).toMatchObject([{ entityId: JUDGE.id, reason: null }]);
    expect(choices.get('c1')).toEqual(CHOOSE_JUDGE);
  });

  it('outweighs a link, and an earlier word', () => {
    const earlier = [say({ type: 'not-a-name' })];
    expect(correct(toChef, { here: [say(CHOOSE_JUDGE)], earlier }).links).toMatchObject([{ entityId: JUDGE.id }]);
  });

  it('hides what is no name', () => {
    const { chains, links, hidden } = correct(toChef, { here: [say({ type: 'not-a-name' })] });
    expect([chains, links]).toEqual([[], []]);
    expect(hidden).toEqual([CHAIN]);
  });

  it('leaves the chain as it was when no source has the chosen one', () => {
    const gone = say({ type: 'entity', entityId: 'page:Gone', title: 'Gone' });
    const { links, choices } = correct(toChef, { here: [gone] });
    expect(links).toEqual([toChef]);
    expect(choices.size).toBe(0);
    const annotation = { chains: [CHAIN], links: [toChef], entities: [CHEF], relations: [] };
    expect(missingEntities(annotation, { here: [gone], earlier: [] })).toEqual(['page:Gone']);
  });
});

describe('none of these', () => {
  const none = say({ type: 'none', rejected: [CHEF.id] });

  it('unlinks what was rejected', () => {
    expect(correct(toChef, { earlier: [none] }).links).toMatchObject([{ entityId: null, reason: 'not-in-sources' }]);
  });

  it('says nothing against another one', () => {
    const toJudge = { ...toChef, entityId: JUDGE.id };
    expect(correct(toJudge, { earlier: [none] }).links).toEqual([toJudge]);
  });

  it('leaves out the rejected alternatives only', () => {
    const alternatives = [CHEF, JUDGE].map(({ id, title }) => ({
      entityId: id,
      title,
      description: 'somebody',
      confidence: 0.4,
      evidence: [],
    }));
    const [link] = correct({ ...nil('namesakes'), alternatives }, { earlier: [none] }).links;
    expect(link).toMatchObject({ reason: 'no-evidence', alternatives: [{ entityId: JUDGE.id }] });
  });
});

describe('in later articles', () => {
  it.each<NilReason>(['namesakes', 'no-evidence', 'not-in-sources'])('a choice settles %s', (reason) => {
    expect(correct(nil(reason), { earlier: [say(CHOOSE_JUDGE)] }).links).toMatchObject([{ entityId: JUDGE.id }]);
  });

  it.each<NilReason>(['role-conflict', 'kind-conflict', 'country-conflict', 'time-conflict', 'partial-name'])(
    'a choice does not outweigh %s',
    (reason) => {
      expect(correct(nil('namesakes'), { earlier: [say(CHOOSE_JUDGE)] }).choices.size).toBe(1);
      expect(correct(nil(reason), { earlier: [say(CHOOSE_JUDGE)] }).links).toEqual([nil(reason)]);
    },
  );

  it.each([
    ['another kind', { kind: 'place' as const }, false],
    ['another name', { name: 'Ana Ruiz Soto' }, false],
    ['other accents and case', { name: 'ANA RUÍZ' }, true],
  ])('a word on %s', (_, about, isMeant) => {
    expect(correct(nil('namesakes'), { earlier: [say(CHOOSE_JUDGE, about)] }).choices.size).toBe(isMeant ? 1 : 0);
  });
});

describe('a list of corrections', () => {
  it('holds one word a name, newest last', () => {
    const peace = say({ type: 'not-a-name' }, { name: 'Peace' });
    const list = [say(CHOOSE_JUDGE), peace].reduce<readonly Correction[]>(addCorrection, []);
    const none = say({ type: 'none', rejected: [] });
    expect(addCorrection(list, none)).toEqual([peace, none]);
    expect(removeCorrection(list, CHAIN)).toEqual([peace]);
  });

  it('keeps apart that it is a name and who it means', () => {
    const isName = say({ type: 'name' });
    const list = [isName, say(CHOOSE_JUDGE)].reduce<readonly Correction[]>(addCorrection, []);
    expect(list).toHaveLength(2);
    expect(removeCorrection(list, isName)).toEqual([say(CHOOSE_JUDGE)]);
    expect(removeCorrection(list, CHAIN)).toEqual([isName]);
  });
});

describe('a name that the reader gave', () => {
  const bank = makeChain('c1', 'Bank', { kind: 'group', at: [4, 30] });
  const given = makeChain('c2', 'Bank of Kilwa', { kind: 'group', at: [4] });
  const found = { chains: [bank, given], links: [makeNil('c1'), makeNil('c2')], entities: [], relations: [] };
  const isName = say({ type: 'name' }, { name: 'Bank of Kilwa', kind: 'place' });

  it('takes the mentions that it holds from others, whatever kind it was first taken for', () => {
    const { chains, choices } = applyCorrections(found, { here: [], earlier: [isName] });
    expect(chains.map(({ name, mentions }) => [name, mentions.map(({ start }) => start)])).toEqual([
      ['Bank', [30]],
      ['Bank of Kilwa', [4]],
    ]);
    expect([...choices]).toEqual([['c2', { type: 'name' }]]);
  });

  it('leaves others alone once it was taken back', () => {
    expect(applyCorrections(found, { here: [], earlier: [] }).chains[0]?.mentions).toHaveLength(2);
  });
});
