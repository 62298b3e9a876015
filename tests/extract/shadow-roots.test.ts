import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../page/extract.ts';
import { parsePage } from './parse-page.ts';

const SENTENCES = [
  'Halima Darko told the council in Tamale on Monday that the bridge would open before the rains, and that it was paid for.',
  'Engineers from Accra have tested the span twice this month, and their report found nothing that could not wait, she said.',
  'Kofi Annor, who drives yams across the river every night, said he would believe in it when his lorry stood on the span.',
  'The old ferry will go on running until the end of March, with two crossings a day in place of six, the council decided.',
];
const STORY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');

/** Gives an element a shadow root with the HTML. */
function attach(host: Element | null, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host!.attachShadow({ mode }); // ! the test's own element
  root.append(...parsePage(html).body.childNodes);
  return root;
}

describe('an article in custom elements', () => {
  it('is read from an open shadow root, and the page stays as it was', () => {
    const page = parsePage('<news-story></news-story>');
    attach(page.querySelector('news-story'), `<style>p { color: red }</style><article>${STORY}</article>`);
    const before = page.documentElement.outerHTML;
    expect(extractArticle(page)?.text).toBe(SENTENCES.join('\n\n'));
    expect(page.documentElement.outerHTML).toBe(before);
    expect(page.querySelector('news-story')?.shadowRoot?.querySelectorAll('p')).toHaveLength(SENTENCES.length);
  });

  it('is read through roots inside roots, with what the page put into their slots', () => {
    const page = parsePage(
      '<news-page><p slot="lead">Fog lay on the river when the first lorry came down to the bridge.</p><p>Not drawn.</p></news-page>',
    );
    const outer = attach(
      page.querySelector('news-page'),
      '<article><slot name="lead">No lead.</slot><news-text></news-text><slot name="end"><p>It rained again after that, and the ferry stayed in.</p></slot></article>',
    );
    attach(outer.querySelector('news-text'), STORY);
    expect(extractArticle(page)?.text).toBe(
      [
        'Fog lay on the river when the first lorry came down to the bridge.',
        ...SENTENCES,
        'It rained again after that, and the ferry stayed in.',
      ].join('\n\n'),
    );
  });

  it('is not read from a closed one', () => {
    const page = parsePage('<news-story></news-story>');
    attach(page.querySelector('news-story'), `<article>${STORY}</article>`, 'closed');
    expect(extractArticle(page)).toBeNull();
  });
});
