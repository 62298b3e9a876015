/** `npm run --silent annotate`: finds and identifies the names in articles without a browser. Usage in the README. */
import { formatOf, parseArguments } from './annotate/arguments.ts';
import { tagConll } from './annotate/conll.ts';
import { InputError, readInput } from './annotate/input.ts';
import {
  loadEmbeddedSource,
  loadTagger,
  readHtml,
  readText,
  roundTenth,
  runLine,
  toOutput,
  withWiki,
} from './annotate/line.ts';

/** Exit code when any argument or input could not be used. */
const EXIT_BAD_INPUT = 2;

const complain = (message: string) => {
  process.stderr.write(`annotate: ${message}\n`);
  process.exitCode = EXIT_BAD_INPUT;
};

const { mistakes, request } = parseArguments(process.argv.slice(2));
for (const mistake of mistakes) complain(mistake);
if (request) {
  const tagger = await loadTagger();
  const embedded = loadEmbeddedSource();
  for (const file of request.files) {
    try {
      const content = await readInput(file);
      const format = formatOf(file, request.format);
      if (format === 'conll') {
        process.stdout.write(tagConll(content, tagger.tagTokens));
        continue;
      }
      const startMs = performance.now();
      const article = format === 'html' ? readHtml(file, content, request.url) : readText(content);
      const extract = roundTenth(performance.now() - startMs);
      const { source, requestCount } = withWiki(embedded, request, (error) =>
        complain(`${request.wiki}: ${error.message}`),
      );
      const { annotation, ms } = await runLine(article, tagger, source);
      const output = toOutput(file, article, { annotation, ms: { extract, ...ms }, requests: requestCount() });
      process.stdout.write(`${JSON.stringify(output)}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      complain(error.message);
    }
  }
}
