import { describe, expect, it } from 'vitest';
import { quoteSpeakers } from '../../../core/card/quotes.ts';
import type { Article, Chain, Kind } from '../../../core/types.ts';
import { makeArticle, makeChain } from '../samples.ts';

const NAMES: readonly (readonly [name: string, kind: Kind])[] = [
  ['Ana Ruiz', 'person'],
  ['Eva Brun', 'person'],
  ['Harbour Board', 'group'],
  ['Lund', 'place'],
];

function chainsIn({ text }: Article): Chain[] {
  return NAMES.flatMap(([name, kind], i) => {
    const at = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => index);
    return at.length > 0 ? [makeChain(`c${i + 1}`, name, { kind, at })] : [];
  });
}

/** "name: words" of each quote. */
function quotesIn(words: string): string[] {
  const article = makeArticle(...words.split('\n'));
  const chains = chainsIn(article);
  return [...quoteSpeakers(article, chains)].flatMap(([id, quotes]) =>
    quotes.map(({ text }) => `${chains.find((chain) => chain.id === id)?.name}: ${text}`),
  );
}

const WON = 'Ana Ruiz: We have won at last';

describe('a quote is its speaker’s', () => {
  it.each([
    ['“We have won at last,” Ana Ruiz said.', [WON]],
    ['“We have won at last,” said Ana Ruiz, the harbour master, on Monday.', [WON]],
    ['“We have won at last,” said harbour master Ana Ruiz.', [WON]],
    ['“We have won at last,” said its spokesperson, Ana Ruiz, in Lund.', [WON]],
    ['“We have won at last,” Ana Ruiz, the harbour master, said.', [WON]],
    ['“We have won at last,” Ana Ruiz later told reporters.', [WON]],
    ['“We have won at last,” according to Ana Ruiz.', [WON]],
    ['"We have won at last," Ana Ruiz said.', [WON]],
    ['‘We have won at last,’ Ana Ruiz said.', [WON]],
    ['‘We won’t go to the dockers’ ball,’ Ana Ruiz said.', ['Ana Ruiz: We won’t go to the dockers’ ball']],
    ['“He said “yes” to all of us,” Ana Ruiz said.', ['Ana Ruiz: He said “yes” to all of us']],
    ['Ana Ruiz said: “We have won at last.”', ['Ana Ruiz: We have won at last.']],
    ['Ana Ruiz told reporters in Lund on Monday, “We have won at last.”', ['Ana Ruiz: We have won at last.']],
    ['Ana Ruiz said:\n“We have won at last.”', ['Ana Ruiz: We have won at last.']],
    ['The Harbour Board said that “all ships have to wait”.', ['Harbour Board: all ships have to wait']],
    ['“We have won at last,” said Harbour Board chair Ana Ruiz.', [WON]],
  ])('%s', (words, expected) => {
    expect(quotesIn(words)).toEqual(expected);
  });

  it.each([
    ['“We have won at last,” Ana Ruiz said, “and it is late.”', [WON, 'Ana Ruiz: and it is late.']],
    ['“We have won at last,” Ana Ruiz said. “It is late by now.”', [WON, 'Ana Ruiz: It is late by now.']],
    ['“We have won at last,” Ana Ruiz said. Nobody slept. “It is late by now.”', [WON]],
    ['“We have won at last,” Ana Ruiz said. “It is late by now,” Eva Brun said.', [WON, 'Eva Brun: It is late by now']],
  ])('goes on behind its clause: %s', (words, expected) => {
    expect(quotesIn(words)).toEqual(expected);
  });

  it('runs through paragraphs that each open it anew', () => {
    expect(quotesIn('Ana Ruiz said: “We have won.\n“It is late.\n“Go home.”\nThey went.')).toEqual([
      'Ana Ruiz: We have won.\nIt is late.\nGo home.',
    ]);
  });
});

describe('a quote is nobody’s', () => {
  it.each([
    ['said of another', '“We have won at last,” said the mother of Ana Ruiz.'],
    ['said for another', '“We have won at last,” a spokesman for Ana Ruiz said.'],
    ['said at a place', '“We have won at last,” a spokesman at the Harbour Board said.'],
    ['said by a pronoun', 'Ana Ruiz came. “We have won at last,” she said.'],
    ['said by nobody that is named', '“We have won at last,” the captain said. Ana Ruiz left.'],
    ['ended before the next sentence', 'A voice rose. “We have won at last.” Ana Ruiz said nothing.'],
    ['in the paragraph before a speaker', '“We have won at last.”\nAna Ruiz said nothing.'],
    ['of a few words', 'Ana Ruiz said it was “late”.'],
    ['of a place', '“We have won at last,” Lund said.'],
    ['never closed', '“We have won at last, Ana Ruiz said.\nNobody slept.'],
    ['in a heading', '# “We have won at last,” Ana Ruiz said'],
    ['called so by someone else', 'Ana Ruiz said the Board was wrong. Someone called it “a very late answer”.'],
  ])('when it is %s', (_, words) => {
    expect(quotesIn(words)).toEqual([]);
  });
});

it('a place speaks where it stands for its government', () => {
  const article = makeArticle('“We have won at last,” Lund said.');
  const [chain] = chainsIn(article);
  const metonyms = [{ start: 23, end: 27, verb: { start: 28, end: 32 } }];
  const quotes = quoteSpeakers(article, [{ ...chain!, metonyms }]); // Lund is named there
  expect(quotes.get(chain!.id)).toEqual([{ text: 'We have won at last', paragraph: 1 }]);
});

it('at most three quotes are kept, each no longer than a card can show', () => {
  const long = `“${'word '.repeat(120)}end,” Ana Ruiz said.`;
  const quotes = quotesIn([1, 2, 3, 4].map((number) => `“We have won ${number} times,” Ana Ruiz said.`).join('\n'));
  expect(quotes).toHaveLength(3);
  expect(quotesIn(long)[0]).toMatch(/word …$/);
  expect(quotesIn(long)[0]?.length).toBeLessThan(400);
});
