import { describe, expect, it } from 'vitest';
import { readUse, titlesOfBearer } from '../../../../core/link/context/bearers.ts';
import type { Report } from '../../../../core/link/context/report-kinds.ts';
import { partBearers } from '../../../../core/link/look-up/part-bearers.ts';
import { resolveChains } from '../../../../core/resolve/chains.ts';
import type { Candidate } from '../../../../core/types.ts';
import { makeCandidate, makeChain } from '../../samples.ts';
import { readTaggedText } from '../../tagged-text.ts';
import { linkMarked } from '../linked-text.ts';

describe('the words beside a name', () => {
  const useOf = (marked: string, report: Report | null = 'football') => {
    const { text, spans } = readTaggedText(marked);
    return readUse(resolveChains(spans, text).chains[0]!.mentions[0]!, text, report); // a marked text has a name
  };

  it.each([
    ['[LOC Aberdeen] are in the final.', 'club'],
    ['It came after beating [LOC Dundee] 3–2.', 'club'],
    ['A 2–1 win over [LOC Dundee] followed.', 'club'],
    ['[LOC Dundee]’s left back slipped.', 'club'],
    ['[LOC Dundee] manager Ana Ruiz left.', 'club'],
    ['The winger on loan from [LOC Braga] ran.', 'club'],
    ['He left after a short stint at [LOC Braga].', 'club'],
    ['They will meet [LOC Ross County] in May.', 'club'],
    ['[LOC Khulna] had chosen to bat.', 'club'],
    ['Rain hung over [LOC Aberdeen] for days.', 'place'],
    ['They must first go to [LOC Tunis].', 'place'],
    ['A nurse from [LOC Temeke] sang.', 'place'],
    ['A striker from [LOC Temeke] sang.', null],
    ['The city of [LOC Perth] slept.', 'place'],
    ['[LOC Mbeya], where he was born, slept.', 'place'],
    ['The roads of [LOC Dundee] were closed.', null],
    ['In [LOC Dundee] fans sang.', 'place'],
    ['[LOC Dundee] slept.', null],
  ])('in a match report, “%s”: %s', (marked, use) => {
    expect(useOf(marked)).toBe(use);
  });

  it.each([
    ['Shares of [LOC Orange] were flat.', 'company'],
    ['Flights of [LOC Pegasus] were late.', 'company'],
    ['[LOC Antofagasta], up 3.9 per cent', 'company'],
    ['[LOC Antofagasta] led the index again.', 'company'],
    ['[LOC Santos] had closed up 0.8 per cent.', 'company'],
    ['[LOC Amazon] fell 2% at the opening.', 'company'],
    ['[LOC Amazon], quoted in New York, opened lower.', 'company'],
    ['A loan from the bank [LOC Santander] paid.', 'company'],
    ['The low-cost airline [LOC Pegasus] flew.', 'company'],
    ['A loan from a bank in [LOC Santander] paid.', 'place'],
    ['Sales in [LOC Chile] fell 2 per cent.', 'place'],
    ['Shares in [LOC London] closed higher.', 'place'],
    ['[LOC Aberdeen] are in the final.', null],
  ])('in any other article, “%s”: %s', (marked, use) => {
    expect(useOf(marked, null)).toBe(use);
  });
});

