import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupNames } from '../../../core/link/look-up/candidates.ts';
import type { Candidate } from '../../../core/types.ts';
import { makeCandidate, makeChain } from '../samples.ts';
import { linkMarked } from './linked-text.ts';

const PAKISTAN = makeCandidate('Pakistan', {
  kind: 'place',
  country: 'Pakistan',
  description: 'country in South Asia',
  source: 'embedded',
  prior: 1,
  prominence: 1,
});
const PAKISTANI = { ...PAKISTAN, matchedBy: 'demonym' as const };
const SINGER = makeCandidate('Tariq Aziz Malik', {
  description: 'Pakistani classical singer',
  about: 'Tariq Aziz Malik (born 1961) is a Pakistani classical singer of the Patiala school.',
  country: 'Pakistan',
});
const DIPLOMAT = makeCandidate('Tariq Aziz Malik (diplomat)', {
  description: 'Pakistani diplomat',
  about: 'Tariq Aziz Malik is a Pakistani diplomat and spokesperson of the foreign ministry.',
  country: 'Pakistan',
});
const BRIEFING =
  'In [LOC Pakistan] foreign ministry spokesperson [PER Tariq Aziz Malik] briefed reporters. [PER Malik] named nobody.';

describe('a person', () => {
  it('is never the singer who shares name and country with the spokesperson', () => {
    const link = linkMarked(BRIEFING, { Pakistan: [PAKISTAN], 'Tariq Aziz Malik': [SINGER] }).get('Tariq Aziz Malik');
    expect(link).toMatchObject({ entityId: null, confidence: 0, reason: 'role-conflict' });
    expect(link?.alternatives).toMatchObject([
      { title: 'Tariq Aziz Malik', description: 'Pakistani classical singer' },
    ]);
  });

  it('is the namesake whose work is the role in the article', () => {
    const known = { Pakistan: [PAKISTAN], 'Tariq Aziz Malik': [SINGER, DIPLOMAT] };
    const link = linkMarked(BRIEFING, known).get('Tariq Aziz Malik');
    expect(link).toMatchObject({ entityId: DIPLOMAT.id, reason: null });
    expect(link?.alternatives.map(({ title }) => title)).toEqual([SINGER.title]);
  });

  it.each([
    ['film', '1998 film by Asim Raza', 'kind-conflict'],
    ['village', 'village in Sindh, Pakistan', 'kind-conflict'],
    ['nobody knows what', '', 'no-evidence'],
  ])('is never a %s of the same name', (_, description, reason) => {
    const wrong = makeCandidate('Tariq Aziz Malik', { description, country: 'Pakistan' });
    const links = linkMarked(BRIEFING, { Pakistan: [PAKISTAN], 'Tariq Aziz Malik': [wrong] });
    expect(links.get('Tariq Aziz Malik')).toMatchObject({ entityId: null, reason });
  });

  it('is never a thing of which nobody says what it is, however much of the article it names', () => {
    const about = 'Tariq Aziz Malik, Pakistan, Harbour Board, Coast Union, Blue Party.';
    const unclear = makeCandidate('Tariq Aziz Malik', { about, country: 'Pakistan' });
    const marked = `${BRIEFING} The [ORG Harbour Board], the [ORG Coast Union] and the [ORG Blue Party] came.`;
    const linkOf = (one: Candidate) =>
      linkMarked(marked, { Pakistan: [PAKISTAN], 'Tariq Aziz Malik': [one] }).get('Tariq Aziz Malik');
    expect(linkOf({ ...unclear, description: 'Pakistani spokesperson' })?.entityId).toBe(unclear.id);
    expect(linkOf(unclear)).toMatchObject({ entityId: null, reason: 'no-evidence' });
  });

  it('is not chosen between two namesakes of one trade', () => {
    const twin = (n: number) => ({ ...DIPLOMAT, id: `page:Twin ${n}` as const, title: `Twin ${n}`, prior: 0.5 });
    const link = linkMarked(BRIEFING, { Pakistan: [PAKISTAN], 'Tariq Aziz Malik': [twin(1), twin(2)] }).get(
      'Tariq Aziz Malik',
    );
    expect(link).toMatchObject({ entityId: null, reason: 'namesakes' });
    expect(link?.alternatives).toHaveLength(2);
  });

  it('is never guessed from a lone surname, however well it fits', () => {
    const minister = makeCandidate('Malik', { description: 'Pakistani minister', country: 'Pakistan', prior: 1 });
    const marked = 'In [LOC Pakistan] minister [PER Malik] spoke. The minister left.';
    const links = linkMarked(marked, { Pakistan: [PAKISTAN], Malik: [minister] });
    expect(links.get('Malik')).toMatchObject({ entityId: null, reason: 'partial-name' });
    expect(links.get('Pakistan')?.entityId).toBe(PAKISTAN.id);
  });

  it('whose work the article never mentions is nobody known', () => {
    const marked = '[PER Tariq Aziz Malik] found a lost dog.';
    expect(linkMarked(marked, { 'Tariq Aziz Malik': [SINGER] }).get('Tariq Aziz Malik')?.reason).toBe('no-evidence');
  });

  it('that no source knows is said to be in none', () => {
    const links = linkMarked(BRIEFING, { Pakistan: [PAKISTAN] });
    expect(links.get('Tariq Aziz Malik')).toMatchObject({ entityId: null, reason: 'not-in-sources', alternatives: [] });
  });
});

