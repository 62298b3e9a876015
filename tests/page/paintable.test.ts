import { describe, expect, it } from 'vitest';
import { isPaintable } from '../../page/paintable.ts';
import { showPage } from './fixture-pages.ts';

const ROWS: readonly (readonly [isPainted: boolean, html: string])[] = [
  [true, '<p>In <b>KABUL</b> today</p>'],
  [true, '<h2>KABUL</h2>'],
  [true, '<figure><figcaption>KABUL</figcaption></figure>'],
  [true, '<a name="k">KABUL</a>'],
  [true, '<blockquote>KABUL</blockquote>'],
  [true, '<form><input name="closest"><p>KABUL</p></form>'],
  [false, '<a href="/k">KABUL</a>'],
  [false, '<p><a href="/k"><b>KABUL</b></a></p>'],
  [false, '<button>KABUL</button>'],
  [false, '<label>KABUL <input></label>'],
  [false, '<nav><p>KABUL</p></nav>'],
  [false, '<aside>KABUL</aside>'],
  [false, '<footer>KABUL</footer>'],
  [false, '<p><code>KABUL</code></p>'],
  [false, '<details open><summary>KABUL</summary></details>'],
  [false, '<p contenteditable="true">KABUL</p>'],
  [false, '<div role="button">KABUL</div>'],
  [false, '<p style="display:none">KABUL</p>'],
  [false, '<p style="visibility:hidden">KABUL</p>'],
  [false, '<p style="opacity:0">KABUL</p>'],
  [false, '<p aria-hidden="true">KABUL</p>'],
  [false, '<p>KA<a href="/k">BUL</a></p>'],
  [false, '<p><i>KA</i><a href="/k"></a><i>BUL</i></p>'],
  [true, '<p><i>KA</i><b></b><i>BUL</i> <a href="/k">more</a></p>'],
];

function rangeOfName(page: Document): Range {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf('KA');
    const end = node.data.indexOf('BUL');
    if (start >= 0) range.setStart(node, start);
    if (end >= 0) range.setEnd(node, end + 3);
  }
  return range;
}

describe('a name is painted, or not', () => {
  it.each(ROWS)('%s: %s', async (isPainted, html) => {
    const range = rangeOfName(await showPage(html));
    expect(range.toString()).toBe('KABUL');
    expect(isPaintable(range)).toBe(isPainted);
  });

  it('not when its text has left the page', async () => {
    const page = await showPage('<p>KABUL</p>');
    const range = rangeOfName(page);
    expect(isPaintable(range)).toBe(true);
    const paragraph = page.querySelector('p')?.firstChild as Text;
    const lost = new Range();
    lost.selectNodeContents(page.createTextNode('KABUL'));
    paragraph.remove();
    expect(isPaintable(lost)).toBe(false);
    expect(isPaintable(range)).toBe(false);
  });
});
