/** What groups are called when they are not named: "the ministry", "a lender". Written by hand from general knowledge. */

const GROUP_NOUNS = new Set(
  (
    'company firm agency ministry department party group bank union bloc holding regulator charity organisation ' +
    'organization broadcaster newspaper court tribunal club team movement militia university college institute operator ' +
    'airline manufacturer body federation alliance watchdog lender council commission committee authority association ' +
    'foundation newswire network publisher retailer producer supplier utility insurer carrier shipper cooperative ' +
    'consortium conglomerate startup brewer refiner builder chain parliament assembly army faction coalition league ' +
    'academy museum hospital school business corporation board fund society thinktank think-tank ngo secretariat bureau ' +
    'brigade battalion guild orchestra band troupe trust'
  ).split(' '),
);

/** Is this a common noun for a sort of group? Case and a possessive ending do not matter. */
export function isGroupNoun(noun: string): boolean {
  return GROUP_NOUNS.has(noun.toLowerCase().replace(/['’]s?$/u, ''));
}
