/** Triples of our own in Wikidata's shape: two countries, a city and four groups that no book of fact has. */
export const RURITANIA = `
@prefix schema: <http://schema.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix psv: <http://www.wikidata.org/prop/statement/value/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix s: <http://www.wikidata.org/entity/statement/> .
@prefix v: <http://www.wikidata.org/value/> .

${page('Ruritania', 'Q11')}
wd:Q11 p:P1082 s:11-a , s:11-b , s:11-c ; p:P36 s:11-d , s:11-e .
s:11-a ps:P1082 1000000 ; pqv:P585 v:2019 ; wikibase:rank wikibase:NormalRank .
s:11-b ps:P1082 1200000 ; pqv:P585 v:2024 ; wikibase:rank wikibase:NormalRank .
s:11-c ps:P1082 9900000 ; pqv:P585 v:2025 ; wikibase:rank wikibase:DeprecatedRank .
s:11-d ps:P36 wd:Q21 ; pq:P582 "1894-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:rank wikibase:NormalRank .
s:11-e ps:P36 wd:Q22 ; wikibase:rank wikibase:NormalRank .

${page('Graustark', 'Q12')}
wd:Q12 p:P1082 s:12-a , s:12-b ; p:P36 s:12-c , s:12-d .
s:12-a ps:P1082 500000 ; pqv:P585 v:2019 ; wikibase:rank wikibase:PreferredRank .
s:12-b ps:P1082 600000 ; pqv:P585 v:2024 ; wikibase:rank wikibase:NormalRank .
s:12-c ps:P36 wd:Q21 ; wikibase:rank wikibase:NormalRank .
s:12-d ps:P36 wd:Q22 ; wikibase:rank wikibase:NormalRank .

${page('Ruritanian Post', 'Q13')}
wd:Q13 p:P571 s:13-a ; p:P159 s:13-b , s:13-c .
s:13-a psv:P571 v:1871 ; wikibase:rank wikibase:NormalRank .
s:13-b ps:P159 wd:Q22 ; wikibase:rank wikibase:PreferredRank .
s:13-c ps:P159 wd:Q23 ; wikibase:rank wikibase:NormalRank .

${page('The \\"Rose\\" Society', 'Q14')}
wd:Q14 p:P571 s:14-a ; p:P159 s:14-b .
s:14-a psv:P571 v:18th-century ; wikibase:rank wikibase:NormalRank .
s:14-b ps:P159 wd:Q23 ; wikibase:rank wikibase:NormalRank .

${page('Order of Zenda', 'Q15')}
wd:Q15 p:P159 s:15-a .
s:15-a ps:P159 wd:Q23 ; wikibase:rank wikibase:NormalRank .

${page('Hentzau, Ruritania', 'Q16')}
wd:Q16 p:P1082 s:16-a .
s:16-a ps:P1082 45000 ; pqv:P585 v:2024 ; wikibase:rank wikibase:NormalRank .

wd:Q11 p:P35 s:11-f , s:11-g ; p:P6 s:11-h .
s:11-f ps:P35 wd:Q31 ; pqv:P580 v:2019 ; pq:P582 "2024-07-01T00:00:00Z"^^xsd:dateTime ; wikibase:rank wikibase:NormalRank .
s:11-g ps:P35 wd:Q32 ; pqv:P580 v:2024 ; wikibase:rank wikibase:NormalRank .
s:11-h ps:P6 wd:Q31 ; pqv:P580 v:2025 ; wikibase:rank wikibase:NormalRank .
wd:Q12 p:P35 s:12-e , s:12-f .
s:12-e ps:P35 wd:Q31 ; pqv:P580 v:2024 ; wikibase:rank wikibase:NormalRank .
s:12-f ps:P35 wd:Q32 ; pqv:P580 v:2024 ; wikibase:rank wikibase:NormalRank .

wd:Q31 rdfs:label "Rudolf V"@en .
wd:Q32 rdfs:label "Flavia"@en , "Flavie"@fr .
wd:Q21 rdfs:label "Oldburg"@en , "Altenburg"@de .
wd:Q22 rdfs:label "Strelsau"@en , "Strelsau"@de .
wd:Q23 rdfs:label "Hentzau"@en .

v:2019 wikibase:timeValue "2019-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 .
v:2024 wikibase:timeValue "2024-07-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 11 .
v:2025 wikibase:timeValue "2025-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 .
v:1871 wikibase:timeValue "1871-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 .
v:18th-century wikibase:timeValue "1750-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 7 .
`;

