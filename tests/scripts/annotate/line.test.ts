import { describe, expect, it } from 'vitest';
import { findChains, identifyChains } from '../../../core/annotate.ts';
import { readHtml, readText, toOutput } from '../../../scripts/annotate/line.ts';
import { makeCandidate, makeEntity } from '../../core/samples.ts';
import { readTaggedText } from '../../core/tagged-text.ts';

describe('plain text as an article', () => {
  it.each([
    ['blank lines part paragraphs', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['single line ends do not', 'One\nline.\n\nTwo.', ['One\nline.', 'Two.']],
    ['blank lines may hold blanks', 'One.\n \t\nTwo.', ['One.', 'Two.']],
    ['Windows line ends are line ends', 'One.\r\n\r\nTwo.\r\n', ['One.', 'Two.']],
    ['blanks around are no part of them', '\n\n  One.  \n\n\n', ['One.']],
  ])('%s', (_, text, paragraphs) => {
    const article = readText(text);
    expect(article.text).toBe(text);
    expect(article.paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(paragraphs);
  });
});

describe('a page', () => {
  it('that holds no article is named in the complaint', () => {
    expect(() => readHtml('empty.html', '<!doctype html><p>', null)).toThrow('empty.html: holds no article');
  });
});

describe('the object of one input', () => {
  const { text, spans } = readTaggedText('Mayor [PER Ana Ruiz] left [LOC Chile]. [PER Ruiz] slept.');
  const chile = makeCandidate('Chile', {
    kind: 'place',
    country: 'Chile',
    source: 'embedded',
    prior: 1,
    prominence: 1,
    linksTo: [],
    popularity: null,
    bornIn: null,
    diedIn: null,
  });
  const ms = { extract: 0, tag: 1, resolve: 2, link: 3, enrich: 4 };

  it('has the documented form, with offsets into the text unchanged', async () => {
    const named = await findChains(text, () => [...spans]);
    const annotation = await identifyChains(named, {
      candidates: async (names) => new Map(names.map((name) => [name, name === 'Chile' ? [chile] : []])),
      getEntities: async () => new Map([['page:Chile', makeEntity('Chile', { wikidata: 'Q298' })]]),
    });
    const output = toOutput('a.txt', readText(text), { annotation, ms, requests: 0 });
    expect(Object.keys(output)).toEqual(
      'file title byline publishedAt language text mentions chains relations requests ms'.split(' '),
    );
    expect(output).toMatchObject({ file: 'a.txt', title: null, text, requests: 0, ms });
    expect(output.mentions.map(({ chain, kind, text: surface }) => [chain, kind, surface])).toEqual([
      ['c1', 'person', 'Ana Ruiz'],
      ['c2', 'place', 'Chile'],
      ['c1', 'person', 'Ruiz'],
    ]);
    for (const { start, end, text: surface } of output.mentions) expect(text.slice(start, end)).toBe(surface);
    expect(output.chains).toEqual([
      {
        id: 'c1',
        kind: 'person',
        name: 'Ana Ruiz',
        role: 'Mayor',
        mentions: 2,
        link: null,
        reason: 'not-in-sources',
        alternatives: [],
      },
      {
        id: 'c2',
        kind: 'place',
        name: 'Chile',
        role: null,
        mentions: 1,
        link: { title: 'Chile', url: null, wikidata: 'Q298', source: 'embedded', confidence: expect.any(Number) },
        reason: null,
        alternatives: [],
      },
    ]);
  });
});
