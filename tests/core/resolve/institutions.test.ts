import { describe, expect, it } from 'vitest';
import { readInstitution } from '../../../core/resolve/institutions.ts';
import { readTaggedText } from '../tagged-text.ts';

/** The institution named first in a marked text, as its form and its owner's words. */
function institutionIn(marked: string): readonly [form: string, owner: string | null] | null {
  const { text, spans } = readTaggedText(marked);
  const mention = spans.find(({ type }) => type === 'ORG');
  if (!mention) throw new RangeError(`no group is marked in “${marked}”`);
  const places = spans.filter(({ type }) => type === 'LOC' || type === 'MISC');
  const found = readInstitution(mention, { text, places });
  return found && [found.form, found.owner && text.slice(found.owner.start, found.owner.end)];
}

describe('an institution that every country has', () => {
  it.each([
    ['The [ORG Foreign Office] said so.', 'foreign office', null],
    ['[LOC Pakistan]’s [ORG Foreign Office] said so.', 'foreign office', 'Pakistan'],
    ['The [MISC Kenyan] [ORG Parliament] met.', 'parliament', 'Kenyan'],
    ['The [ORG Kenyan Parliament] met.', 'parliament', 'Kenyan'],
    ['The [ORG Sri Lankan Army] left.', 'army', 'Sri Lankan'],
    ['The [ORG Supreme Court of India] met.', 'supreme court', 'India'],
    ['The [ORG Supreme Court] of [LOC India] met.', 'supreme court', 'India'],
    ['The [ORG Ministry of Water] said so.', 'ministry of water', null],
    ['The [ORG Ministry of Water and Power] said so.', 'ministry of water and power', null],
    ['The [ORG Pakistani Foreign Ministry] said so.', 'foreign ministry', 'Pakistani'],
    ['The [ORG Human Rights Ministry] said so.', 'human rights ministry', null],
    ['[ORG The Federal Government] said so.', 'federal government', null],
    ['In [LOC Lahore] the [ORG High Court] met.', 'high court', null],
    ['The [ORG Court of Appeal] met.', 'court of appeal', null],
  ])('is read with its owner: “%s”', (marked, form, owner) => {
    expect(institutionIn(marked)).toEqual([form, owner]);
  });

  it.each(['The [ORG Red Cross] came.', '[LOC Kenya]’s [ORG Nation Media] came.', 'The [ORG Bank of England] came.'])(
    'is not seen in “%s”',
    (marked) => expect(institutionIn(marked)).toBeNull(),
  );
});
