/** Compares the links of one of the project's own articles with its hand-made answers. Pure. */
import type { Annotation } from '../core/annotate.ts';
import type { Entity } from '../core/entity.ts';
import type { Chain, ChainId } from '../core/types.ts';
import { isPageId } from '../knowledge/embedded/source.ts';
import type { Answer } from '../tests/fixtures/answer.ts';

/** What became of the answers' links. Counts are of the answers' chains. */
export interface LinkScore {
  readonly right: number;
  /** Linked with something else; the fault that must not happen. */
  readonly wrong: number;
  /** Linked with the shipped row of the right thing, whose page nobody is certain of: neither right nor wrong. */
  readonly withoutPage: number;
  readonly wanted: number;
  /** The answers' chains that have a page and got nothing. */
  readonly missing: readonly ChainId[];
}

type AnswerChain = NonNullable<ReturnType<Answer['chains']['get']>>;
type Verdict = 'right' | 'wrong' | 'without-page' | 'none';

/** Scores links; each fault is told to `onFault`. A thing whose names lie in several chains is wrong when one of them is. */
export function scoreLinks(
  annotation: Annotation,
  answer: Answer,
  { chainsOf, onFault }: { chainsOf: (id: ChainId) => readonly Chain[]; onFault: (fault: string) => void },
): LinkScore {
  const entityById = new Map(annotation.entities.map((entity) => [entity.id, entity]));
  const score = { right: 0, wrong: 0, withoutPage: 0, wanted: 0 };
  const missing: ChainId[] = [];
  for (const [id, wanted] of answer.chains) {
    if (wanted.link !== null) score.wanted++;
    const links = chainsOf(id).flatMap((chain) => annotation.links.filter(({ chainId }) => chainId === chain.id));
    const verdicts = links.map(({ entityId }) => {
      const entity = entityId === null ? undefined : entityById.get(entityId);
      const verdict = judgeEntity(entity, wanted);
      if (verdict === 'wrong')
        onFault(`wrong link ${id} “${wanted.name}” → ${entity?.title} (${entity?.id}), not ${nameOf(wanted)}`);
      return verdict;
    });
    if (verdicts.includes('wrong')) score.wrong++;
    else if (verdicts.includes('right')) score.right++;
    else if (verdicts.includes('without-page')) score.withoutPage++;
    else if (wanted.link !== null) {
      missing.push(id);
      onFault(`no link ${id} “${wanted.name}” → ${wanted.link} (${links[0]?.reason ?? 'no chain'})`);
    }
  }
  return { ...score, missing };
}

const nameOf = ({ link, row }: AnswerChain) => [link ?? 'NIL', ...(row === undefined ? [] : [row])].join(' or ');

/** A row without a page may bear the title of a page that is about another thing, so titles of both are never compared. */
function judgeEntity(entity: Entity | undefined, { link, row }: AnswerChain): Verdict {
  if (!entity) return 'none';
  if (isPageId(entity.id)) return entity.title === link ? 'right' : 'wrong';
  return entity.title === row || entity.id === `page:${row}` ? 'without-page' : 'wrong';
}
