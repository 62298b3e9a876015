import { describe, expect, it } from 'vitest';
import { escapeMarkdown, linkMarkdown } from '../../../core/export/escape-markdown.ts';
import { cardsToJson } from '../../../core/export/json.ts';
import { cardsToMarkdown, type ExportWords } from '../../../core/export/markdown.ts';
import { KNOWN_PLACE, UNKNOWN_PERSON } from '../../components/sample-cards.ts';

const WORDS: ExportWords = {
  kindOf: ({ kind }) => kind,
  quoted: (words) => `“${words}”`,
  factLabel: (name) => name,
  factValue: ({ value }) => String(value),
  relationOf: ({ name, otherName }) => `${name} ${otherName}`,
  sources: 'Sources:',
};

describe('words from outside stay words', () => {
  it.each([
    ['*bold* _it_ `code` ~gone~', '\\*bold\\* \\_it\\_ \\`code\\` \\~gone\\~'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](http://e.example/p.png)', '\\!\\[x\\](http\\://e.example/p.png)'],
    ['<script>alert(1)</script> &lt;', '\\<script\\>alert(1)\\</script\\> \\&lt;'],
    ['# heading\n## another', '\\# heading \\#\\# another'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['=== ', '\\==='],
    ['a | b', 'a \\| b'],
    ['www.e.example and ana@e.example', 'www\\.e.example and ana\\@e.example'],
    ['back\\slash', 'back\\\\slash'],
    ['شفقت علي خان', 'شفقت علي خان'],
  ])('%s', (words, expected) => {
    expect(escapeMarkdown(words)).toBe(expected);
  });

  it.each([
    ['https://e.example/A_(b)', '[A](<https://e.example/A_(b)>)'],
    ['https://e.example/>x', '[A](<https://e.example/%3Ex>)'],
    ['javascript:alert(1)', 'A'],
    ['https://e.example/ x', 'A'],
    [null, 'A'],
  ])('a link leads to the web or nowhere: %s', (url, expected) => {
    expect(linkMarkdown('A', url)).toBe(expected);
  });
});

describe('cards as Markdown', () => {
  it('have what the article and the sources say, and who they are', () => {
    const quoted = { ...UNKNOWN_PERSON.article, quotes: [{ text: 'We have won.', paragraph: 2 }] };
    expect(cardsToMarkdown('Rain', [KNOWN_PLACE, { ...UNKNOWN_PERSON, article: quoted }], WORDS)).toBe(`# Rain

## Kilwa

place – island in the west

> Rain fell on Kilwa again.

Kilwa is an island. It is small.

- **population** 1234567
- **capital** Old Kilwa

Sources:

- [Kilwa Island – Wikipedia](<https://en.wikipedia.org/wiki/Kilwa_Island>), [CC BY-SA 4.0](<https://creativecommons.org/licenses/by-sa/4.0/>), 2026-03-04
- GeoNames, 2026-01-01

## Ana Ruiz

person – harbour master

> Ana Ruiz, the harbour master, spoke.

> “We have won.”
`);
  });
});

it('cards as JSON have the same for programs', () => {
  const { cards, ...frame } = JSON.parse(cardsToJson('Rain', [KNOWN_PLACE, UNKNOWN_PERSON]));
  expect(frame).toEqual({ format: 'sidelight-cards', version: 1, title: 'Rain' });
  expect(cards[0]).toMatchObject({ name: 'Kilwa', background: { title: 'Kilwa Island', confidence: 'sure' } });
  expect(cards[0].background.sources[0].licence.name).toBe('CC BY-SA 4.0');
  expect(cards[1]).toMatchObject({ name: 'Ana Ruiz', background: null, reason: 'role-conflict' });
});