function page(title: string, item: string): string {
  const address = `https://en.wikipedia.org/wiki/${item}`;
  return `<${address}> schema:about wd:${item} ; schema:isPartOf <https://en.wikipedia.org/> ; schema:name "${title}"@en .`;
}

/** The tables before the refresh, by their paths. */
export const TABLES: Readonly<Record<string, string>> = {
  'countries.tsv': table('code\ttitle', 'RU\tRuritania', 'GR\tGraustark'),
  'country-facts.tsv': table(
    'code\tcapital\tpopulation\tpopulationYear\tsource',
    'RU\tOldburg\t1100000\t2022\tbook@1 ru',
    'GR\tEdelweiss\t510000\t2020\tbook@1 gr',
  ),
  'leaders.tsv': table(
    'code\tposition\toffice\tname\tsince\tsource',
    'RU\thead-of-state\tQueen\tRudolf V\t2019-01-01\tbook@1 ru',
    'RU\thead-of-government\tChancellor\tSapt\t2020-02-03\tbook@1 ru',
    'GR\thead-of-state\tPrince\tGanlook\t2018-05-06\tbook@1 gr',
  ),
  'city-titles.tsv': table('id\ttitle', '7\tHentzau, Ruritania', '8\tZenda'),
  'city-populations.tsv': table('id\tpopulation\tyear\tsource'),
  'groups/mail.tsv': table(
    'title\tfounded\tseat\tasOf\tsource',
    'Ruritanian Post\t1870\tHentzau\t2025\trecalled 2025; wikidata Q13 2020-01',
    '?Zenda Express\t1900\t\t2025\trecalled 2025',
  ),
  'groups/orders.tsv': table(
    'title\tfounded\tseat\tasOf\tsource',
    'Order of Zenda\t1650\t\t2025\trecalled 2025',
    'The "Rose" Society\t\t\t2025\trecalled 2025',
  ),
};

/** What a refresh in November 2026 makes of them. */
export const REFRESHED: typeof TABLES = {
  ...TABLES,
  'country-facts.tsv': table(
    'code\tcapital\tpopulation\tpopulationYear\tsource',
    'RU\tStrelsau\t1200000\t2024\tbook@1 ru; wikidata Q11 2026-11',
    'GR\tEdelweiss\t510000\t2020\tbook@1 gr',
  ),
  // Who governs since a year is not known to the day; and two who head one state leave it open.
  'leaders.tsv': table(
    'code\tposition\toffice\tname\tsince\tsource',
    'RU\thead-of-state\tQueen\tFlavia\t2024-07-01\twikidata Q11 2026-11',
    'RU\thead-of-government\tChancellor\tSapt\t2020-02-03\tbook@1 ru',
    'GR\thead-of-state\tPrince\tGanlook\t2018-05-06\tbook@1 gr',
  ),
  'city-populations.tsv': table('id\tpopulation\tyear\tsource', '7\t45000\t2024\twikidata Q16 2026-11'),
  'groups/mail.tsv': table(
    'title\tfounded\tseat\tasOf\tsource',
    'Ruritanian Post\t1871\tStrelsau\t2026\trecalled 2025; wikidata Q13 2026-11',
    '?Zenda Express\t1900\t\t2025\trecalled 2025',
  ),
  'groups/orders.tsv': table(
    'title\tfounded\tseat\tasOf\tsource',
    'Order of Zenda\t1650\tHentzau\t2026\trecalled 2025; wikidata Q15 2026-11',
    'The "Rose" Society\t\tHentzau\t2026\trecalled 2025; wikidata Q14 2026-11',
  ),
};

function table(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