describe('a place', () => {
  const TRIPOLI_LIBYA = makeCandidate('Tripoli, Libya', {
    kind: 'place',
    country: 'Libya',
    description: 'capital of Libya',
    source: 'embedded',
    prior: 0.5,
    prominence: 0.5,
  });
  const TRIPOLI_LEBANON = { ...TRIPOLI_LIBYA, id: 'page:Tripoli, Lebanon', title: 'Tripoli, Lebanon' } as const;
  const TRIPOLIS: readonly Candidate[] = [
    TRIPOLI_LIBYA,
    { ...TRIPOLI_LEBANON, country: 'Lebanon', description: 'city' },
  ];
  const country = (title: string) => ({ ...PAKISTAN, id: `page:${title}` as const, title, country: title });

  it.each([
    ['Libya', 'Tripoli, Libya'],
    ['Lebanon', 'Tripoli, Lebanon'],
  ])('is the one in the article’s country: %s', (name, title) => {
    const marked = `Rain fell in [LOC Tripoli] and all over [LOC ${name}].`;
    const link = linkMarked(marked, { Tripoli: TRIPOLIS, [name]: [country(name)] }).get('Tripoli');
    expect(link?.entityId).toBe(`page:${title}`);
  });

  it('is the one in the country that an adjective points at', () => {
    const marked = '[MISC Lebanese] troops stood in [LOC Tripoli].';
    const lebanese = { ...country('Lebanon'), matchedBy: 'demonym' as const };
    expect(linkMarked(marked, { Tripoli: TRIPOLIS, Lebanese: [lebanese] }).get('Tripoli')?.entityId).toBe(
      'page:Tripoli, Lebanon',
    );
  });

  it('stays open between two countries that the article both names', () => {
    const marked = 'In [LOC Tripoli] envoys from [LOC Libya] and [LOC Lebanon] met.';
    const known = { Tripoli: TRIPOLIS, Libya: [country('Libya')], Lebanon: [country('Lebanon')] };
    const links = linkMarked(marked, known);
    expect(links.get('Libya')?.entityId).toBe('page:Libya');
    expect(links.get('Tripoli')).toMatchObject({ entityId: null, reason: 'namesakes' });
  });

  it('is no witness for itself: a small city far from everything else stays open', () => {
    const small = makeCandidate('San Antonio', { kind: 'place', country: 'Chile', source: 'embedded', prior: 0.8 });
    const marked = 'It rained in [LOC San Antonio].';
    expect(linkMarked(marked, { 'San Antonio': [small] }).get('San Antonio')?.entityId).toBeNull();
    const known = { 'San Antonio': [small], Chile: [country('Chile')] };
    expect(linkMarked(`${marked} [LOC Chile] paid.`, known).get('San Antonio')?.entityId).toBe(small.id);
  });

  it('is never the person or the film of its name', () => {
    const film = makeCandidate('Tripoli (film)', { description: '2004 film', prior: 1 });
    const person = makeCandidate('Tripoli (rapper)', { description: 'American rapper', prior: 1 });
    const links = linkMarked('Rain fell in [LOC Tripoli].', { Tripoli: [film, person] });
    expect(links.get('Tripoli')).toMatchObject({ entityId: null, reason: 'kind-conflict' });
  });

  it('in a match report may be a club unless it is put on the map', () => {
    const perth = makeCandidate('Perth', { kind: 'place', country: 'Australia', source: 'embedded', prominence: 1 });
    const known = { Perth: [perth], Australia: [country('Australia')] };
    const report = 'The striker scored two goals; the goalkeeper of the league saved a penalty in [LOC Australia].';
    expect(linkMarked(`${report} [LOC Perth] won.`, known).get('Perth')?.entityId).toBeNull();
    expect(linkMarked(`${report} It rained in [LOC Perth].`, known).get('Perth')?.entityId).toBe('page:Perth');
    expect(linkMarked(`[LOC Australia] pays. [LOC Perth] won.`, known).get('Perth')?.entityId).toBe('page:Perth');
  });
});

