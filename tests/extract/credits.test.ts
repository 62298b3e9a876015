import { describe, expect, it } from 'vitest';
import { trimBracketedCredit, trimCredit } from '../../page/extract/credits.ts';

const ROWS: readonly (readonly [caption: string, kept: string])[] = [
  ['Lorries wait. Photo: Ama Sika / Volta Pictures', 'Lorries wait.'],
  ['Lorries wait. Photograph by Ama Sika', 'Lorries wait.'],
  ['Lorries wait. Photograph: Harbour archive / Volta Post collection', 'Lorries wait.'],
  ['A keeper at her lamp. Picture: family collection', 'A keeper at her lamp.'],
  ['Lorries wait.CreditAma Sika for The Volta Post', 'Lorries wait.'],
  ['Lorries wait | Ama Sika/AFP via Getty Images', 'Lorries wait'],
  ['Lorries wait – Image: Ama Sika', 'Lorries wait'],
  ['Lorries wait (Ama Sika/AP)', 'Lorries wait'],
  ['Lorries wait. (AP Photo/Ama Sika)', 'Lorries wait.'],
  ['Lorries wait. © Volta Pictures 2026', 'Lorries wait.'],
  ['Lorries wait. REUTERS/Ama Sika/File Photo', 'Lorries wait.'],
  ['Lorries wait. Source: Supplied', 'Lorries wait.'],
  ['Courtesy of Kofi Annor', ''],
  ['Getty Images', ''],
  ['Ama Sika/Reuters', ''],
  ['File photo', ''],
  ['Lorries wait. STAFF FILE PHOTO', 'Lorries wait.'],
  // Captions that only look like credits.
  ['Photographs by refugees hang in the hall.', 'Photographs by refugees hang in the hall.'],
  ['A photo of Kofi Annor in 1961', 'A photo of Kofi Annor in 1961'],
  ['The Reuters building in London burned for two days.', 'The Reuters building in London burned for two days.'],
  ['Kofi Annor (left) and Ama Sika (right) at the ferry.', 'Kofi Annor (left) and Ama Sika (right) at the ferry.'],
  ['Halima Darko. Kofi Annor', 'Halima Darko. Kofi Annor'],
];

describe('a caption’s credit', () => {
  it.each(ROWS)('%s → %s', (caption, kept) => {
    expect(trimCredit(caption)).toBe(kept);
  });
});

describe('a credit in brackets below a picture that is not marked as one', () => {
  it.each([
    ['Lorries wait. [Photo: Volta Post]', 'Lorries wait.'],
    ['Lorries wait (Picture: Ama Sika)', 'Lorries wait'],
    ['Lorries wait (photographs hang in the hall)', 'Lorries wait (photographs hang in the hall)'],
    ['Photo: Volta Post', 'Photo: Volta Post'],
  ])('%s → %s', (paragraph, kept) => {
    expect(trimBracketedCredit(paragraph)).toBe(kept);
  });
});
