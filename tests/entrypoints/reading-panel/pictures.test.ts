import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { Card, Picture } from '../../../core/card/card.ts';
import { followPicture } from '../../../entrypoints/reading-panel/pictures.ts';
import { PICTURE } from '../../components/sample-cards.ts';
import { cardWithPicture, WIKI } from '../background/tab-with-reading.ts';

const showing = (file: string | null) => cardWithPicture('c1', file === null ? null : { apiUrl: WIKI, file });
const settle = () => new Promise((done) => setTimeout(done));

/** A popup whose background answers when the test says so. */
function openPopup(first: Card | null) {
  const asked: string[] = [];
  const answers: ((picture: Picture | null) => void)[] = [];
  const card = signal(first);
  const load = (file: string) => {
    asked.push(file);
    return new Promise<Picture | null>((answer) => answers.push(answer));
  };
  return { asked, card, picture: followPicture(card, load), answer: (one: Picture | null) => answers.shift()?.(one) };
}

it('a picture is asked for when its card is opened, and its place kept until it is there', async () => {
  const { asked, card, picture, answer } = openPopup(null);
  await settle();
  expect([asked, picture.value]).toEqual([[], null]);
  card.value = showing('Kilwa.jpg');
  expect(picture.value).toBe('loading');
  await settle();
  answer(PICTURE);
  await settle();
  expect([asked, picture.value]).toEqual([['Kilwa.jpg'], PICTURE]);
});

it('a picture is asked for once, whatever came of it', async () => {
  const { asked, card, picture, answer } = openPopup(showing('Kilwa.jpg'));
  await settle();
  answer(null);
  await settle();
  expect(picture.value).toBeNull();
  card.value = null;
  card.value = showing('Kilwa.jpg');
  await settle();
  expect([asked, picture.value]).toEqual([['Kilwa.jpg'], null]);
});

it('pictures are asked for one after the other, and each is shown in its own card', async () => {
  const { asked, card, picture, answer } = openPopup(showing('Kilwa.jpg'));
  card.value = showing('Oslo.jpg');
  await settle();
  expect(asked).toEqual(['Kilwa.jpg']);
  answer(PICTURE);
  await settle();
  expect([asked, picture.value]).toEqual([['Kilwa.jpg', 'Oslo.jpg'], 'loading']);
  card.value = showing('Kilwa.jpg');
  expect(picture.value).toBe(PICTURE);
});

it('a card without a picture keeps no place for one', async () => {
  const { asked, card, picture } = openPopup(showing('Kilwa.jpg'));
  expect(picture.value).toBe('loading');
  card.value = showing(null);
  await settle();
  expect([asked, picture.value]).toEqual([['Kilwa.jpg'], null]);
});