describe('an institution that every country has', () => {
  const british = makeCandidate('Foreign Office', {
    kind: 'group',
    country: 'United Kingdom',
    description: 'ministry of foreign affairs of the United Kingdom',
    prior: 1,
  });
  const pakistans = makeCandidate('Ministry of Foreign Affairs (Pakistan)', {
    kind: 'group',
    country: 'Pakistan',
    description: 'ministry of the government of Pakistan',
    source: 'embedded',
    prior: 0.5,
  });
  const marked = 'In [LOC Pakistan] the [ORG Foreign Office] spoke.';

  it('is that of the article’s country', () => {
    const links = linkMarked(marked, { Pakistan: [PAKISTAN], 'Foreign Office': [british, pakistans] });
    expect(links.get('Foreign Office')?.entityId).toBe(pakistans.id);
    expect(links.get('Foreign Office')?.basis).toEqual({
      kind: 'article-country',
      country: 'Pakistan',
      evidence: [{ start: 3, end: 11 }],
    });
    expect(links.get('Pakistan')?.basis).toBeNull();
  });

  it('may be that of a country which the article only names, when many have a party of the name', () => {
    const canada = makeCandidate('Canada', { kind: 'place', country: 'Canada', source: 'embedded', prior: 1 });
    const party = { ...pakistans, ...makeCandidate('Labour Party (Pakistan)', { description: 'political party' }) };
    const known = { Canada: [canada], Pakistan: [PAKISTAN], 'Labour Party': [{ ...party, country: 'Pakistan' }] };
    const text =
      'In [LOC Canada] and [LOC Pakistan] they met. [LOC Canada] heard the [ORG Labour Party] of [LOC Pakistan].';
    const link = linkMarked(text, known).get('Labour Party');
    expect(link?.entityId).toBe('page:Labour Party (Pakistan)');
    expect(link?.basis).toMatchObject({ kind: 'named-country', country: 'Pakistan' });
  });

  it('needs a country too where the sources know one of each country, whatever it is called', () => {
    const service = (country: string) => ({
      ...british,
      ...makeCandidate(`Weather Service of ${country}`, { description: 'weather service', country, prior: 0.4 }),
    });
    const known = { 'Weather Service': [service('Canada'), service('Pakistan')], Pakistan: [PAKISTAN] };
    const reasonOf = (text: string) => linkMarked(text, known).get('Weather Service')?.reason;
    expect(reasonOf('The [ORG Weather Service] warned.')).toBe('country-conflict');
    const link = linkMarked('In [LOC Pakistan] the [ORG Weather Service] warned.', known).get('Weather Service');
    expect(link?.alternatives.map(({ title }) => title)).toContain('Weather Service of Canada');
    expect(link?.entityId).not.toBe('page:Weather Service of Canada');
  });

  it.each([
    ['another country’s is all that is known', british],
    ['nobody knows whose it is', { ...british, country: null }],
  ])('is nothing when %s', (_, candidate) => {
    const links = linkMarked(marked, { Pakistan: [PAKISTAN], 'Foreign Office': [candidate] });
    expect(links.get('Pakistan')?.entityId).toBe(PAKISTAN.id);
    expect(links.get('Foreign Office')).toMatchObject({ entityId: null, reason: 'country-conflict' });
  });
});

