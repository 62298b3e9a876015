/**
 * Parts clubs and companies from the places whose names they go by, once it is known which names are countries' (their
 * sides stay the country) and capitals' (their exchanges go by them: "Tokyo rose 0.4 per cent").
 */

import { nameWords } from '../../resolve/names.ts';
import { findRoles, fullestRole } from '../../resolve/roles.ts';
import type { Candidate, CandidatesByName, Chain, Mention } from '../../types.ts';
import { isUsedAsSide, readUse } from '../context/bearers.ts';
import { dominantPlace } from '../context/countries.ts';
import type { Report } from '../context/report-kinds.ts';

/** What parting reads beside the chains. */
export interface PartContext {
  readonly text: string;
  readonly report: Report | null;
  /** At least what is on the device. */
  readonly candidates: CandidatesByName;
}

/** Tagger score below which a name taken for a person may be a club's. */
const UNSURE_OF_PERSON = 0.9;

/**
 * Gives the mentions of clubs and companies a group's chain, the one of that name where there is one. Order is by first
 * mention.
 */
export function partBearers(chains: readonly Chain[], context: PartContext): Chain[] {
  let lastNumber = Math.max(0, ...chains.map(({ id }) => Number(id.slice(1))));
  const made = new Set<Chain>();
  const parted = chains.flatMap((chain) => {
    const moved = bearerMentions(chain, context);
    if (moved.length === 0) return [chain];
    const rest = chain.mentions.filter((mention) => !moved.includes(mention));
    const id = rest.length > 0 ? (`c${++lastNumber}` as const) : chain.id;
    const own: Chain = { ...chain, id, demonyms: [], descriptions: [], metonyms: [] };
    const mentions = moved.map((mention): Mention => ({ ...mention, kind: 'group' }));
    const group = toGroup(own, mentions, context.text);
    made.add(group);
    return rest.length > 0 ? [{ ...chain, mentions: rest }, group] : [group];
  });
  return joinSame(parted, made, context.text).sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start); // none is empty
}

/** The mentions of a chain that stand for a club or company; those that nothing tells go with most. */
function bearerMentions(chain: Chain, { text, report, candidates }: PartContext): readonly Mention[] {
  const { kind, name, mentions, role } = chain;
  if (kind === 'group') return [];
  const place = dominantPlace(name, candidates);
  if (place !== null && place.title === place.country) return [];
  const uses = mentions.map((mention) => {
    const use = readUse(mention, text, report);
    return use === 'company' && isOfExchange(place) ? 'place' : use;
  });
  const [clubs, companies, places] = (['club', 'company', 'place'] as const).map(
    (use) => uses.filter((one) => one === use).length,
  ) as [number, number, number];
  if (clubs + companies === 0) return [];
  if (kind === 'person') return role === null && isNoPerson(chain, companies, text) ? mentions : [];
  return mentions.filter((_, i) => (uses[i] === null ? clubs + companies >= places : uses[i] !== 'place'));
}

/** A capital's exchange goes by its name, and so do those of the largest cities. */
const isOfExchange = (place: Candidate | null) => place !== null && place.prominence === 1;

/** A full name that the tagger is sure of is a person's; and so is a surname, but where only a side or a company is named so. */
function isNoPerson({ name, mentions }: Chain, companies: number, text: string): boolean {
  if (companies > 0) return nameWords(name).length === 1;
  return mentions.every(({ score }) => score < UNSURE_OF_PERSON) && mentions.some((one) => isUsedAsSide(one, text));
}

function toGroup(chain: Chain, mentions: readonly Mention[], text: string): Chain {
  return { ...chain, kind: 'group', mentions, role: fullestRole(findRoles(mentions, 'group', text)) };
}

/** Groups of one name are one group. */
function joinSame(chains: readonly Chain[], parted: ReadonlySet<Chain>, text: string): Chain[] {
  const joined: Chain[] = [];
  for (const chain of chains) {
    const at = joined.findIndex((one) => one.kind === 'group' && chain.kind === 'group' && one.name === chain.name);
    const known = joined[at];
    if (!known || !(parted.has(chain) || parted.has(known))) joined.push(chain);
    else {
      const mentions = [...known.mentions, ...chain.mentions].sort((a, b) => a.start - b.start);
      joined[at] = toGroup({ ...known, descriptions: [...known.descriptions, ...chain.descriptions] }, mentions, text);
    }
  }
  return joined;
}
