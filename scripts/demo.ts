import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { launchSidelight } from '../tests/e2e/browsers/launch.ts';
import { refuseOutside } from '../tests/e2e/outside.ts';
import { servePages } from '../tests/e2e/page-server.ts';
import { BUILDS } from './builds.ts';
import { readArticlePage } from './demo/article-page.ts';
import { formatCards } from './demo/card-table.ts';
import { type DemoOptions, makePictureFolder, readDemoOptions } from './demo/options.ts';
import { showProgress } from './demo/progress.ts';
import { type Tour, tourArticle } from './demo/tour.ts';
import { runCommand } from './steps/run-command.ts';
import { ensureBrowsers } from './system-packages.ts';
import { endWith } from './usage.ts';

const OWN_ARTICLE = join(import.meta.dirname, '../tests/fixtures/articles/ministry-water-briefing/source.html');
/** Wide enough for the table where standard output is no terminal. */
const DEFAULT_WIDTH = 140;

/** `npm run demo [-- FILE] [--browser NAME] [--out FOLDER]`: the whole line in a real browser, offline. */
async function runDemo(): Promise<void> {
  const callerFolder = process.env.INIT_CWD ?? process.cwd(); // npm runs us in the project's folder
  const options = readDemoOptions(process.argv.slice(2), callerFolder);
  const page = readArticlePage(options.file ?? OWN_ARTICLE);
  const progress = showProgress(process.stderr);
  ensureBrowsers([options.browser]);
  progress.say('Building the extension');
  const { isSuccess, output } = await runCommand(BUILDS[options.browser].command);
  if (!isSuccess) throw new Error(`the build failed\n${output}`);
  const folder = options.out ?? makePictureFolder();
  mkdirSync(folder, { recursive: true });
  const tour = await tourInBrowser({ options, page, folder, progress });
  progress.clear();
  report(tour, folder);
}

interface Stage {
  readonly options: DemoOptions;
  readonly page: string;
  readonly folder: string;
  readonly progress: ReturnType<typeof showProgress>;
}

async function tourInBrowser({ options, page, folder, progress }: Stage): Promise<Tour> {
  const isHeadless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const pages = await servePages({ '/article': page });
  const outside = await refuseOutside();
  try {
    progress.say(`Starting ${options.browser}`);
    const browser = await launchSidelight(options.browser, { network: outside.network, isHeadless });
    try {
      await browser.open(`${pages.url}article`);
      const tour = await tourArticle(browser, folder, progress);
      if (!isHeadless && process.stdin.isTTY) await waitForEnter();
      return tour;
    } finally {
      await browser.close();
    }
  } finally {
    await outside.close();
    await pages.close();
  }
}

async function waitForEnter(): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  await terminal.question('\nThe browser stays open; press Enter to close it. ');
  terminal.close();
}

function report({ cards, status, readingMs, hoveredName, pictures }: Tour, folder: string): void {
  if (cards.length === 0) console.error(`no cards: ${status}`);
  else {
    console.log(formatCards(cards, process.stdout.columns ?? DEFAULT_WIDTH));
    console.log(`${cards.length} cards ${(readingMs / 1000).toFixed(1)} s after the click.`);
    console.log(hoveredName === null ? 'No name showed its card on hover.' : `Hovered: ${hoveredName}.`);
  }
  console.log(`Pictures in ${folder}: ${pictures.map((file) => basename(file)).join(', ')}`);
  process.exitCode = cards.length > 0 && hoveredName !== null ? 0 : 1;
}

await runDemo().catch(endWith);
