/**
 * Whether someone had died before the article's events. Who holds an office or speaks is alive; whose songs are played and
 * whose novels are read may have died long ago.
 */

import { type Field, readRoleWords } from '../../resolve/role-words.ts';
import type { Candidate, Chain, Role } from '../../types.ts';
import type { LinkContext } from '../context/context.ts';
import { compareLives, lifeOf } from '../context/life-dates.ts';

/** An obituary may come a year late. */
const LATE_YEARS = 1;
/** Work that is still played, read and shown when who did it is dead. */
const LASTING_FIELDS: ReadonlySet<Field> = new Set(['music', 'letters', 'visual-arts', 'screen']);
/** "who founded the republic": a clause about the past states no office. */
const IS_PAST = /^(?:\p{Ll}{2,}ed|was|were|had|led|wrote|won|ran|made|sang|taught|built|left)\b/u;
const SPEECH = ['said', 'says', 'told', 'tells', 'added', 'adds', 'asked', 'asks'];

/**
 * Someone who has an office at the article's date had not died years before; "late" and "former" are said of the dead. Who
 * was born or died in another year than the article says is someone else.
 */
export function hadDied(chain: Chain, candidate: Candidate, context: LinkContext): boolean {
  const life = lifeOf(candidate);
  const stated = context.lives.get(chain.id);
  if (stated && compareLives(stated, life) < 0) return true;
  if (stated?.died || life.died === null || context.year === null) return false;
  return life.died < context.year - LATE_YEARS && isShownAlive(chain, context);
}

function isShownAlive({ id, role }: Chain, { wordsBeside }: LinkContext): boolean {
  if (role === null || role.status === 'late' || role.status === 'former') return false;
  const beside = wordsBeside.get(id);
  return isOfTheLiving(role) || SPEECH.some((verb) => beside?.has(verb));
}

/** Does the role say that its bearer is alive, where nobody lets the bearer speak? */
function isOfTheLiving({ text }: Role): boolean {
  const fields = [...readRoleWords(text).fields];
  const isLasting = fields.length > 0 && fields.every((field) => LASTING_FIELDS.has(field));
  return !isLasting && !IS_PAST.test(text);
}
