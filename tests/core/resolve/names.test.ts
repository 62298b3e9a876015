import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAcronymOf } from '../../../core/resolve/acronyms.ts';
import { isPartialName, nameWords, shortFormOf, surname, trimToName } from '../../../core/resolve/names.ts';
import { makeChain } from '../samples.ts';

describe('the words of a name', () => {
  it.each([
    ['Shafqat Ali Khan', ['shafqat', 'ali', 'khan']],
    ['Khan’s', ['khan']],
    ["Khan's", ['khan']],
    ['Hughes’', ['hughes']],
    ['José Ñúñez', ['jose', 'nunez']],
    ['Martin Luther King Jr.', ['martin', 'luther', 'king']],
    ['Charles III', ['charles']],
    ['III', ['iii']],
    ['Jean-Luc Picard', ['jean', 'luc', 'picard']],
    ['Dr\u00a0Ana\u00adbel Ruiz', ['dr', 'anabel', 'ruiz']],
    ['—', []],
  ])('of “%s” are %j', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });
});

describe('the name inside a tagged span', () => {
  it.each([
    ['Ambassador Khan', 'Khan'],
    ['President Dr. Ana Ruiz', 'Ana Ruiz'],
    ['Gen. Asim Munir', 'Asim Munir'],
    ['Mr Khan’s', 'Khan'],
    ["Hughes'", 'Hughes'],
    ['King Charles', 'King Charles'],
    ['Major Lazer', 'Major Lazer'],
    ['Ambassador', 'Ambassador'],
    ['Mr', 'Mr'],
  ])('of the person “%s” is “%s”', (surface, name) => {
    const text = `Then ${surface} left.`;
    const { start, end } = trimToName(text, { start: 5, end: 5 + surface.length }, true);
    expect(text.slice(start, end)).toBe(name);
  });

  it.each([
    ['General Motors', 'General Motors'],
    ['Colonel Sanders Kitchen’s', 'Colonel Sanders Kitchen'],
    ['the United Nations’', 'the United Nations'],
  ])('of the group “%s” keeps its words: “%s”', (surface, name) => {
    const { start, end } = trimToName(surface, { start: 0, end: surface.length }, false);
    expect(surface.slice(start, end)).toBe(name);
  });

  it('never leaves the span it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (surface, isPerson) => {
        const { start, end } = trimToName(surface, { start: 0, end: surface.length }, isPerson);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(surface.length);
      }),
    );
  });
});

describe('the surname', () => {
  it.each([
    ['shafqat ali khan', 'khan'],
    ['ursula von der leyen', 'von der leyen'],
    ['mohammed bin salman', 'bin salman'],
    ['luiz inacio lula da silva', 'da silva'],
    ['del ruiz', 'ruiz'],
    ['khan', null],
  ])('of “%s” is %j', (name, expected) => {
    expect(surname(name.split(' '))).toBe(expected);
  });
});

describe('a shorter name', () => {
  it.each([
    ['khan', 'shafqat ali khan', 'surname'],
    ['ali khan', 'shafqat ali khan', 'surname'],
    ['von der leyen', 'ursula von der leyen', 'surname'],
    ['leyen', 'ursula von der leyen', 'surname'],
    ['shafqat', 'shafqat ali khan', 'first-name'],
    ['shafqat khan', 'shafqat ali khan', 'outer-names'],
    ['shafqat ali', 'shafqat ali khan', 'outer-names'],
    ['ali', 'shafqat ali khan', 'inner'],
    ['imran khan', 'shafqat ali khan', null],
    ['khan shafqat', 'shafqat ali khan', null],
    ['shafqat ali khan', 'shafqat ali khan', null],
    ['shafqat ali khan', 'khan', null],
    ['', 'shafqat ali khan', null],
  ])('“%s” stands for “%s” as %j', (short, full, form) => {
    const words = (name: string) => name.split(' ').filter((word) => word !== '');
    expect(shortFormOf(words(short), words(full))).toBe(form);
  });
});

describe('an acronym', () => {
  it.each([
    ['OIC', 'Organisation of Islamic Cooperation', true],
    ['UN', 'United Nations', true],
    ['U.N.', 'United Nations', true],
    ['MoFA', 'Ministry of Foreign Affairs', true],
    ['MSF', 'Medecins Sans Frontieres', true],
    ['ASF', 'Agro-Silvo Federation', true],
    ['UNO', 'United Nations', false],
    ['Un', 'United Nations', false],
    ['un', 'United Nations', false],
    ['U', 'United', false],
    ['NATO', 'Northern Shield', false],
    ['', 'United Nations', false],
  ])('“%s” for “%s”: %s', (acronym, name, isSpelled) => {
    expect(isAcronymOf(acronym, name)).toBe(isSpelled);
  });
});

it.each([
  ['person', 'Khan', true],
  ['person', 'Khan Jr', true],
  ['person', 'Abdullah II', false],
  ['person', 'Shafqat Khan', false],
  ['place', 'Lima', false],
] as const)('%s “%s” is only a part of a name: %s', (kind, name, isPartial) => {
  expect(isPartialName(makeChain('c1', name, { kind }))).toBe(isPartial);
});