describe('names of places', () => {
  const place = (title: string, known: Partial<Candidate> = {}) =>
    makeCandidate(title, { kind: 'place', source: 'embedded', prior: 0.9, country: 'Chile', ...known });
  const candidates = new Map([
    ['Dundee', [place('Dundee')]],
    ['Chile', [place('Chile')]],
    ['Tokyo', [place('Tokyo', { country: 'Japan', prominence: 1 })]],
  ]);
  const part = (marked: string, report: Report | null = 'football') => {
    const { text, spans } = readTaggedText(marked);
    return partBearers(resolveChains(spans, text).chains, { text, report, candidates }).map(
      ({ kind, name, mentions }) => `${kind} ${name} ${mentions.length}`,
    );
  };

  it.each([
    [
      'a club is parted from its city',
      '[LOC Dundee] are out. It rained in [LOC Dundee].',
      ['group Dundee 1', 'place Dundee 1'],
    ],
    ['a mention that nothing tells goes with most', '[LOC Dundee] are out. [LOC Dundee] wept.', ['group Dundee 2']],
    [
      'a club that the tagger knew takes the others in',
      '[ORG:0.99 Dundee] are out. It came from beating [LOC:0.99 Dundee] 3–2.',
      ['group Dundee 2'],
    ],
    ['a country’s side stays the country', '[LOC Chile] are out.', ['place Chile 1']],
    ['a lone name in the plural is no person', '[PER:0.85 Simba] are out.', ['group Simba 1']],
    ['a person who plays stays one', '[PER:0.85 Simba] scored twice.', ['person Simba 1']],
    ['a person of whom the tagger is sure stays one', 'They will face [PER:0.99 Simba].', ['person Simba 1']],
  ])('%s', (_, marked, expected) => {
    expect(part(marked)).toEqual(expected);
  });

  it.each([
    ['a company is no city', 'Shares of [LOC Dundee] fell.', ['group Dundee 1']],
    ['a capital’s exchange is no company', '[LOC Tokyo] rose 2 per cent.', ['place Tokyo 1']],
    ['a lone name that moves like a share is no person', '[PER:0.99 Santos] rose 2 per cent.', ['group Santos 1']],
    ['a full name is a person’s whatever moves', '[PER:0.99 Ana Santos] gained 2 per cent.', ['person Ana Santos 1']],
    [
      'a bank is parted from its city',
      'The bank [LOC Dundee] paid. It rained in [LOC Dundee].',
      ['group Dundee 1', 'place Dundee 1'],
    ],
  ])('in a market report %s', (_, marked, expected) => {
    expect(part(marked, 'market')).toEqual(expected);
  });
});

describe('titles to look a club or company up by', () => {
  const text = 'Dundee are out.';
  const dundee = makeChain('c1', 'Dundee', { kind: 'group' });
  const division = makeCandidate('Dundee Division', { kind: 'place', source: 'embedded' });

  it('are those of the sport', () => {
    const titlesIn = (report: Report) => titlesOfBearer(dundee, { text, report }, new Map([['Dundee', [division]]]));
    expect(titlesIn('football')).toContain('Dundee F.C.');
    expect(titlesIn('cricket')).toEqual(['Dundee cricket team', 'Dundee Division cricket team']);
  });

  it('are none where nothing says club or company', () => {
    expect(titlesOfBearer(dundee, { text: 'Dundee slept.', report: 'football' }, new Map())).toEqual([]);
    expect(titlesOfBearer(dundee, { text, report: null }, new Map())).toEqual([]);
  });
});

describe('what goes by a place’s name', () => {
  const chile = makeCandidate('Chile', {
    kind: 'place',
    country: 'Chile',
    source: 'embedded',
    prior: 1,
    prominence: 1,
  });
  const linkOf = (marked: string, title: string, description: string) => {
    const page = makeCandidate(title, { kind: 'group', country: 'Chile', description });
    const link = linkMarked(`In [LOC Chile] it rained. ${marked}`, { Chile: [chile], Lota: [page] }).get('Lota');
    return link?.entityId ?? link?.reason;
  };
  const match = 'The goalkeeper of the league saved a penalty; the referee of the semi-final was late.';

  it.each([
    ['a company on an exchange', 'Shares of [ORG Lota] fell.', 'Lota plc', 'mining company', 'page:Lota plc'],
    ['no other group there', 'Shares of [ORG Lota] fell.', 'Lota Group', 'religious movement', 'kind-conflict'],
    ['a club in a match', `[ORG Lota] are through. ${match}`, 'Lota F.C.', 'football club', 'page:Lota F.C.'],
    ['no company there', `[ORG Lota] are through. ${match}`, 'Lota', 'mining company', 'kind-conflict'],
  ])('is %s', (_, marked, title, description, expected) => {
    expect(linkOf(marked, title, description)).toBe(expected);
  });

  it('is no club of a country that the article does not name', () => {
    const club = makeCandidate('Lota F.C.', { kind: 'group', country: 'Peru', description: 'football club' });
    const peru = { ...chile, id: 'page:Peru' as const, title: 'Peru', country: 'Peru' };
    const city = makeCandidate('Lota', { kind: 'place', country: 'Peru', source: 'embedded' });
    const reasonOf = (words: string) =>
      linkMarked(`${words} [ORG Lota] are through. ${match}`, { Chile: [chile], Peru: [peru], Lota: [club, city] }).get(
        'Lota',
      )?.reason;
    expect(reasonOf('In [LOC Peru] it rained.')).toBeNull();
    expect(reasonOf('In [LOC Chile] it rained.')).toBe('country-conflict');
  });
});
