import { describe, expect, it } from 'vitest';
import { collectBlocks } from '../../page/extract/blocks.ts';
import { parsePage, UNLIMITED } from './parse-page.ts';

const ROWS: readonly (readonly [name: string, html: string, blocks: readonly string[]])[] = [
  ['paragraphs', '<p>One\n  two</p><p>three</p>', ['text: One two', 'text: three']],
  ['text beside elements', 'One<p>two</p>three', ['text: One', 'text: two', 'text: three']],
  [
    'inline elements neither glue nor split',
    '<p>Kh<b>an</b> <i>of</i> <a href="/k">Kabul</a></p>',
    ['text: Khan of Kabul'],
  ],
  ['one break is a space', '<p>One<br>two</p>', ['text: One two']],
  ['two breaks end a paragraph', '<p>One<br> <br>two</p>', ['text: One', 'text: two']],
  ['soft hyphens and zero-width spaces go', '<p>Vlad&shy;i&#8203;mir&nbsp;Putin</p>', ['text: Vladimir Putin']],
  ['blank lines in preformatted text', '<pre>One\ntwo\n\nthree</pre>', ['text: One two', 'text: three']],
  ['roles', '<h2>a</h2><ul><li>b</li></ul><blockquote><p>c</p></blockquote>', ['heading: a', 'list: b', 'quote: c']],
  [
    'captions',
    '<figure><img><figcaption>a <b>b</b></figcaption></figure><p class="wp-caption-text">c</p>',
    ['caption: a b', 'caption: c'],
  ],
  ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', ['text: a', 'text: b']],
  ['no controls or scripts', '<p>a<script>x</script><button>y</button></p><nav>z</nav>', ['text: a']],
  ['nothing', '<p> &nbsp; </p>', []],
];

describe('blocks', () => {
  it.each(ROWS)('%s', (_name, html, expected) => {
    const blocks = collectBlocks(parsePage(html).body, UNLIMITED);
    expect(blocks.map(({ role, text }) => `${role}: ${text}`)).toEqual(expected);
  });

  it('counts the characters in links', () => {
    const [block] = collectBlocks(parsePage('<p>See <a href="/k">Kabul</a> now</p>').body, UNLIMITED);
    expect(block).toMatchObject({ text: 'See Kabul now', linkedLength: 5 });
  });
});
