import { describe, expect, it } from 'vitest';
import { resolveChains } from '../../../core/resolve/chains.ts';
import { readTaggedText } from '../tagged-text.ts';

/** Each description of a marked text: the chain's name, the words, and the words that say so. */
function descriptionsIn(marked: string): string[] {
  const { text, spans } = readTaggedText(marked);
  return resolveChains(spans, text).chains.flatMap(({ name, descriptions }) =>
    descriptions.map(({ start, end, evidence }) => {
      return `${name}: ${text.slice(start, end)} ← ${text.slice(evidence.start, evidence.end)}`;
    }),
  );
}

describe('a description', () => {
  it.each([
    [
      'Foreign Office Spokesperson [PER Ana Ruiz] spoke. The spokesperson left.',
      'Ana Ruiz: The spokesperson ← Foreign Office Spokesperson',
    ],
    [
      '[PER Ana Ruiz], a spokeswoman for the mission, spoke. Then the spokesperson left.',
      'Ana Ruiz: the spokesperson ← spokeswoman for the mission',
    ],
    [
      'Prime Minister [PER Ana Ruiz] spoke. Later the prime minister left.',
      'Ana Ruiz: the prime minister ← Prime Minister',
    ],
    [
      'Ambassador [PER Ana Ruiz] spoke. [PER Ruiz] ate. The ambassador’s car left.',
      'Ana Ruiz: The ambassador ← Ambassador',
    ],
    [
      'The [ORG Ministry of Water] met. On Monday the ministry closed.',
      'Ministry of Water: the ministry ← Ministry of Water',
    ],
    ['[ORG Ansar Allah], an armed group, came. The group left.', 'Ansar Allah: The group ← armed group'],
    [
      'The [ORG European Commission] met. The commission agreed.',
      'European Commission: The commission ← European Commission',
    ],
  ])('is attached: “%s”', (marked, expected) => {
    expect(descriptionsIn(marked)).toEqual([expected]);
  });

  it.each([
    [
      'with two bearers of the role',
      '[PER Tom Brun], a sailor, met Ambassador [PER Ana Ruiz] and Ambassador [PER Eva Lund]. The ambassador left.',
    ],
    ['with an unnamed one', 'Ambassador [PER Ana Ruiz] met an ambassador. The ambassador left.'],
    [
      'with one who is named by a country',
      'Ambassador [PER Ana Ruiz] met [LOC Iran]’s ambassador. The ambassador left.',
    ],
    ['with a complement', 'Ambassador [PER Ana Ruiz] spoke. The ambassador of [LOC Iran] left.'],
    ['with another office’s word', 'Minister [PER Ana Ruiz] spoke. The prime minister left.'],
    ['of someone who held the role once', 'Former ambassador [PER Ana Ruiz] spoke. The ambassador left.'],
    ['of a deputy', 'Deputy minister [PER Ana Ruiz] spoke. The minister left.'],
    ['before the role is stated', 'The ambassador left. Ambassador [PER Ana Ruiz] spoke.'],
    [
      'far from the name',
      `Ambassador [PER Ana Ruiz] spoke. ${'It rained and rained. '.repeat(40)}The ambassador left.`,
    ],
    [
      'of a group that is not the last one named',
      '[ORG Ansar Allah], an armed group, came. [ORG Dole] left. The group left.',
    ],
    ['of one of two ministries', 'The [ORG Ministry of Water] met the [ORG Ministry of Peace]. The ministry closed.'],
    [
      'that a ministry in small letters may be meant by',
      'The [ORG Ministry of Water] met. The health ministry met. The ministry closed.',
    ],
    ['before a name', 'Ambassador [PER Ana Ruiz] spoke. The ambassador [PER Eva Lund] left.'],
    ['by a word for a thing', '[PER Ana Ruiz], the head of the mission, spoke. She shook the head.'],
  ])('is not attached %s', (_, marked) => {
    const accepted = 'Captain [PER Ida Holm] sang. The captain left.\n\n';
    expect(descriptionsIn(accepted + marked)).toEqual(['Ida Holm: The captain ← Captain']);
  });

  it('follows another within reach, and is no mention', () => {
    const gap = 'It rained and rained. '.repeat(20);
    const marked = `Ambassador [PER Ana Ruiz] spoke. ${gap}The ambassador left. ${gap}The ambassador came.`;
    const { text, spans } = readTaggedText(marked);
    const [chain] = resolveChains(spans, text).chains;
    expect(chain?.descriptions).toHaveLength(2);
    expect(chain?.mentions).toHaveLength(1);
  });
});
