/**
 * Words for what people do, by field of work. Two uses: finding the role that an article states beside a name, and
 * judging whether a candidate's description ("Pakistani classical singer") agrees with that role. Fields are narrow
 * where careers rarely cross (football, cricket) and wide where they do (politics). Written by hand from general
 * knowledge; a word that is read more often as something else ("judge" as a verb) may stand here, since the position
 * beside a name is what makes it a role.
 */

export type Field =
  | 'politics'
  | 'diplomacy'
  | 'speaking'
  | 'military'
  | 'militancy'
  | 'police'
  | 'law'
  | 'religion'
  | 'business'
  | 'labour'
  | 'media'
  | 'academia'
  | 'science'
  | 'medicine'
  | 'activism'
  | 'music'
  | 'screen'
  | 'letters'
  | 'visual-arts'
  | 'football'
  | 'cricket'
  | 'sport'
  | 'crime'
  | 'royalty';

const WORDS_BY_FIELD: Readonly<Record<Field, string>> = {
  politics:
    'president premier chancellor minister secretary undersecretary senator congressman congresswoman representative ' +
    'lawmaker legislator parliamentarian deputy mp mep mayor governor councillor councilor politician statesman ' +
    'candidate speaker whip leader ruler commissioner taoiseach chairman chairwoman chairperson chair nominee ' +
    'incumbent sen rep gov adviser advisor aide official treasurer prefect administrator',
  diplomacy: 'ambassador envoy diplomat consul attaché attache mediator negotiator peacemaker rapporteur emissary',
  speaking: 'spokesperson spokesman spokeswoman',
  military:
    'general lieutenant colonel major captain admiral commander commodore brigadier marshal sergeant corporal soldier ' +
    'officer veteran gen lt col maj capt adm brig sgt airman pilot strategist',
  militancy: 'militant warlord insurgent guerrilla jihadist fighter rebel separatist emir',
  police: 'inspector superintendent constable detective sheriff policeman policewoman investigator',
  law: 'judge justice magistrate lawyer attorney prosecutor solicitor barrister advocate jurist counsel registrar ombudsman',
  religion:
    'pope cardinal archbishop bishop priest pastor reverend rev imam cleric ayatollah rabbi monk nun patriarch mufti ' +
    'mullah maulana lama missionary theologian preacher evangelist',
  business:
    'businessman businesswoman executive entrepreneur ceo cfo founder co-founder cofounder owner banker investor ' +
    'industrialist financier billionaire magnate tycoon trader broker analyst economist manager director shareholder ' +
    'developer retailer farmer fisherman shopkeeper trader vendor',
  labour: 'unionist organiser organizer worker miner driver foreman',
  media:
    'journalist reporter editor columnist correspondent broadcaster presenter anchor commentator publisher blogger photojournalist',
  academia:
    'professor prof lecturer academic scholar historian philosopher dean rector provost researcher fellow teacher headteacher schoolteacher student sociologist anthropologist archaeologist linguist',
  science:
    'scientist physicist chemist biologist astronomer geologist mathematician engineer ecologist oceanographer botanist ' +
    'zoologist meteorologist seismologist climatologist glaciologist palaeontologist paleontologist inventor astronaut ' +
    'cosmonaut hydrologist volcanologist astrophysicist geneticist',
  medicine:
    'doctor physician surgeon nurse epidemiologist virologist psychiatrist psychologist paediatrician pediatrician midwife pharmacist neurologist immunologist',
  activism:
    'activist campaigner dissident suffragist environmentalist humanitarian philanthropist organiser whistleblower',
  music:
    'singer musician composer songwriter rapper pianist violinist guitarist drummer conductor vocalist bassist dj qawwal sitarist percussionist saxophonist trumpeter ' +
    'trombonist cellist organist clarinettist flautist bandleader',
  screen:
    'actor actress director filmmaker producer screenwriter comedian model dancer choreographer cinematographer entertainer',
  letters: 'author novelist poet writer playwright essayist translator dramatist biographer',
  'visual-arts': 'artist painter sculptor photographer architect designer cartoonist illustrator curator',
  football: 'footballer striker midfielder goalkeeper keeper winger forward defender back substitute soccer',
  cricket: 'cricketer batsman batter bowler wicketkeeper wicket-keeper all-rounder allrounder spinner',
  sport:
    'athlete coach sprinter swimmer cyclist boxer wrestler runner golfer jockey gymnast skier referee umpire champion ' +
    'player quarterback pitcher rower sailor judoka weightlifter olympian sportsman sportswoman basketballer rugby tennis',
  crime: 'criminal gangster murderer fraudster smuggler kingpin trafficker suspect defendant',
  royalty: 'king queen prince princess emperor empress sultan emir duke duchess monarch sheikh shah baron',
};

/** Titles that tell nothing about a person's work. */
const COURTESY_TITLES = new Set(
  'mr mrs ms miss mx sir dame lord lady dr hon honourable madam madame mme mlle señor senor señora don doña sri shri shrimati smt syed begum ustad haji sayyid'.split(
    ' ',
  ),
);

