/**
 * A club is told from another of its name by its country: "Al-Hilal of Sudan". The tagger may take all of that for the name;
 * where the article has the club's name by itself, too, and a source knows the country but nothing of the whole name, it is
 * the club and the country.
 */

import type { NamedText } from '../annotate.ts';
import type { Candidate, CandidatesByName, Chain, ChainId, Mention } from '../types.ts';

/** A group's mention, and what it falls into. */
interface GroupOfCountry {
  readonly mention: Mention;
  readonly groupId: ChainId;
  readonly group: Mention;
  readonly country: Mention;
}

const NAME_OF = /^(.+?)\s+of\s+(?:the\s+)?(\p{Lu}.*)$/su;

/** Groups that the article tells from others of their name by a country, with what may be its name. */
export function groupsOfCountry(chains: readonly Chain[]): { readonly name: string; readonly country: string }[] {
  return findGroups(chains).map(({ group, country }) => ({ name: group.text, country: country.text }));
}

/** What may be countries at the end of groups' names, each once: to be looked up with the others. */
export function ofCountryNames({ chains }: Pick<NamedText, 'chains'>): string[] {
  return [...new Set(findGroups(chains).map(({ country }) => country.text))];
}

/** Parts every such name that a source confirms; the parts join the chains of their names, or make one. */
export function splitOfCountry(chains: readonly Chain[], candidates: CandidatesByName): readonly Chain[] {
  const found = findGroups(chains).filter(
    ({ mention, country }) => !hasKind('group', candidates.get(mention.text)) && isCountry(country.text, candidates),
  );
  if (found.length === 0) return chains;
  const gone = new Set(found.map(({ mention }) => mention));
  const kept = chains.map((chain) => {
    const groups = found.filter(({ groupId }) => groupId === chain.id).map(({ group }) => group);
    const countries = found.filter(({ country }) => isPlaceOf(chain, country)).map(({ country }) => country);
    const mentions = [...chain.mentions.filter((one) => !gone.has(one)), ...groups, ...countries];
    return { ...chain, mentions: mentions.sort((a, b) => a.start - b.start) };
  });
  const homeless = found.map(({ country }) => country).filter((one) => !chains.some((chain) => isPlaceOf(chain, one)));
  const lastNumber = Math.max(0, ...chains.map(({ id }) => Number(id.slice(1))));
  const added = [...new Set(homeless.map(({ text }) => text))].map((name, i) =>
    toPlace(
      `c${lastNumber + i + 1}`,
      homeless.filter(({ text }) => text === name),
    ),
  );
  return [...kept, ...added]
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function findGroups(chains: readonly Chain[]): GroupOfCountry[] {
  const groups = chains.filter(({ kind }) => kind === 'group');
  return groups.flatMap(({ id, mentions }) =>
    mentions.flatMap((mention) => {
      const [, name = '', country = ''] = NAME_OF.exec(mention.text) ?? [];
      const bearer = groups.find((other) => other.id !== id && other.name === name);
      if (!bearer) return [];
      const { start, end } = mention;
      return [
        {
          mention,
          groupId: bearer.id,
          group: { ...mention, end: start + name.length, text: name },
          country: { ...mention, start: end - country.length, text: country, kind: 'place' as const },
        },
      ];
    }),
  );
}

const isPlaceOf = ({ kind, name }: Chain, { text }: Mention) => kind === 'place' && name === text;

const hasKind = (kind: Candidate['kind'], candidates: readonly Candidate[] = []) =>
  candidates.some((one) => one.kind === kind);

const isCountry = (name: string, candidates: CandidatesByName) =>
  (candidates.get(name) ?? []).some(({ kind, title, country }) => kind === 'place' && title === country);

function toPlace(id: ChainId, mentions: readonly Mention[]): Chain {
  const { text: name } = mentions[0]!; // made for the mentions of one name
  return { id, kind: 'place', name, mentions, demonyms: [], descriptions: [], metonyms: [], role: null };
}
