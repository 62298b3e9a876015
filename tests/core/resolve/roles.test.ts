import { describe, expect, it } from 'vitest';
import { resolveChains } from '../../../core/resolve/chains.ts';
import type { Role } from '../../../core/types.ts';
import { readTaggedText } from '../tagged-text.ts';

/** The role of the person named first in a marked text. */
function roleIn(marked: string): { readonly role: Role | null; readonly text: string } {
  const { text, spans } = readTaggedText(marked);
  const person = resolveChains(spans, text).chains.find(({ kind }) => kind === 'person');
  if (!person) throw new RangeError(`no person is marked in “${marked}”`);
  return { role: person.role, text };
}

type Row = readonly [marked: string, role: string | null];

const BEFORE: readonly Row[] = [
  ['Foreign Office Spokesperson Ambassador [PER Ana Ruiz] spoke.', 'Foreign Office Spokesperson, Ambassador'],
  ['[PER Ambassador Ana Ruiz] spoke.', 'Ambassador'],
  ['He thanked deputy prime minister [PER Ana Ruiz] spoke.', 'deputy prime minister'],
  ['The regional fisheries minister [PER Ana Ruiz] spoke.', 'regional fisheries minister'],
  ['On Friday President [PER Ana Ruiz] spoke.', 'President'],
  ['On Friday, former president [PER Ana Ruiz] spoke.', 'former president'],
  ['Attorney General [PER Ana Ruiz] spoke.', 'Attorney General'],
  ['Pakistan’s ambassador [PER Ana Ruiz] spoke.', 'Pakistan’s ambassador'],
  ['Gen. [PER Ana Ruiz] spoke.', 'Gen.'],
  ['The striker [PER Ana Ruiz] scored.', 'striker'],
  ['Foreign Minister Dr [PER Ana Ruiz] spoke.', 'Foreign Minister'],
  ['Sen. [PER Ana Ruiz] spoke.', 'Sen.'],
  ['Ex-President [PER Ana Ruiz] spoke.', 'Ex-President'],
  ['Prime Minister-designate [PER Ana Ruiz] spoke.', 'Prime Minister-designate'],
  ['Then deputy prime minister [PER Ana Ruiz] spoke.', 'deputy prime minister'],
  ['Meanwhile President [PER Ana Ruiz] spoke.', 'President'],
  ['They want to impeach President [PER Ana Ruiz] now.', 'President'],
  ['From Khulna, left-arm spinner [PER Ana Ruiz] took four.', 'left-arm spinner'],
  ['White House press secretary [PER Ana Ruiz] spoke.', 'White House press secretary'],
];

const AFTER: readonly Row[] = [
  ['[PER Ana Ruiz], the ministry’s spokesperson, said so.', 'ministry’s spokesperson'],
  ['[PER Ana Ruiz], 45, a teacher, said so.', 'teacher'],
  ['[PER Ana Ruiz], aged 45, a teacher from the coast, said so.', 'teacher from the coast'],
  ['[PER Ana Ruiz], head of the mission, said so.', 'head of the mission'],
  ['[PER Ana Ruiz] is the director of the museum.', 'director of the museum'],
  ['[PER Ana Ruiz] was a judge.', 'judge'],
  ['It was won by [PER Ana Ruiz] – the mayor – again.', 'mayor'],
  ['The ministry’s spokesperson, [PER Ana Ruiz], said so.', 'ministry’s spokesperson'],
  ['[PER Ana Ruiz] (the minister) said so.', 'minister'],
  ['[PER Ana Ruiz], who leads the protest against the mayor, left.', 'leads the protest'],
  ['[PER Ana Ruiz], vice president of the U.S. Chamber, said so.', 'vice president of the U.S. Chamber'],
  ['So said its duty forecaster, [PER Ana Ruiz]. It rained.', 'duty forecaster'],
  ['It was said by the mayor, [PER Ana Ruiz], on Friday.', 'mayor'],
  ['[PER Ana Ruiz], who leads the dockers’ federation, said so.', 'leads the dockers’ federation'],
  ['[PER Ana Ruiz], who runs the Office of Fire and Rescue, left.', 'runs the Office of Fire and Rescue'],
  ['[PER Ana Ruiz], who runs the office and sings, left.', 'runs the office'],
  ['[PER Ana Ruiz], who is the head of the mission, left.', 'head of the mission'],
  ['[PER Ana Ruiz] was elected mayor of Chillán on Monday.', 'mayor of Chillán'],
  ['[PER Ana Ruiz], who was appointed as the envoy in May, left.', 'envoy'],
  ['His spokesperson, [PER Ana Ruiz], blamed a tired clerk.', 'spokesperson'],
  ['[PER Ana Ruiz], a schoolteacher there, left.', 'schoolteacher there'],
  ['[PER Ana Ruiz], a clearing agent who waits, left.', 'clearing agent'],
  ['She came with my cameraman, [PER Ana Ruiz], on Monday.', 'cameraman'],
];

