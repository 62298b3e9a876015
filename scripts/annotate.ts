/** `npm run --silent annotate`: finds and identifies the names in articles without a browser. Usage in the README. */
import { once } from 'node:events';
import { createAnnotator } from './annotate/annotator.ts';
import { annotateArchive } from './annotate/archive.ts';
import { formatOf, parseArguments } from './annotate/arguments.ts';
import { createCollector } from './annotate/collector.ts';
import { tagConll } from './annotate/conll.ts';
import { InputError, readInput } from './annotate/input.ts';
import { readHtml, readText } from './annotate/line.ts';

/** Exit code when any argument or input could not be used. */
const EXIT_BAD_INPUT = 2;

const complain = (message: string) => {
  process.stderr.write(`annotate: ${message}\n`);
  process.exitCode = EXIT_BAD_INPUT;
};

/** Prints, and waits while a pipe's other end is busy: what is not read yet must not pile up here. */
const print = async (text: string) => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};

const { mistakes, request } = parseArguments(process.argv.slice(2));
for (const mistake of mistakes) complain(mistake);
if (request) {
  const annotator = await createAnnotator(request, complain);
  for (const file of request.files) {
    try {
      const format = formatOf(file, request.format);
      if (format === 'jsonl') {
        const collectGarbage = createCollector();
        const { lines, failures } = await annotateArchive(file, annotator, async (line) => {
          await print(`${line}\n`);
          collectGarbage();
        });
        for (const [problem, count] of failures) complain(`${file}: ${count} of ${lines} lines: ${problem}`);
        continue;
      }
      const content = await readInput(file);
      if (format === 'conll') {
        await print(tagConll(content, annotator.tagTokens));
        continue;
      }
      const read = () => (format === 'html' ? readHtml(file, content, request.url) : readText(content));
      await print(`${JSON.stringify(await annotator.annotate(file, read))}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complain(error.message);
    }
  }
}
