/**
 * Answers of the box as a reader meets them without a network: a name in its sentence, and the card that it gets. A person
 * judges them, so they are drawn by a seed, and by a hash of each, so that a row mended later changes the draw by its own
 * answers alone.
 */
import { createHash } from 'node:crypto';
import type { Entity } from '../../core/entity.ts';
import type { Tagger } from '../../core/tag/tagger.ts';
import { segmentSentences } from '../../core/text/segment.ts';
import type { Chain, KnowledgeSource } from '../../core/types.ts';
import type { ArticleFixture } from '../../tests/fixtures/articles.ts';
import type { Row } from '../../training/knowledge/tsv.ts';
import { readHtml, runLine } from '../annotate/line.ts';

/** A name in its sentence, and the card that the box gives it. */
export interface BoxAnswer {
  /** Folder of the article. */
  readonly article: string;
  /** As printed. */
  readonly name: string;
  /** Title of the card. */
  readonly card: string;
  readonly sentence: string;
  /** Description and facts of the card, in one line. */
  readonly shown: string;
}

/** What the articles' names get from the source; each name of an article once, at its first mention. */
export async function collectAnswers(
  articles: readonly ArticleFixture[],
  tagger: Tagger,
  source: KnowledgeSource,
): Promise<BoxAnswer[]> {
  const answers: BoxAnswer[] = [];
  for (const { slug, sourceHtml, renderedHtml, answer } of articles) {
    const article = readHtml(slug, renderedHtml ?? sourceHtml, answer.details.url);
    const { annotation } = await runLine(article, tagger, source);
    const entityById = new Map(annotation.entities.map((entity) => [entity.id, entity]));
    annotation.chains.forEach((chain, index) => {
      const id = annotation.links[index]?.entityId ?? null;
      const entity = id === null ? undefined : entityById.get(id);
      if (entity !== undefined)
        answers.push({ article: slug, ...readMention(chain, article.text), ...readCard(entity) });
    });
  }
  return answers;
}

function readMention({ name, mentions }: Chain, text: string): Pick<BoxAnswer, 'name' | 'sentence'> {
  const start = mentions[0]?.start ?? 0;
  const sentence = segmentSentences(text).find((one) => one.start <= start && start < one.end);
  return { name, sentence: text.slice(sentence?.start, sentence?.end).replace(/\s+/gu, ' ').trim() };
}

function readCard({ title, description, facts }: Entity): Pick<BoxAnswer, 'card' | 'shown'> {
  const shown = facts.map(({ name, value, asOf }) => `${name} ${value}${asOf === null ? '' : ` (${asOf})`}`);
  return { card: title, shown: [description, ...shown].join('; ') };
}

/** `count` of the answers, or all when there are fewer, the same for the same seed; by article and name. */
export function drawAnswers(answers: readonly BoxAnswer[], count: number, seed: number): BoxAnswer[] {
  const rank = (answer: BoxAnswer) =>
    createHash('sha256')
      .update(`${seed} ${keyOf(answer)}`)
      .digest('hex');
  return answers
    .map((answer) => ({ answer, rank: rank(answer) }))
    .sort((left, right) => compareText(left.rank, right.rank))
    .slice(0, count)
    .map(({ answer }) => answer)
    .sort((left, right) => compareText(keyOf(left), keyOf(right)));
}

/** How a person judged drawn answers. */
export interface Judged {
  readonly right: number;
  readonly wrong: number;
  /** Answers that nobody has judged, or whose card has become another one since. */
  readonly unjudged: readonly BoxAnswer[];
}

/** Counts the judgements, rows with `article`, `name`, `card` and `judgement` ("right" or "wrong"), of the answers. */
export function countJudgements(answers: readonly BoxAnswer[], judgements: readonly Row[]): Judged {
  const judgementByKey = new Map(judgements.map((row) => [keyOf(row), row.judgement]));
  const judged = (judgement: string) => answers.filter((answer) => judgementByKey.get(keyOf(answer)) === judgement);
  const [right, wrong] = [judged('right'), judged('wrong')];
  const unjudged = answers.filter((answer) => !right.includes(answer) && !wrong.includes(answer));
  return { right: right.length, wrong: wrong.length, unjudged };
}

function keyOf({ article, name, card }: Row | BoxAnswer): string {
  return `${article}\t${name}\t${card}`;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