const NO_ROLE: readonly Row[] = [
  ['He met the minister. [PER Ana Ruiz] said so.', null],
  ['It was the coach. [PER Ana Ruiz] left.', null],
  ['[PER Ana Ruiz], who met the mayor, spoke.', null],
  ['[PER Ana Ruiz], killed by a soldier, left nothing.', null],
  ['After meeting the president, [PER Khan] said nothing.', null],
  ['After meeting the president, [PER Ana Ruiz] said nothing.', null],
  ['Mr [PER Ana Ruiz] spoke.', null],
  ['[PER Ana Ruiz] spoke.', null],
  ['[PER Ana Ruiz], a lover of birds, spoke.', null],
  ['[PER Ana Ruiz] is the best.', null],
  ['[PER Ana Ruiz] thanked the president.', null],
  ['[PER Ana Ruiz], the president said, was late.', null],
  ['The president of the club.\n\n[PER Ana Ruiz] spoke.', null],
  ['[PER Ana Ruiz], Berlin, spoke.', null],
  ['[PER Ana Ruiz], blamed a tired clerk.', null],
  ['[PER Ana Ruiz], who ran the length of the pitch, spoke.', null],
  ['[PER Ana Ruiz] was elected on Monday.', null],
  ['[PER Ana Ruiz], a German, spoke.', null],
  ['Then [PER Baker Ruiz] spoke.', null],
];

describe('the role of a person', () => {
  it.each(BEFORE)('is read before the name: “%s” → %j', (marked, expected) => {
    expect(roleIn(marked).role?.text ?? null).toBe(expected);
  });

  it.each(AFTER)('is read beside the name: “%s” → %j', (marked, expected) => {
    expect(roleIn(marked).role?.text ?? null).toBe(expected);
  });

  it.each(NO_ROLE)('is not guessed: “%s”', (marked, expected) => {
    expect(roleIn(marked).role?.text ?? null).toBe(expected);
  });

  it('is the fullest that any mention states', () => {
    expect(roleIn('[PER Ambassador Ruiz] left. [PER Ana Ruiz], the head of the mission, ate.').role?.text).toBe(
      'head of the mission',
    );
  });

  it.each([...BEFORE, ...AFTER])('can be shown in the text: “%s”', (marked, expected) => {
    const { role, text } = roleIn(marked);
    const evidence = text.slice(role?.span.start, role?.span.end);
    expect(evidence.replaceAll(',', '')).toBe(expected?.replaceAll(',', ''));
  });

  it.each([
    ['Former president [PER Ana Ruiz] spoke.', 'former'],
    ['Ex-President [PER Ana Ruiz] spoke.', 'former'],
    ['He thanked the late president [PER Ana Ruiz] for it.', 'late'],
    ['Interim minister [PER Ana Ruiz] spoke.', 'acting'],
    ['[PER Ana Ruiz], the acting mayor, spoke.', 'acting'],
    ['President-elect [PER Ana Ruiz] spoke.', 'elect'],
    ['Prime Minister-designate [PER Ana Ruiz] spoke.', 'elect'],
    ['[PER Ana Ruiz], president from 2004 to 2010, spoke.', 'former'],
    ['Outgoing president [PER Ana Ruiz] spoke.', null],
    ['President [PER Ana Ruiz] spoke.', null],
  ])('says how its bearer stands to it: “%s” → %j', (marked, status) => {
    expect(roleIn(marked).role).toMatchObject({ status });
  });

  it('is stated for groups by what an apposition calls them, and never for places', () => {
    const { text, spans } = readTaggedText(
      '[ORG Codelco], the state copper company, and [ORG Harbour Board], the owner, met [LOC Lima], the port, and [PER Ana Ruiz], a judge.',
    );
    const roles = resolveChains(spans, text).chains.map(({ role }) => role?.text ?? null);
    expect(roles).toEqual(['state copper company', null, null, 'judge']);
  });
});
