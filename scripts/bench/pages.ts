/** Extraction and painting in a page of each browser, with the page script's own code and with packages for the same. */
import { fileURLToPath } from 'node:url';
import { resolveChains } from '../../core/resolve/chains.ts';
import type { Chain } from '../../core/types.ts';
import type { Browser, BrowserName } from '../../tests/e2e/browsers/browser.ts';
import { launchSidelight } from '../../tests/e2e/browsers/launch.ts';
import { waitFor } from '../../tests/e2e/browsers/waiting.ts';
import { refuseOutside } from '../../tests/e2e/outside.ts';
import { servePages } from '../../tests/e2e/page-server.ts';
import { loadTagger } from '../annotate/line.ts';
import { wrapText } from '../demo/article-page.ts';
import { bundleScript } from './bundle.ts';
import type { Measurement } from './measurement.ts';
import type { PageTask, PageTimes } from './page-probe.ts';
import { layText, WORD_COUNTS } from './texts.ts';

const PROBE = fileURLToPath(new URL('./page-probe.ts', import.meta.url));

/** The longest text takes seconds with each package, and a multiple of it on a busy machine. */
const ANSWER_TIMEOUT_MS = 120_000;

/** Times both steps and their peers at every length. */
export async function measurePages(name: BrowserName, rounds: number): Promise<Measurement[]> {
  const [bundle, tagger, outside] = [await bundleScript(PROBE), await loadTagger(), await refuseOutside()];
  const texts = WORD_COUNTS.map((count) => layText(count));
  const pages = await servePages(
    Object.fromEntries(texts.map(({ text, wordCount }, i) => [`/${i}`, wrapText(text, `${wordCount} words`)])),
  );
  const browser = await launchSidelight(name, { network: outside.network });
  const measurements: Measurement[] = [];
  try {
    for (const [i, { wordCount: words }] of texts.entries()) {
      await browser.open(`${pages.url}${i}`);
      const text = await askPage(browser, bundle, null);
      const task = makeTask(resolveChains(tagger.tag(text), text).chains, rounds);
      const times: PageTimes = JSON.parse(await askPage(browser, bundle, task));
      measurements.push(...toMeasurements(times, browser.version, words));
    }
  } finally {
    await browser.close();
    await outside.close();
    await pages.close();
  }
  return measurements;
}

/** Runs the bundle in the page and waits for its answer. */
async function askPage(browser: Browser, bundle: string, task: PageTask | null): Promise<string> {
  await browser.evaluate(runScript, `{ const benchTask = ${JSON.stringify(task)};\n${bundle} }`);
  const { answer, failure } = await waitFor('the answer', () => browser.evaluate(takeAnswer), ANSWER_TIMEOUT_MS);
  if (answer === null) throw new Error(failure ?? '');
  return answer;
}

/** Runs in the page. */
function runScript(code: string): void {
  const script = Object.assign(document.createElement('script'), { text: code });
  document.documentElement.append(script);
  script.remove();
}

/** Runs in the page; null while there is none. */
function takeAnswer(): { readonly answer: string | null; readonly failure: string | null } | null {
  const { dataset } = document.documentElement;
  const { answer = null, failure = null } = dataset;
  delete dataset.answer;
  return answer === null && failure === null ? null : { answer, failure };
}

function makeTask(chains: readonly Chain[], rounds: number): PageTask {
  const painted = chains.map(({ id, kind, mentions }) => ({
    id,
    kind,
    isKnown: false,
    spans: mentions.map(({ start, end }) => ({ start, end })),
  }));
  const names = [...new Set(chains.flatMap(({ mentions }) => mentions.map(({ text }) => text)))];
  return { chains: painted, names, rounds };
}

function toMeasurements(times: PageTimes, where: string, words: number): Measurement[] {
  const { loopMs, extractMs, readabilityMs, paintMs, markMs } = times;
  const common = { where, words, loopMs };
  return [
    { ...common, step: 'extraction', by: 'Sidelight', ms: extractMs },
    { ...common, step: 'extraction', by: 'Readability', ms: readabilityMs },
    { ...common, step: 'painting', by: 'Sidelight', ms: paintMs },
    { ...common, step: 'painting', by: 'mark.js', ms: markMs },
  ];
}
