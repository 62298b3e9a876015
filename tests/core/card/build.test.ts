import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCards } from '../../../core/card/build.ts';
import type { Card } from '../../../core/card/card.ts';
import type { Entity } from '../../../core/entity.ts';
import type { Article, Chain, Link } from '../../../core/types.ts';
import { makeArticle, makeChain, makeEntity, makeNil } from '../samples.ts';

/** A chain of every place where the article prints the name. */
function chainIn(article: Article, id: Chain['id'], name: string): Chain {
  const at = [...article.text.matchAll(new RegExp(name, 'g'))].map(({ index }) => index);
  if (at.length === 0) throw new RangeError(`“${name}” is not in the article`);
  return makeChain(id, name, { kind: 'person', at });
}

function cardsOf(
  article: Article,
  chains: readonly Chain[],
  known: { links?: Link[]; entities?: Entity[] } = {},
): Card[] {
  const { links = chains.map(({ id }) => makeNil(id)), entities = [] } = known;
  return buildCards(article, {
    chains,
    links,
    entities,
    relations: [],
    choices: new Map(),
    hidden: [],
    openNames: new Set(),
    drawMap: () => null,
  });
}

const cardOf = (article: Article, name: string): Card => {
  const [card] = cardsOf(article, [chainIn(article, 'c1', name)]);
  if (!card) throw new RangeError('no card was built');
  return card;
};
const nameIn = ({ article: { introduction, nameInIntroduction: name } }: Card) =>
  introduction.slice(name.start, name.end);

