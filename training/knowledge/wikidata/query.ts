/**
 * The question that Wikidata's query service is asked. Items are found by the titles of their English Wikipedia pages, so
 * that no row needs an item number first. Each fact is a branch of its own that gives one line a statement: joined in
 * one pattern, three seats and four populations of an item would come as twelve lines.
 */

/** A question about some titles; answers come in pages of `limit` lines, the first after `offset` others. */
export interface FactsQuestion {
  /** Titles of English Wikipedia pages. */
  readonly titles: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

const PREFIXES = `PREFIX schema: <http://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX psv: <http://www.wikidata.org/prop/statement/value/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>`;

/** P1082 population, P585 point in time. */
const POPULATION = `BIND("population" AS ?fact)
    ?item p:P1082 ?statement .
    ?statement ps:P1082 ?value ; pqv:P585 [ wikibase:timeValue ?time ; wikibase:timePrecision ?precision ] .`;
/** P571 inception. */
const FOUNDED = `BIND("founded" AS ?fact)
    ?item p:P571 ?statement .
    ?statement psv:P571 [ wikibase:timeValue ?value ; wikibase:timePrecision ?precision ] .`;

/** English name of the place that a statement without an end (P582) points at. */
function placeBranch(fact: string, property: string): string {
  return `BIND("${fact}" AS ?fact)
    ?item p:${property} ?statement .
    ?statement ps:${property} ?place .
    ?place rdfs:label ?value .
    FILTER(LANG(?value) = "en")
    FILTER NOT EXISTS { ?statement pq:P582 ?end }`;
}

/** English name of the person whom a statement without an end names, with its first day (P580). */
function leaderBranch(fact: string, property: string): string {
  return `BIND("${fact}" AS ?fact)
    ?item p:${property} ?statement .
    ?statement ps:${property} ?person ; pqv:P580 [ wikibase:timeValue ?time ; wikibase:timePrecision ?precision ] .
    ?person rdfs:label ?value .
    FILTER(LANG(?value) = "en")
    FILTER NOT EXISTS { ?statement pq:P582 ?end }`;
}

/** P36 capital, P159 headquarters location, P35 head of state, P6 head of government. */
const BRANCHES = [
  POPULATION,
  FOUNDED,
  placeBranch('capital', 'P36'),
  placeBranch('seat', 'P159'),
  leaderBranch('head-of-state', 'P35'),
  leaderBranch('head-of-government', 'P6'),
];

/** The question in SPARQL 1.1. Lines come in a fixed order, without which pages could repeat or leave out some. */
export function writeFactsQuery({ titles, offset, limit }: FactsQuestion): string {
  const names = titles.map((title) => `${writeString(title)}@en`).join(' ');
  return `${PREFIXES}
SELECT ?title ?item ?fact ?value ?time ?precision ?rank WHERE {
  VALUES ?title { ${names} }
  ?page schema:name ?title ; schema:isPartOf <https://en.wikipedia.org/> ; schema:about ?item .
  {
    ${BRANCHES.join('\n  } UNION {\n    ')}
  }
  ?statement wikibase:rank ?rank .
  FILTER(?rank != wikibase:DeprecatedRank)
}
ORDER BY ?title ?item ?fact ?statement
LIMIT ${limit} OFFSET ${offset}`;
}

/** A title is text of a table: a quote or a backslash in it must not end the string. */
function writeString(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
