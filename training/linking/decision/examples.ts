/** The project's own articles as examples for the decision: each name with its candidates weighed, and which is right. */
import { judgeChains, type LinkTask } from '../../../core/link/link.ts';
import type { JudgedChain } from '../../../core/link/weigh/decision.ts';
import { isPartialName } from '../../../core/resolve/names.ts';
import type { Candidate, ChainId } from '../../../core/types.ts';
import { isPageId } from '../../../knowledge/embedded/source.ts';
import type { Answer } from '../../../tests/fixtures/answer.ts';

/** One article under one set of sources. */
export interface ExampleOrigin {
  /** The article's slug. */
  readonly article: string;
  /** Which sources answered: "offline", "wiki" … */
  readonly sources: string;
}

/** One name of one article under one set of sources. */
export interface DecisionExample extends ExampleOrigin {
  /** The answers' chain. */
  readonly answerId: ChainId;
  /** Only the candidates that no veto rules out. */
  readonly judged: JudgedChain;
  /** Index of the right candidate; null when none of them is. */
  readonly right: number | null;
}

/** The names of one article that the answers hold and that may be linked; a name of several answers' chains is left out. */
export function toExamples(task: LinkTask, answer: Answer, origin: ExampleOrigin): DecisionExample[] {
  const answerBySpan = new Map(answer.mentions.map(({ start, end, chain }) => [`${start}-${end}`, chain]));
  return judgeChains(task).flatMap((one) => {
    const { mentions } = one.chain;
    const ids = new Set(mentions.flatMap(({ start, end }) => answerBySpan.get(`${start}-${end}`) ?? []));
    const [answerId] = ids;
    const judged = { ...one, judged: one.judged.filter(({ veto }) => veto === null) };
    if (answerId === undefined || ids.size > 1 || judged.judged.length === 0 || isPartialName(one.chain)) return [];
    const wanted = answer.chains.get(answerId)!; // an answer's mentions are of its chains
    const right = judged.judged.findIndex(({ candidate }) => isRight(candidate, wanted));
    return [{ ...origin, answerId, judged, right: right < 0 ? null : right }];
  });
}

type Wanted = NonNullable<ReturnType<Answer['chains']['get']>>;

/** A row may be named by its title or by its id. */
const isRight = ({ id, title }: Candidate, { link, row }: Wanted) =>
  isPageId(id) ? title === link : title === row || id === `page:${row}`;