describe('the introducing sentence', () => {
  it('is the first sentence of running text with the full name, verbatim', () => {
    const article = makeArticle('# Ana Ruiz wins', 'It rained. Then “Ana Ruiz” spoke,  twice. Ana Ruiz left.');
    const card = cardOf(article, 'Ana Ruiz');
    expect(card.article.introduction).toBe('Then “Ana Ruiz” spoke,  twice.');
    expect(nameIn(card)).toBe('Ana Ruiz');
  });

  it('prefers the full name to a shorter one that stands before it', () => {
    const article = makeArticle('Ruiz spoke first. Later Ana Ruiz left.');
    const full = chainIn(article, 'c1', 'Ana Ruiz').mentions;
    const short = { ...full[0], start: 0, end: 4, text: 'Ruiz', kind: 'person' as const, score: 0.9 };
    const chain = { ...chainIn(article, 'c1', 'Ana Ruiz'), mentions: [short, ...full] };
    expect(cardsOf(article, [chain])[0]?.article).toMatchObject({
      introduction: 'Later Ana Ruiz left.',
      introducedMention: 1,
    });
  });

  it('is the sentence that states the role, where one does', () => {
    const article = makeArticle('Ana Ruiz spoke. Ana Ruiz, the mayor, left.');
    const start = article.text.indexOf('mayor');
    const role = { text: 'mayor', span: { start, end: start + 5 }, status: null };
    const [card] = cardsOf(article, [{ ...chainIn(article, 'c1', 'Ana Ruiz'), role }]);
    expect(card?.article.introduction).toBe('Ana Ruiz, the mayor, left.');
    expect(card?.role).toEqual({ text: 'mayor', status: null });
  });

  it('is the heading where nothing else names it', () => {
    const article = makeArticle('# Ana Ruiz wins', 'It rained.');
    expect(cardOf(article, 'Ana Ruiz').article.introduction).toBe('Ana Ruiz wins');
  });

  it('is cut around the name, at whole words, with an ellipsis on each cut side', () => {
    const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ');
    const card = cardOf(makeArticle(`So ${words(90)} and Ana Ruiz left ${words(90)} at last.`), 'Ana Ruiz');
    expect(card.article.introduction).toMatch(/^… word\d+ .* and Ana Ruiz left .* word\d+ …$/);
    expect(card.article.introduction.length).toBeLessThanOrEqual(324);
    expect(nameIn(card)).toBe('Ana Ruiz');
  });

  it('keeps the place of other names where it is cut', () => {
    const article = makeArticle(`So ${'again and '.repeat(60)} Ana Ruiz met Eva Brun ${'again and '.repeat(60)} left.`);
    const chains = [chainIn(article, 'c1', 'Ana Ruiz'), chainIn(article, 'c2', 'Eva Brun')];
    const [{ introduction, otherNames }] = cardsOf(article, chains).map((card) => card.article) as [Card['article']];
    expect(introduction.startsWith('… ')).toBe(true);
    expect(otherNames.map(({ start, end }) => introduction.slice(start, end))).toEqual(['Eva Brun']);
  });

  it('tells where it names other chains, in order and never inside the name that it introduces', () => {
    const article = makeArticle('It rained in Ghana.', 'Eva Brun of the Bank of Ghana met Ana Ruiz in Ghana.');
    const chains = ['Bank of Ghana', 'Ana Ruiz', 'Ghana', 'Eva Brun'].map((name, i) =>
      chainIn(article, `c${i + 1}`, name),
    );
    const { introduction, otherNames } = cardsOf(article, chains).find(({ name }) => name === 'Bank of Ghana')!.article;
    expect(otherNames.map(({ start, end, chainId }) => [introduction.slice(start, end), chainId])).toEqual([
      ['Eva Brun', 'c4'],
      ['Ana Ruiz', 'c2'],
      ['Ghana', 'c3'],
    ]);
  });

  it.each([
    ['start', (rest: string) => `Ana Ruiz ${rest}`, /^Ana Ruiz .* …$/],
    ['end', (rest: string) => `So ${rest} Ana Ruiz.`, /^… .* Ana Ruiz\.$/],
  ])('is not cut at the %s when the name stands there', (_, sentence, form) => {
    const card = cardOf(makeArticle(sentence('again and '.repeat(60).trim())), 'Ana Ruiz');
    expect(card.article.introduction).toMatch(form);
    expect(nameIn(card)).toBe('Ana Ruiz');
  });

  it('always holds the name where it says, in words of the article', () => {
    const word = fc.constantFrom(
      'so',
      'Mr.',
      'again;',
      '“yes,”',
      'e.g.',
      'U.S.',
      '2.5',
      'verylongwordindeed',
      '\u00ad',
      'ünï',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 160 }), fc.array(word, { maxLength: 160 }), (before, after) => {
        const article = makeArticle([...before, 'Ana Ruiz', ...after].join(' '));
        const card = cardOf(article, 'Ana Ruiz');
        expect(nameIn(card)).toBe('Ana Ruiz');
        expect(article.text).toContain(card.article.introduction.replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});

it('has the capitals of a dateline only where nobody knows who is meant', () => {
  const article = makeArticle('CAIRO – Ana Ruiz joined NATO.');
  const chains = ['CAIRO', 'NATO'].map((name, i) => chainIn(article, i === 0 ? 'c1' : 'c2', name));
  const namesWith = (...entities: Entity[]) => {
    const links = entities.map(({ id }, i) => ({
      ...makeNil(chains[i]!.id),
      entityId: id,
      confidence: 0.9,
      reason: null,
    }));
    return cardsOf(article, chains, entities.length > 0 ? { links, entities } : {}).map(({ name }) => name);
  };
  expect(namesWith()).toEqual(['CAIRO', 'NATO']);
  expect(namesWith(makeEntity('Cairo', {}), makeEntity('NATO', {}))).toEqual(['Cairo', 'NATO']);
});

describe('where a name stands', () => {
  const article = makeArticle('# Ana Ruiz wins', 'It rained.', 'Ana Ruiz left. Ana Ruiz came back.');
  const { mentionCount, positions, paragraphs, paragraphCount } = cardOf(article, 'Ana Ruiz').article;

  it('is counted', () => {
    expect(mentionCount).toBe(3);
    expect(paragraphs).toEqual([1, 3, 3]);
    expect(paragraphCount).toBe(3);
  });

  it('rises from 0 to 1 through the article', () => {
    expect(positions[0]).toBe(0);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions.at(-1)).toBeLessThan(1);
    expect(positions.at(-1)).toBeCloseTo(article.text.lastIndexOf('Ana') / article.text.length);
  });

  it('counts adjectives apart', () => {
    const chain = { ...chainIn(article, 'c1', 'Ana Ruiz'), demonyms: [{ start: 17, end: 19 }] };
    expect(cardsOf(article, [chain])[0]?.article).toMatchObject({ mentionCount: 3, demonymCount: 1 });
  });
});

describe('cards', () => {
  const article = makeArticle('Ana Ruiz met Eva Brun and Tom Lund.', 'Eva Brun spoke. Eva Brun left. Tom Lund too.');
  const chains = [
    chainIn(article, 'c1', 'Ana Ruiz'),
    chainIn(article, 'c2', 'Eva Brun'),
    chainIn(article, 'c3', 'Tom Lund'),
  ];
  const entity = makeEntity('Eva Brun', { description: 'Norwegian judge', summary: 'Eva Brun is a judge.' });
  const links: Link[] = [
    {
      ...makeNil('c1'),
      reason: 'role-conflict',
      alternatives: [{ entityId: 'page:A', title: 'A', description: 'singer', confidence: 0.2, evidence: [] }],
    },
    { ...makeNil('c2'), entityId: entity.id, confidence: 0.95, reason: null },
    { ...makeNil('c3'), entityId: 'page:Tom Lund', confidence: 0.8, reason: null },
  ];

  it('come most important first', () => {
    expect(cardsOf(article, chains).map(({ name }) => name)).toEqual(['Eva Brun', 'Tom Lund', 'Ana Ruiz']);
  });

  it('come in order of first mention where none is more important', () => {
    const once = makeArticle('Ana Ruiz met Eva Brun.');
    const both = [chainIn(once, 'c1', 'Ana Ruiz'), chainIn(once, 'c2', 'Eva Brun')];
    expect(cardsOf(once, both).map(({ name }) => name)).toEqual(['Ana Ruiz', 'Eva Brun']);
  });

  it.each([
    [0.9, 'sure'],
    [0.89, 'likely'],
  ])('say of a link of %d that it is %s', (confidence, word) => {
    const link: Link = { ...makeNil('c1'), entityId: entity.id, confidence, reason: null };
    const [card] = cardsOf(article, chains.slice(0, 1), { links: [link], entities: [entity] });
    expect(card).toMatchObject({ reason: null, background: { title: 'Eva Brun', confidence: word } });
  });

  it('keep the reason and the others of the name where nothing is linked', () => {
    const card = cardsOf(article, chains, { links, entities: [entity] }).find(({ chainId }) => chainId === 'c1');
    expect(card).toMatchObject({ background: null, reason: 'role-conflict', alternatives: links[0]?.alternatives });
  });

  it('have no background when the source no longer knows the linked thing', () => {
    const card = cardsOf(article, chains, { links, entities: [entity] }).find(({ chainId }) => chainId === 'c3');
    expect(card).toMatchObject({ background: null, reason: 'not-in-sources' });
  });

  it.each([
    [0.95, { apiUrl: 'https://wiki.example/api.php', file: 'Eva Brun.jpg' }],
    [0.85, null],
  ])('show of a link of %d the picture %j: a wrong face is worse than none', (confidence, shown) => {
    const picture = { apiUrl: 'https://wiki.example/api.php', file: 'Eva Brun.jpg' };
    const link: Link = { ...makeNil('c1'), entityId: entity.id, confidence, reason: null };
    const [card] = cardsOf(article, [chainIn(article, 'c1', 'Eva Brun')], {
      links: [link],
      entities: [{ ...entity, picture }],
    });
    expect(card?.background?.title).toBe('Eva Brun');
    expect(card?.background?.picture).toEqual(shown);
  });

  it('quote a background as its source gives it', () => {
    const card = cardsOf(article, chains, { links, entities: [entity] }).find(({ chainId }) => chainId === 'c2');
    const { id, title, description, summary, attributions } = entity;
    expect(card?.background).toMatchObject({
      entityId: id,
      title,
      description,
      summary,
      attributions,
      confidence: 'sure',
    });
  });
});
