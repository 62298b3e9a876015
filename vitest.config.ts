import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { localeFiles } from './scripts/locale-plugin.ts';
import { locateProgram } from './scripts/programs.ts';

/** A story starts a browser and waits for it; two cores may be shared. */
const STORY_TIMEOUT_MS = 90_000;
/** Without a Chromium only the browser project fails, with the path in its message. */
const CHROMIUM = locateProgram('chromium', process.env.PATH ?? '') ?? '/usr/bin/chromium';

/** Larger than any viewport that a test asks for: vitest would shrink what does not fit. */
const WINDOW = { width: 1280, height: 2600 };
/** Pictures of the gallery: committed, and changed by `npm run gallery:accept` alone, after they were looked at. */
const PICTURES = {
  comparatorName: 'pixelmatch',
  comparatorOptions: { threshold: 0.05, allowedMismatchedPixelRatio: 0.0003 },
  resolveScreenshotPath: ({ root, arg, ext }: { root: string; arg: string; ext: string }) =>
    `${root}/tests/gallery/pictures/${arg}${ext}`,
} as const;

/** How often promises are tried, and from which seed, for tests that run in a browser and see no environment. */
const TRIES = { runs: numberOf(process.env.SIDELIGHT_RUNS), seed: numberOf(process.env.SIDELIGHT_SEED) };

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly runs: number | null;
    readonly seed: number | null;
  }
}

/** Core and knowledge run in plain Node; page and components in the system's own Chromium; e2e drives real browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{page,components,e2e,soak}/**'],
          setupFiles: ['tests/fake-locks.ts'],
          maxWorkers: 2, // one of two cores would stand idle
        },
      },
      {
        plugins: [preact(), localeFiles()],
        // Found during a run, they would be bundled anew, and components would meet two copies of Preact.
        optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals', 'valibot'] },
        test: {
          name: 'browser',
          include: ['tests/{page,components}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/components/speak-english.ts'],
          provide: TRIES,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            expect: { toMatchScreenshot: PICTURES },
            provider: playwright({
              launchOptions: { executablePath: CHROMIUM, args: ['--no-sandbox'] },
              contextOptions: { viewport: WINDOW, timezoneId: 'UTC' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { test: { name: 'soak', environment: 'node', include: ['tests/soak/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          maxWorkers: 2, // browsers mostly wait: two stories side by side take two thirds of the time
          testTimeout: STORY_TIMEOUT_MS,
          hookTimeout: STORY_TIMEOUT_MS,
        },
      },
    ],
  },
});
