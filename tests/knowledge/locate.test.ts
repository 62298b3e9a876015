import { expect, it } from 'vitest';
import type { Candidate, KnowledgeSource } from '../../core/types.ts';
import { locateCandidates } from '../../knowledge/locate.ts';
import { makeCandidate } from '../core/samples.ts';

const country = (title: string) =>
  makeCandidate(title, { kind: 'place', country: title, source: 'embedded', prior: 1 });
const region = (title: string, of: string, description = 'region') =>
  makeCandidate(title, { kind: 'place', country: of, source: 'embedded', prior: 1, description });
const demonym = (of: string) => ({ ...country(of), matchedBy: 'demonym' as const });

const SHIPPED: Readonly<Record<string, Candidate>> = {
  America: country('United States'),
  Argentina: country('Argentina'),
  Bolivia: country('Bolivia'),
  Bolivian: demonym('Bolivia'),
  'Bosnia and Herzegovina': country('Bosnia and Herzegovina'),
  Ireland: country('Republic of Ireland'),
  Kenya: country('Kenya'),
  'Northern Ireland': region('Northern Ireland', 'United Kingdom', 'country of the United Kingdom'),
  Peru: country('Peru'),
  Sucre: region('Sucre', 'Bolivia', 'capital of Bolivia'),
  'South America': makeCandidate('South America', { kind: 'place', source: 'embedded' }),
  Uruguay: country('Uruguay'),
};

const embedded: KnowledgeSource = {
  candidates: async (names) => new Map(names.map((name) => [name, SHIPPED[name] ? [SHIPPED[name]] : []])),
  getEntities: async () => new Map(),
};

/** The country that a page of a wiki is given. */
async function locate(title: string, known: Partial<Candidate>): Promise<string | null> {
  const page = makeCandidate(title, known);
  return ((await locateCandidates([page], embedded)).get(page) ?? page).country;
}

it.each([
  ['a region’s name is read whole', 'Lough Hall', 'museum in Ballymena, Northern Ireland', '', 'United Kingdom'],
  ['also at the end of a longer one', 'Lough Council', 'Council of Northern Ireland', '', 'United Kingdom'],
  ['a name with a small word is read whole', 'Unis', 'river of Bosnia and Herzegovina', '', 'Bosnia and Herzegovina'],
  ['the title’s qualifier comes first', 'Salta, Uruguay', 'town near Argentina', '', 'Uruguay'],
  ['so does one in brackets', 'Foro (Uruguay)', 'party like one in Argentina', '', 'Uruguay'],
  ['the description comes before the lead', 'Ana', 'Bolivian judge', 'Ana is a judge in Peru.', 'Bolivia'],
  ['the name itself comes last', 'Kenya Rail', 'company', 'Kenya Rail runs trains.', 'Kenya'],
  ['where one is sent is another country', 'Ana', 'ambassador to Peru', 'Ana is a Bolivian envoy.', 'Bolivia'],
  ['a country belongs to itself', 'Uruguay', 'land', 'Uruguay lies between Argentina and Brazil.', 'Uruguay'],
])('%s: %s', async (...[, title, description, about, expected]) => {
  expect(await locate(title, { description, about })).toBe(expected);
});

it.each([
  ['a continent is no country', 'Rio Claro', 'river in South America', ''],
  ['two countries side by side leave it open', 'Rio Claro', 'river', 'It joins Uruguay and Argentina.'],
  ['nor does the lead decide between them', 'Rio Claro', 'river in Uruguay and Argentina', 'It rises in Uruguay.'],
  ['what stands after the first sentence tells nothing', 'Solaria', 'firm', 'Solaria sells sun. It builds in Kenya.'],
  ['a language’s adjective tells nothing', 'Masdar', 'term', 'A masdar is a noun in Bolivian grammar.'],
  [
    'what another did when tells nothing',
    'Rio Union',
    'union',
    'Rio Union was a state until 2006, when Kenya left it.',
  ],
  ['where a firm also works is elsewhere', 'Solaria', 'firm with operations in Kenya', ''],
  ['brackets hold births and other tongues', 'Ana Ruiz', 'singer', 'Ana Ruiz (born in Kenya) is a singer.'],
  ['a person’s name tells nothing', 'Kenya Ruiz', 'singer', 'Kenya Ruiz is a singer.', 'person'],
  ['nor does one that a qualifier tells apart', 'Kenya (horse)', 'racehorse', 'Kenya was a racehorse.'],
  ['an international body is of no country', 'Forum', 'international body in Northern Ireland', ''],
  ['a shipped town tells nothing', 'Solaria', 'theatre in Sucre', ''],
] as const)('%s: no country', async (...[, title, description, about, kind]) => {
  // The same words with one country at the front do tell one: the page is read.
  expect(await locate(title, { description: `Bolivian ${description}`, about })).toBe('Bolivia');
  expect(await locate(title, { description, about, kind: kind ?? null })).toBeNull();
});
