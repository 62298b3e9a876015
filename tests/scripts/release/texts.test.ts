import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { version } from '../../../package.json' with { type: 'json' };
import { findChangelogFaults } from '../../../scripts/release/changelog.ts';
import { findListingFaults, readListings } from '../../../scripts/release/listing.ts';

const LISTINGS = readListings('.');

test('every language has a name, a summary and a description that both stores take', () => {
  expect(LISTINGS.map(({ language }) => language)).toEqual(['ar', 'en', 'es', 'fr', 'hi', 'ur']);
  expect(findListingFaults(LISTINGS)).toEqual([]);
});

describe('a store’s text is refused', () => {
  const [arabic, english] = LISTINGS as [(typeof LISTINGS)[0], (typeof LISTINGS)[0]];
  test.each([
    ['without a name', { ...english, name: '' }, 'en has no name'],
    ['with a summary that is too long', { ...english, summary: 'x'.repeat(133) }, 'summary of 133 characters'],
    ['without a description', { ...english, description: '' }, 'en has no description'],
    ['with a description that says too little', { ...english, description: 'Cards.' }, 'fewer than'],
    ['left in English', { ...arabic, description: english.description }, 'ar has a description in another script'],
  ])('%s', (_, listing, fault) => {
    expect(findListingFaults([listing]).join('\n')).toContain(fault);
  });

  test('that is another language’s', () => {
    expect(findListingFaults([english, { ...english, language: 'fr' }]).join('\n')).toContain(
      'fr has the description of',
    );
  });
});

test('the changelog tells of this version', () => {
  expect(findChangelogFaults(readFileSync('CHANGELOG.md', 'utf8'), version)).toEqual([]);
});

test.each([
  ['of another version alone', '# Changelog\n\n## 0.1.0\n\n- One.\n', 'has no section'],
  ['without a word', '# Changelog\n\n## 0.2.0, 1 May 2026\n\n## 0.1.0\n\n- One.\n', 'says nothing'],
])('a changelog %s does not do', (_, markdown, fault) => {
  expect(findChangelogFaults(markdown, '0.2.0').join('\n')).toContain(fault);
});
