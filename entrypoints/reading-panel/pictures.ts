/** Pictures of the cards that the reader opens: asked for one after the other, each once while the popup stands. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PictureState } from '../../components/CardPicture.tsx';
import type { Card } from '../../core/card/card.ts';

/** What came of asking, by file; a file that is not there yet is on its way. */
type PictureByFile = ReadonlyMap<string, Exclude<PictureState, 'loading'>>;

/** Gives what there is of the open card's picture. `load` gives null when there is none to show. */
export function followPicture(
  openCard: ReadonlySignal<Card | null>,
  load: (file: string) => Promise<Exclude<PictureState, 'loading'>>,
): ReadonlySignal<PictureState> {
  const pictureByFile = signal<PictureByFile>(new Map());
  const asked = new Set<string>();
  let last: Promise<void> = Promise.resolve(); // the first answer tells of all pictures, so the next need not ask again

  async function add(file: string): Promise<void> {
    const picture = await load(file);
    pictureByFile.value = new Map([...pictureByFile.value, [file, picture]]);
  }

  effect(() => {
    const file = fileOf(openCard.value);
    if (file === null || asked.has(file)) return;
    asked.add(file);
    last = last.then(() => add(file));
  });
  return computed(() => {
    const file = fileOf(openCard.value);
    const picture = file === null ? null : pictureByFile.value.get(file);
    return picture === undefined ? 'loading' : picture;
  });
}

const fileOf = (card: Card | null) => card?.background?.picture?.file ?? null;