/** Words that stand before a role and belong to it: "former deputy prime minister", "vice president". */
const ROLE_MODIFIERS = new Set(
  (
    'former ex acting late deputy vice senior chief prime foreign interim outgoing incoming assistant associate executive ' +
    'managing general lead top special joint first second newly-elected then then- attorney interior finance defence ' +
    'defense health education information trade energy agriculture justice environment home federal state provincial ' +
    'regional national opposition party army navy police air staff head chief-of-staff permanent presidential ministry ' +
    'government parliamentary rights climate veteran club team national-team union human cabinet junior shadow central bank ' +
    'press campaign labour labor fisheries transport culture sports youth water planning tourism immigration ' +
    'communications budget housing science technology economy industry county city district town village mission ' +
    'bureau policy intelligence project program programme company group union business research field medical ' +
    'clinical legal political religious spiritual tribal community local longtime long-serving honorary visiting'
  ).split(' '),
);

/** Heads of roles that are only a role with a complement: "head of the mission", "chief of staff", "member of parliament". */
const RELATIONAL_HEADS = new Set('head chief member boss founder leader chair'.split(' '));

const fieldsByWord = new Map<string, Set<Field>>();
for (const [field, words] of Object.entries(WORDS_BY_FIELD) as [Field, string][]) {
  for (const word of words.split(' ')) {
    const fields = fieldsByWord.get(word) ?? new Set<Field>();
    fields.add(field);
    fieldsByWord.set(word, fields);
  }
}

/** Lower case, without the point of an abbreviation, a possessive ending, "ex-" and "-elect". */
const bare = (word: string) =>
  word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/['’]s?$/, '')
    .replace(/^(?:ex|vice|then)-(?=.{4})/, '')
    .replace(/-(?:elect|designate|general|in-chief)$/, '');

/** Endings that make a person of a trade: a statistician, a cardiologist, a beekeeper. Their field is not known. */
const TRADE_ENDING = /(?:.{4}ist|.{3}ician|.{3}grapher|.{3}keeper|.{3}woman|.{3}master|.{3}smith)$/u;

/** Is this one word the head of a role ("spokesperson", "Gen.", "chief")? */
export function isRoleNoun(word: string): boolean {
  const key = bare(word);
  return fieldsByWord.has(key) || RELATIONAL_HEADS.has(key) || TRADE_ENDING.test(key);
}

/**
 * Trades of no field above. Many are first names or surnames too ("Mason", "Baker"), so that only an apposition makes one
 * a role, never the place before a name.
 */
const TRADES = new Set(
  (
    'agent delegate vet veterinarian forecaster meteorologist clerk carpenter plumber electrician mechanic baker butcher ' +
    'tailor barber waiter waitress cook chef cleaner guard firefighter paramedic lifeguard postman sailor groundsman ' +
    'opener seamer captain manager skipper resident neighbour neighbor relative survivor witness villager campaigner ' +
    'trainer tutor instructor translator interpreter librarian clerk secretary receptionist accountant auditor actuary ' +
    'engineer technician programmer surveyor planner contractor bricklayer mason welder painter roofer shepherd herder ' +
    'grower planter hunter ranger gardener forester logger fisher diver skipper docker porter courier rider trucker ' +
    'counterpart colleague partner successor predecessor aide confidant ally rival opponent helper volunteer organiser ' +
    'winner runner-up finalist pensioner widow widower refugee migrant asylum-seeker prisoner hostage tenant landlord'
  ).split(' '),
);

/** Compounds of a trade ("schoolteacher", "film-maker", "cameraman"), but not a nationality or a human. */
const TRADE_COMPOUND =
  /^(?!german$|human$|norman$|roman$).{2,}(?:teacher|maker|worker|driver|player|holder|owner|man|person|writer|seller|dealer)$/u;

/** Can this noun say, in an apposition, what someone is? */
export function isTradeNoun(word: string): boolean {
  return isRoleNoun(word) || TRADES.has(bare(word)) || TRADE_COMPOUND.test(bare(word));
}

/** Is this a title of courtesy ("Mr", "Dr.", "Sir"), which says nothing about work? */
export function isCourtesyTitle(word: string): boolean {
  return COURTESY_TITLES.has(bare(word));
}

/** Does this word stand before a role noun as part of the role ("former", "deputy", "foreign")? */
export function isRoleModifier(word: string): boolean {
  return ROLE_MODIFIERS.has(bare(word));
}

/** Fields of work named in free words, with the role nouns that named them, lower case. */
export interface RoleWords {
  readonly fields: ReadonlySet<Field>;
  readonly nouns: ReadonlySet<string>;
}

/** Reads the fields of work out of any words: a role in an article, a description in a source. Linear. */
export function readRoleWords(words: string): RoleWords {
  const fields = new Set<Field>();
  const nouns = new Set<string>();
  for (const word of words.match(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu) ?? []) {
    const key = bare(word);
    const found = fieldsByWord.get(key) ?? fieldsByWord.get(key.replace(/s$/, ''));
    if (!found) continue;
    nouns.add(key);
    for (const field of found) fields.add(field);
  }
  return { fields, nouns };
}
