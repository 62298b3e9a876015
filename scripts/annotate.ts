/** `npm run --silent annotate`: finds and identifies the names in articles without a browser. Usage in the README. */
import { formatOf, parseArguments, USAGE } from './annotate/arguments.ts';
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

const args = parseArguments(process.argv.slice(2));
if ('message' in args) {
  complain(args.message);
  process.stderr.write(`${USAGE}\n`);
} else {
  const tagger = await loadTagger();
  const embedded = loadEmbeddedSource();
  for (const file of args.files) {
    try {
      const content = await readInput(file);
      const format = formatOf(file, args.format);
      if (format === 'conll') {
        process.stdout.write(tagConll(content, tagger.tagTokens));
        continue;
      }
      const startMs = performance.now();
      const article = format === 'html' ? readHtml(file, content, args.url) : readText(content);
      const extract = roundTenth(performance.now() - startMs);
      const { source, requestCount } = withWiki(embedded, args.wiki, (error) =>
        complain(`${args.wiki}: ${error.message}`),
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
