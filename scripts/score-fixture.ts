/** The line on one of the project's own articles, scored against its hand-made answers. */
import type { Tagger } from '../core/tag/tagger.ts';
import type { KnowledgeSource } from '../core/types.ts';
import type { Answer } from '../tests/fixtures/answer.ts';
import { readText, runLine } from './annotate/line.ts';
import { type ArticleScore, scoreArticle } from './score-articles.ts';

/** Reads, links and scores the answer's text, with the date that its page gives. */
export async function scoreFixture(answer: Answer, tagger: Tagger, source: KnowledgeSource): Promise<ArticleScore> {
  const article = { ...readText(answer.text), publishedAt: answer.details.publishedAt };
  const { annotation } = await runLine(article, tagger, source);
  return scoreArticle(annotation, answer);
}
