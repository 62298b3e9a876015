/**
 * `npm run eval:articles [-- --wiki API_URL [--wikidata API_URL]] [--article SLUG…]`: the line on the project's own
 * articles, or on those that are named, against their hand-made answers.
 */
import { parseArgs } from 'node:util';
import { readArticleFixture, readArticleFixtures } from '../tests/fixtures/articles.ts';
import { loadEmbeddedSource, loadTagger, withWiki } from './annotate/line.ts';
import type { ArticleScore } from './score-articles.ts';
import { scoreFixture } from './score-fixture.ts';

const { values } = parseArgs({
  options: {
    wiki: { type: 'string' },
    wikidata: { type: 'string' },
    faults: { type: 'boolean', default: false },
    article: { type: 'string', multiple: true },
  },
});
const wikis = { wiki: values.wiki ?? null, wikidata: values.wikidata ?? null };
const tagger = await loadTagger();
const embedded = loadEmbeddedSource();
const share = (part: number, whole: number) => `${part}/${whole}`.padStart(8);

console.log(
  `${'article'.padEnd(28)}mentions right/found/wanted   merges   roles   links right/wanted  wrong  no page  requests`,
);
for (const { slug, answer } of values.article?.map(readArticleFixture) ?? readArticleFixtures()) {
  const { source, requestCount } = withWiki(embedded, wikis, (error) => console.error(`${slug}: ${error.message}`));
  const score = await scoreFixture(answer, tagger, source);
  console.log(toRow(slug, score, requestCount()));
  if (values.faults) for (const fault of score.faults) console.log(`    ${fault}`);
}

function toRow(slug: string, { mentions, merges, roles, links }: ArticleScore, requests: number): string {
  return [
    slug.padEnd(28),
    `${mentions.right}/${mentions.found}/${mentions.wanted}`.padStart(14),
    share(merges.right, merges.found).padStart(16),
    share(roles.right, roles.wanted),
    share(links.right, links.wanted),
    String(links.wrong).padStart(12),
    String(links.withoutPage).padStart(9),
    String(requests).padStart(10),
  ].join('');
}
