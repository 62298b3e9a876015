import compromise from 'compromise';
import { expect, test } from 'vitest';
import { findWithCompromise } from '../../../scripts/evaluate/compromise.ts';

test.each([
  ['a title is left out', 'A letter to Mr. John Smith arrived.', 'PER John Smith'],
  ['a possessive is left out', 'The letter was Germany’s idea.', 'LOC Germany'],
  ['common words behind a name are left out', 'Talks with the Jonathan government went on.', 'PER Jonathan'],
  ['a list of names is taken apart', 'She met Fakir Apparels, Windy Limited and others.', 'ORG Windy Limited'],
  ['a full stop is left out', 'The letter came from Berlin.', 'LOC Berlin'],
  ['a group is found', 'A letter from the United Nations arrived.', 'ORG United Nations'],
  ['the second paragraph counts from the start of the text', 'One.\n\nShe met John Smith.', 'PER John Smith'],
])('%s', (_, text, name) => {
  const found = findWithCompromise(compromise, text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
  expect(found).toContain(name);
});

test('a lone title is no name', () => {
  expect(findWithCompromise(compromise, 'Dear Mr. President,').map(({ type }) => type)).not.toContain('PER');
});
