/**
 * Lines that a site adds to its articles, told by their words: calls to read, follow or subscribe, notices, bylines.
 * Each row drops a block only when the block is short enough to be nothing else, so that an article *about* newsletters
 * keeps its sentences. Lengths are about twice the longest line of the sort on the measured pages.
 */

export interface BoilerplateRow {
  readonly pattern: RegExp;
  /** Longest block the row may drop, in characters. */
  readonly maxLength: number;
  /** Least share of the block in links, 0–1. @default 0 */
  readonly minLinkDensity?: number;
  /** Only after the article's last long paragraph. @default false */
  readonly onlyAtEnd?: boolean;
  /** Not for headings: timelines and live reports head their entries by date. @default false */
  readonly exceptHeadings?: boolean;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const DATE = `${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?(?:\\s+\\d{4})?|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?(?:\\s+\\d{4})?|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4})`;
const NETWORK =
  '(?:twitter|x|facebook|instagram|whatsapp|telegram|google news|youtube|linkedin|threads|bluesky|tiktok)';

/** Labels and buttons: the line is nothing else. */
const FURNITURE: readonly BoilerplateRow[] = [
  { pattern: /^(?:advertise?ments?|advertising|sponsored(?: content)?|promoted)\W*$/i, maxLength: 60 },
  { pattern: /^\W*ADVERTISE?MENTS?\b/, maxLength: 200, exceptHeadings: true },
  {
    pattern: /^(?:sponsored|promoted|paid) (?:content|post|feature)\b|^(?:sponsored|promoted)\s*[:|]/i,
    maxLength: 200,
    exceptHeadings: true,
  },
  {
    pattern: /^(?:this |the |our )?live (?:video|stream|broadcast|coverage) (?:has|is) (?:ended|over)\b/i,
    maxLength: 120,
  },
  {
    pattern: /^(?:image|photo|video|audio|gallery|play|pause|listen|live|embed|text|top|file photo)\W*$/i,
    maxLength: 30,
  },
  { pattern: /^(?:image|photo) (?:caption|source|credit|copyright)s?\b.{0,40}$/i, maxLength: 60 },
  {
    pattern: /^(?:share|print|e-?mail|tweet|copy link|save|comments?|close|menu|loading|(?:back to )?top)\W*$/i,
    maxLength: 30,
  },
  {
    pattern: /^(?:(?:see|show|read|view|load) (?:more|all)|more|view gallery|story highlights|topics?|tags?)\W*$/i,
    maxLength: 30,
  },
  {
    pattern: /^(?:most read|related|related (?:stories|articles|topics|content|coverage|links|news|posts))\W*$/i,
    maxLength: 40,
  },
  { pattern: /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?$/i, maxLength: 20, exceptHeadings: true },
  { pattern: /^opens? in (?:a )?new (?:tab|window)\W*$/i, maxLength: 40 },
  {
    pattern: /^[\d.,]+k?\+? (?:comments?|shares?|views?|likes?|retweets|replies|votes|photos|images)$/i,
    maxLength: 40,
  },
  { pattern: /^.{0,20}\b\d+[ -]min(?:ute)?s?[ -]read\b.{0,10}$|^reading time\b/i, maxLength: 60 },
];

/** Reading on: below an advertisement, or elsewhere. */
const READ_ON: readonly BoilerplateRow[] = [
  { pattern: /^(?:(?:story|article|text|content) )?continue[sd]? (?:reading|after|below)\b/i, maxLength: 120 },
  { pattern: /^(?:scroll|swipe|skip) (?:down|past|for|ad|to)\b/i, maxLength: 120 },
  {
    pattern:
      /^\W*(?:read (?:more|also|next|this|on)|also read|see also|more on this(?: story)?|must[ -]read)\s*[:|»›>–—]/i,
    maxLength: 240,
  },
  {
    pattern: /^\W*(?:related|related (?:stories|story|articles?|coverage|reading|news)|don[’']t miss)\s*[:|»›>–—]/i,
    maxLength: 240,
  },
  {
    pattern:
      /^\W*(?:read|more|watch|listen|video|podcast|opinion|analysis|explainer|explained|in pictures|recommended)\s*[:|»›>–—]/i,
    maxLength: 240,
    minLinkDensity: 0.3,
  },
  {
    pattern:
      /^\W*(?:(?:also )?read (?:more|also|next|our|here|this|full)|see (?:also|more)|more (?:on|from|about)|click|tap|view|find out|learn more|watch|listen|catch up|explore|you may)\b/i,
    maxLength: 240,
    minLinkDensity: 0.7,
  },
  {
    pattern: /^\W*(?:you (?:may|might) (?:also )?(?:like|be interested)|further reading|recommended for you)\b/i,
    maxLength: 120,
  },
];

/** Joining, following, paying. */
const JOIN: readonly BoilerplateRow[] = [
  {
    pattern: /\b(?:sign up|subscribe)\b.*\b(?:newsletters?|inbox|e-?mails?|briefing|alerts?|trial|channel|updates)\b/i,
    maxLength: 240,
  },
  {
    pattern: /\b(?:to|in|into) your inbox\b|\bunsubscribe\b|\b(?:our|the) (?:free|daily|weekly|morning) newsletter\b/i,
    maxLength: 240,
  },
  {
    pattern: /^\W*(?:sign up|subscribe|log in|sign in|register|enter your e-?mail|invalid e-?mail)\b/i,
    maxLength: 240,
  },
  {
    pattern:
      /^\W*(?:already a (?:subscriber|member)|become a (?:subscriber|member)|by (?:signing up|subscribing|submitting))\b/i,
    maxLength: 320,
  },
  {
    pattern: /^\W*(?:this (?:article|content|story) is (?:for|only|available)|to (?:continue|keep) reading)\b/i,
    maxLength: 240,
  },
  { pattern: /\b(?:contact|write to|call|e-?mail) us (?:for|about) (?:an? )?subscriptions?\b/i, maxLength: 320 },
  {
    pattern: /\b(?:has|have) no (?:billionaire )?(?:owners?|shareholders?|advertise?ments)\b.*\breaders\b/i,
    maxLength: 320,
  },
  { pattern: /^\W*(?:follow|like|find|join) us\b/i, maxLength: 200 },
  { pattern: new RegExp(`^\\W*follow\\b.*\\b(?:on|via)\\s+${NETWORK}\\b`, 'i'), maxLength: 200 },
  { pattern: new RegExp(`^\\W*join (?:our|the)\\b.*\\b(?:channel|group|${NETWORK})\\b`, 'i'), maxLength: 200 },
  { pattern: /^\W*(?:download|get) (?:our|the) .{0,40}\bapp\b/i, maxLength: 200 },
  { pattern: /^\W*(?:support|help us fund|donate to) (?:our|independent|quality|us)\b/i, maxLength: 320 },
  {
    pattern: new RegExp(
      `^\\W*share (?:this|on|via)\\b|^(?:(?:share|tweet|e-?mail|print|pin|copy link|${NETWORK})[|·•,/\\s]*){2,}$`,
      'i',
    ),
    maxLength: 120,
  },
  {
    pattern: /^\W*(?:join the (?:conversation|discussion)|leave a (?:comment|reply)|have your say)\b/i,
    maxLength: 200,
  },
  {
    pattern: /^\W*(?:(?:view|show|post) (?:a |all |\d+ )?comments?|comments are closed|what do you think\?)/i,
    maxLength: 160,
  },
  {
    pattern: /^\W*(?:send|e-?mail|contact) (?:us|your|story|tips|the (?:author|writer|reporter|newsroom))\b/i,
    maxLength: 220,
  },
  { pattern: /^\W*(?:got|have) (?:a|any) (?:tip|story|question|news)\b/i, maxLength: 220 },
];

/** Rights, corrections, players, cookies. */
const NOTICES: readonly BoilerplateRow[] = [
  { pattern: /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/i, maxLength: 400 },
  { pattern: /\bmay not be (?:published|reproduced|republished|copied)\b/i, maxLength: 400 },
  {
    pattern:
      /^\W*this (?:article|story|post|piece|report) (?:was|has been|is|first|originally)\b.{0,30}\b(?:updated|amended|corrected|translated|edited)\b/i,
    maxLength: 400,
  },
  {
    pattern: /^\W*(?:corrections?|clarifications?|editor[’']s note)\s*[:(]|^\W*an earlier version of this\b/i,
    maxLength: 500,
    onlyAtEnd: true,
  },
  {
    pattern:
      /^\W*(?:(?:all )?(?:prices|quotes|(?:market )?data) (?:are|is) delayed\b|general (?:information|advice) only\b|(?:nothing|no part) .{1,60}\badvice\b)/i,
    maxLength: 240,
    onlyAtEnd: true,
  },
  { pattern: /^\W*(?:except for the headline|this is a (?:developing|breaking)(?: news)? story)\b/i, maxLength: 320 },
  { pattern: /^\W*(?:we use|this (?:site|website) uses)\b.*\bcookies\b/i, maxLength: 320 },
  { pattern: /^\W*to (?:view|play|watch|see|hear) (?:this|the) (?:video|content|audio|embed|map)\b/i, maxLength: 240 },
  {
    pattern: /\b(?:enable|turn on|activate) javascript\b|\byour browser (?:does not|doesn[’']t|cannot)\b/i,
    maxLength: 240,
  },
  {
    pattern: /^\W*(?:this|the) (?:video|media)\b.{0,30}\b(?:cannot|can not|can[’']t|could not) be (?:played|loaded)\b/i,
    maxLength: 240,
  },
  { pattern: /^media playback\b|^\W*(?:the )?views expressed\b/i, maxLength: 400 },
];

/** Who wrote it, and when. */
const BYLINES: readonly BoilerplateRow[] = [
  {
    pattern: new RegExp(
      `^\\W*(?:published|updated|posted|last (?:updated|modified)|date)(?:\\s+(?:on|at))?\\s*[:–—-]?\\s*(?:${DATE}|\\d{1,2}:\\d{2}|\\d+ \\w+ ago)`,
      'i',
    ),
    maxLength: 120,
  },
  {
    pattern: new RegExp(`^${DATE}[\\s.,|•·@–—-]*(?:(?:at )?\\d{1,2}[:.]\\d{2}.{0,30})?$`, 'i'),
    maxLength: 70,
    exceptHeadings: true,
  },
  {
    pattern:
      /^(?:(?:written|reported|story|words|text|reporting) )?[Bb]y:? \p{Lu}[\p{L}.'’-]+(?:[\s,&|]+(?:and|in|for|of|the|de|van|von|al|\p{Lu}[\p{L}.'’-]*)){0,10}[\s,|]*$/u,
    maxLength: 120,
  },
  {
    pattern: /^[([]?(?:(?:additional |with )?reporting (?:by|from)|edited by|editing by|writing by)\b/i,
    maxLength: 320,
  },
  { pattern: /^[([]?with (?:inputs?|files|agency inputs) from\b/i, maxLength: 200 },
  { pattern: /^(?:the (?:writer|author) is|about the (?:author|writer)s?)\b/i, maxLength: 300, onlyAtEnd: true },
  {
    pattern:
      /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3},? (?:covers|writes (?:about|for|on)|reports (?:on|for|from)|is (?:an? |the )?[^.]{0,60}\b(?:reporter|correspondent|columnist|staff writer|freelance|contributing|contributor|author of))\b/u,
    maxLength: 199,
    onlyAtEnd: true,
  },
];

/** All rows; the first that fits decides. */
export const BOILERPLATE_ROWS: readonly BoilerplateRow[] = [...FURNITURE, ...READ_ON, ...JOIN, ...NOTICES, ...BYLINES];
