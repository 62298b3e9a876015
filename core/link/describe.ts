/**
 * What kind of thing a short description describes: "Pakistani classical singer" is a person, "1998 film by …" a work.
 * The head noun decides: the last word before the first complement ("Department | of the Government of …").
 */

import { isRoleNoun, readRoleWords } from '../resolve/role-words.ts';
import type { Kind } from '../types.ts';

/** A kind, or something that a person, place or group can never be: a work, a ship, a word. */
export type DescribedKind = Kind | 'other';

const words = (list: string) => new Set(list.split(' '));
const HEADS: readonly (readonly [DescribedKind, ReadonlySet<string>])[] = [
  [
    'other',
    words(
      'film movie album song single novel book series episode game video opera play poem painting sculpture ' +
        'ship vessel submarine frigate destroyer steamer asteroid planet comet crater spacecraft satellite genus species ' +
        'plant flower fish bird beetle moth butterfly insect mineral dish food cheese drink wine surname name term terms ' +
        'word concept disease storm hurricane cyclone typhoon election elections war battle treaty agreement ' +
        'locomotive aircraft car automobile horse racehorse brand product software language dialect font typeface award ' +
        'character soundtrack documentary sitcom manga anime comic musical symphony ballet mythology festival list',
    ),
  ],
  [
    'place',
    words(
      'country state states republic kingdom nation city town village municipality capital province region district county ' +
        'territory island islands archipelago peninsula continent sea ocean river lake strait canal mountain range valley ' +
        'desert hamlet suburb borough neighbourhood neighborhood area settlement port commune prefecture ' +
        'governorate emirate oblast parish township locality airport bridge dam stadium palace square street road park ' +
        'basin bay gulf plateau oasis canton community subdivision enclave exclave ward metropolis place building station ' +
        'airfield harbour harbor pass plain headland waterway reservoir volcano glacier hill polity monarchy crossing market heath barrage forest reserve gorge falls spring cape coast' +
        ' residence observatory telescope terminal',
    ),
  ],
  [
    'group',
    words(
      'organization organisation organizations party company corporation agency ministry department office bank court ' +
        'parliament assembly senate congress legislature council commission committee union alliance coalition movement ' +
        'group militia army navy force forces military police club team band orchestra association federation league ' +
        'university college school institute institution foundation charity newspaper broadcaster network channel service ' +
        'airline manufacturer retailer confederation government cabinet authority body bloc faction front tribe people ' +
        'newswire conglomerate firm society church order think-tank ngo regiment brigade battalion secretariat fund ' +
        'bureau tribunal branch chamber studio label publisher business squad command guard corps trust board ' +
        'hospital museum magazine website outlet dynasty family arm wing executive',
    ),
  ],
];
const COMPLEMENT =
  /\s(?:of|in|by|from|at|for|that|which|who|whose|based|located|on|near|to|with|between|founded|established|since|serving|owned|operating|directed|written|published|released|built|situated|headquartered|known|representing|under|responsible|promoting|created|about|against|featuring|starring|set)(?=\s)|[,;(.]|\s[–—-]\s/iu;
const LIFE_DATES = /\((?:[^()]*;\s*)?(?:born\b|b\.\s|(?:\d{1,2} )?\p{L}* ?\d{4}\s*[–-]\s*)[^)]*/iu;
const COPULA = /\b(?:is|are|was|were)\s+(?:an?|the|one of the)\s+/iu;

/** Characters of a lead in which it says what its thing is. */
const LEAD_REACH = 400;

/**
 * Kind of the thing described, from the short description, else from the first sentence about it. Null when neither
 * names a known sort of thing. A first sentence with life dates ("(born 1961)") is about a person whatever it goes on to.
 */
export function describedKind(description: string, about: string): DescribedKind | null {
  const sentence = about.slice(0, LEAD_REACH);
  const fromDescription = description ? kindOfPhrase(description) : null;
  if (fromDescription) return fromDescription;
  const copula = sentence.match(COPULA);
  if (copula && LIFE_DATES.test(sentence.slice(0, copula.index))) return 'person';
  return copula ? kindOfPhrase(sentence.slice(copula.index! + copula[0].length)) : null;
}

/** Is the thing described both an institution and the place where that is: a museum, a market, a palace? */
export function hasPremises(description: string): boolean {
  return PREMISES.has(headOf(description) ?? '');
}

const PREMISES = words(
  'museum gallery theatre theater library market exchange palace residence hospital clinic university college school ' +
    'stadium airport station port terminal observatory prison court seat bank abbey monastery cathedral zoo garden gardens',
);

/** Does a description call its thing something that every country builds, and often names alike: a square, a prison? */
export function isBuilt(description: string): boolean {
  const head = headOf(description) ?? '';
  return PREMISES.has(head) || BUILT.has(head);
}

const BUILT = words(
  'square park street avenue camp base bridge crossing dam temple mosque church castle monument tower gate house office ' +
    'building ground headquarters mine neighbourhood quarter suburb',
);

/** The noun that says what a phrase describes, in small letters: “state of the United States” is a “state”. */
export function headOf(phrase: string): string | undefined {
  const complement = phrase.search(COMPLEMENT);
  return (complement < 0 ? phrase : phrase.slice(0, complement))
    .toLowerCase()
    .match(/[\p{L}\p{M}-]+/gu)
    ?.at(-1);
}

/** The words of a lead before it says what its thing is: the thing's names. Null when it says so nowhere. */
export function openingOf(about: string): string | null {
  const copula = about.slice(0, LEAD_REACH).search(COPULA);
  return copula < 0 ? null : about.slice(0, copula);
}

function kindOfPhrase(phrase: string): DescribedKind | null {
  const head = headOf(phrase);
  if (head === undefined) return null;
  if (TRADING_HOUSE.test(phrase)) return 'group';
  const singular = head.replace(/ies$/, 'y').replace(/s$/, '');
  for (const [kind, heads] of HEADS) if (heads.has(head) || heads.has(singular)) return kind;
  return readRoleWords(head).nouns.size > 0 || isRoleNoun(head) ? 'person' : null;
}

/** Does a description call its thing a river, a sea or other water? */
export const isWater = (description: string): boolean => WATER.has(headOf(description) ?? '');

const WATER = words('river lake sea ocean strait canal bay gulf reservoir stream creek lagoon waterway estuary');

/** Does a description call its thing what English names with the article alone, as rivers, forests and deserts are? */
export const isArticled = (description: string): boolean => ARTICLED.has(headOf(description) ?? '');

const ARTICLED = words('river sea ocean strait canal rainforest forest desert basin range mountains hills valley');

/** A house that is a firm, and not a building. */
const TRADING_HOUSE = /^(?:\p{L}+ )*(?:auction|publishing|fashion|clearing|trading|production) house\b/iu;

const SETTLEMENT = /^(?:(?:rural |border |market |port )?(?:city|town|village|municipality)|place|part of a city)\b/iu;

/** Does a description call its thing a city, a town or a part of one? */
export function isSettlement(description: string): boolean {
  return SETTLEMENT.test(description);
}