describe('what never is an answer', () => {
  const list = makeCandidate('Pakistan', { kind: 'place', country: 'Pakistan', prior: 1, isDisambiguation: true });

  it('is a page that only lists things of a name', () => {
    const links = linkMarked('Rain fell in [LOC Pakistan].', { Pakistan: [list] });
    expect(links.get('Pakistan')).toMatchObject({ entityId: null, reason: 'not-in-sources', alternatives: [] });
  });

  it('is the place that an adjective points at', () => {
    const links = linkMarked('[ORG Pakistani] troops left [LOC Kabul].', { Pakistani: [PAKISTANI] });
    expect([...links.keys()]).toEqual(['Kabul']);
    const coast = makeCandidate('Pakistani Coast', { kind: 'place', source: 'embedded', prior: 0.1 });
    const mixed = linkMarked('It rained in [LOC Pakistani] and [LOC Kabul].', { Pakistani: [PAKISTANI, coast] });
    expect(mixed.get('Pakistani')?.entityId).not.toBe(PAKISTAN.id);
    expect(mixed.get('Pakistani')?.alternatives.map(({ title }) => title)).not.toContain(PAKISTAN.title);
  });
});

describe('the names to look up', () => {
  it('are a person’s full name alone, and every form of a place or group', () => {
    const forms = ['Afghan Taliban', 'Taliban', 'Afghan\nTaliban'];
    const mentionsOf = (kind: 'person' | 'group') =>
      forms.map((text, i) => ({ start: i, end: i + 1, text, kind, score: 1 }));
    const group = { ...makeChain('c1', 'Afghan Taliban', { kind: 'group' }), mentions: mentionsOf('group') };
    const person = { ...makeChain('c1', 'Afghan Taliban', { kind: 'person' }), mentions: mentionsOf('person') };
    expect(lookupNames(group)).toEqual(['Afghan Taliban', 'Taliban']);
    expect(lookupNames(person)).toEqual(['Afghan Taliban']);
  });
});

describe('whatever the candidates', () => {
  const DESCRIPTIONS = ['Pakistani singer', 'Pakistani diplomat', 'English footballer', '1998 film', 'village', ''];
  const anyCandidate = fc
    .record({
      n: fc.integer({ min: 1, max: 9 }),
      description: fc.constantFrom(...DESCRIPTIONS),
      prior: fc.double({ min: 0, max: 1, noNaN: true }),
      country: fc.constantFrom('Pakistan', 'Norway', null),
      matchedBy: fc.constantFrom('title' as const, 'alias' as const, 'redirect' as const, 'demonym' as const),
      isDisambiguation: fc.boolean(),
    })
    .map(({ n, ...known }) => makeCandidate(`Namesake ${n}`, known));
  const anyCandidates = fc.array(anyCandidate, { maxLength: 6 });
  const linkOf = (candidates: readonly Candidate[]) => {
    const link = linkMarked(BRIEFING, { Pakistan: [PAKISTAN], 'Tariq Aziz Malik': candidates }).get('Tariq Aziz Malik');
    if (!link) throw new RangeError('the person has no link');
    return link;
  };

  it('probabilities stay within 1, and a link has either an entity or a reason', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const { entityId, confidence, reason, alternatives } = linkOf(candidates);
        const sum = alternatives.reduce((total, one) => total + one.confidence, confidence);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        expect(entityId === null).toBe(reason !== null);
        expect(alternatives.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('nobody of another trade, and nothing that is no person, becomes the spokesperson', () => {
    const wrong = anyCandidates.map((all) => all.filter(({ description }) => description !== 'Pakistani diplomat'));
    expect(linkOf([DIPLOMAT]).entityId).toBe(DIPLOMAT.id);
    fc.assert(
      fc.property(wrong, (candidates) => {
        expect(linkOf(candidates).entityId).toBeNull();
      }),
    );
  });

  it('one more list of namesakes changes nothing', () => {
    const list = makeCandidate('Tariq Aziz Malik (disambiguation)', { prior: 1, isDisambiguation: true });
    fc.assert(
      fc.property(anyCandidates, fc.nat(6), (candidates, at) => {
        expect(linkOf(candidates.toSpliced(at, 0, list))).toEqual(linkOf(candidates));
      }),
    );
  });
});
