/** The project's own pages, shown in a frame with real layout and sleeping scripts. */

const sources = import.meta.glob<string>('../fixtures/articles/*/source.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const rendered = import.meta.glob<string>('../fixtures/articles/*/rendered.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every page as its reader sees it: after its own script has run, where that was saved. */
export const FIXTURE_PAGES: readonly { readonly slug: string; readonly html: string }[] = Object.entries(sources).map(
  ([path, source]) => ({
    slug: path.split('/').at(-2) ?? path,
    html: rendered[path.replace('source.html', 'rendered.html')] ?? source,
  }),
);

/** Shows a page in a frame of its own; its scripts do not run. The frame stays until the next page is shown. */
export async function showPage(html: string): Promise<Document> {
  for (const old of document.querySelectorAll('iframe.page-under-test')) old.remove();
  const frame = document.createElement('iframe');
  frame.className = 'page-under-test';
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new TypeError('the frame has no document');
  return frame.contentDocument;
}
