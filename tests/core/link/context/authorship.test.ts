import { describe, expect, it } from 'vitest';
import { authoredFields } from '../../../../core/link/context/authorship.ts';
import { resolveChains } from '../../../../core/resolve/chains.ts';
import { makeCandidate } from '../../samples.ts';
import { readTaggedText } from '../../tagged-text.ts';
import { judgeMarked } from '../linked-text.ts';

describe('what someone is said to have made', () => {
  it.each([
    ['And [PER Ada Keller]. She painted on oilcloth.', ['visual-arts']],
    ['A painting by [PER Ana Ruiz] was sold.', ['visual-arts']],
    ['[PER Ana Ruiz]’s late novels were read.', ['letters']],
    ['[PER Ana Ruiz] once filmed a carpet.', ['screen']],
    ['[PER Ana Ruiz] did paint a dog.', ['visual-arts']],
    ['The works of [PER Ana Ruiz] are lost.', ['visual-arts', 'letters', 'music', 'screen']],
    ['A dog is with [PER Ana Ruiz].', []],
    ['The songs near [PER Ana Ruiz] stopped.', []],
    ['Films of [LOC Chile] were shown.', []],
  ])('%s: %j', (marked, fields) => {
    const { text, spans } = readTaggedText(marked);
    expect([...authoredFields(resolveChains(spans, text).chains[0]!, text)]).toEqual(fields);
  });

  it.each([
    ['for a painter', 'Spanish painter', 1],
    ['not for a singer', 'Spanish singer', 0],
  ])('speaks %s of the name', (_, description, evidence) => {
    const known = { 'Ana Ruiz': [makeCandidate('Ana Ruiz', { description })] };
    const { judged } = judgeMarked('A painting by [PER Ana Ruiz] was sold.', 'Ana Ruiz', known);
    expect(judged[0]?.features.workBeside).toBe(evidence);
  });
});
