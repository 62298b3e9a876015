/** Pages that make it hard to read them: a story of our own, and around it whatever a hostile or careless site may put. */
import fc from 'fast-check';

const SENTENCES = [
  'Halima Darko told the council in Tamale on Monday that the bridge would open before the rains, and that it was paid for.',
  'Engineers from Accra have tested the span twice this month, and their report found nothing that could not wait, she said.',
  'Kofi Annor, who drives yams across the river every night, said he would believe in it when his lorry stood on the span.',
  'The old ferry will go on running until the end of March, with two crossings a day in place of six, the council decided.',
  'Nobody at the hearing spoke against it, and the treasurer read out what each span had cost since the first stone was laid.',
  'A choir of schoolchildren sang on the bank when the last of the old pontoons was towed away in the heavy evening heat.',
];

/** Names that stand in the story. */
export const NAMES = ['Halima Darko', 'Tamale', 'Accra', 'Kofi Annor'];

const STORY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');

/** Runs in a page: every name that a page could lay over a member of an element, a form or a document. */
export function listMemberNames(): string[] {
  const types = [Node, Element, HTMLElement, HTMLFormElement, Document, EventTarget];
  return [...new Set(types.flatMap((type) => Object.getOwnPropertyNames(type.prototype)))];
}

/** Changes a page's HTML, of which the story is a part. */
type Poison = (html: string) => string;

const around =
  (before: string, after = ''): Poison =>
  (html) =>
    `${before}${html}${after}`;
/** All poisons of a page together stay below the 512 levels beyond which parsers put elements beside each other. */
const MAX_DEPTH = 75;
/** Said to be hidden, so that it is no part of what a reader reads. */
const hidden = (html: string) => `<div hidden>${html}</div>`;

const clobberedForms = (memberNames: readonly string[]): fc.Arbitrary<Poison> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...memberNames), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('input', 'img', 'object'),
    )
    .map(([names, element]) =>
      around(
        `<form name="${names[0]}">${names.map((name) => `<${element} name="${name}" id="${name}"></${element}>`).join('')}`,
        '</form>',
      ),
    );

const otherPoison: fc.Arbitrary<Poison> = fc.oneof(
  fc.integer({ min: 2, max: MAX_DEPTH }).map((depth) => around('<div>'.repeat(depth), '</div>'.repeat(depth))),
  fc.integer({ min: 100, max: 8_000 }).map((count) => around('', hidden('<i><b>x</b></i>'.repeat(count)))),
  fc
    .integer({ min: 1, max: 60 })
    .map((count) =>
      around(
        '',
        hidden('<div><template shadowrootmode="open"><p>shadow <slot></slot></p></template>y</div>'.repeat(count)),
      ),
    ),
  fc.constantFrom(
    ...[
      '<script>globalThis.runs = (globalThis.runs ?? 0) + 1</script>',
      '<svg onload="globalThis.runs = (globalThis.runs ?? 0) + 1"></svg>',
      '<style>p { color: red }</style><p style="color: red" hidden>x</p>',
      '<noscript><p>Turn JavaScript on.</p></noscript>',
      '<template><script>globalThis.runs = 99</script></template>',
      '<!-- --!> <p --> ]]> <![CDATA[ x ]]>',
      '<a href="javascript:globalThis.runs = 99" hidden>x</a>',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1&gt;">',
      '<base href="https://elsewhere.example/">',
      '<frameset><frame></frameset>',
      '<marquee hidden onstart="globalThis.runs = 99">x</marquee>',
    ].map((html) => around(html)),
  ),
  fc
    .constantFrom('x-9f3a2b1c', 'x-00000000', 'sidelight-card')
    .map((tag) => around('', `<${tag} hidden popover></${tag}>`)),
  fc
    .constantFrom('\u202e', '\u200b', '\ufeff', '\u0000', '&shy;', '&#xD800;')
    .map((character) => around(hidden(character.repeat(500)))),
);

const toPage = (body: string) => `<!doctype html><html lang="en"><body>${body}</body></html>`;

/** The same page without any poison. */
export const CLEAN_PAGE = toPage(`<article>${STORY}</article>`);

/** Hostile pages, as HTML; `memberNames` as `listMemberNames` gives them. */
export function hostilePages(memberNames: readonly string[]): fc.Arbitrary<string> {
  const poison = fc.oneof({ weight: 1, arbitrary: clobberedForms(memberNames) }, { weight: 6, arbitrary: otherPoison });
  return fc
    .array(poison, { minLength: 1, maxLength: 6 })
    .map((poisons) => toPage(poisons.reduce((html, change) => change(html), `<article>${STORY}</article>`)));
}
