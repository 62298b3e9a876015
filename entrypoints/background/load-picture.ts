/** The picture of a card that the reader has opened, fetched here so that no page and no picture's host learns more. */
import type { Picture } from '../../core/card/card.ts';
import type { ChainId } from '../../core/types.ts';
import { loadSettings, mayLoadPictures } from '../../settings/settings.ts';
import { loadReading } from './readings.ts';
import type { Wikis } from './wiki.ts';

/**
 * Null when the card has none, when it is another wiki's than the reader's, when its host is not permitted, or when its
 * licence is not free. The first one of an article tells author and licence of all its pictures. Throws SourceError.
 */
export async function loadPicture(
  tabId: number,
  chainId: ChainId,
  { picturesOf }: Pick<Wikis, 'picturesOf'>,
): Promise<Picture | null> {
  const { cards = [], isPrivate = false } = (await loadReading(tabId)) ?? {};
  const settings = await loadSettings();
  const { apiUrl } = settings;
  const fileOf = (card: (typeof cards)[number] | undefined) => {
    const picture = card?.background?.picture;
    return picture?.apiUrl === apiUrl ? picture.file : null;
  };
  const wanted = fileOf(cards.find((card) => card.chainId === chainId));
  if (wanted === null || !(await mayLoadPictures(settings))) return null;
  const pictures = picturesOf({ apiUrl, isPrivate });
  const files = cards.map(fileOf).filter((file) => file !== null);
  const described = (await pictures.describe([...new Set([wanted, ...files])])).get(wanted);
  if (!described) return null;
  const { widthPx, heightPx, author, licence, pageUrl } = described;
  return { dataUrl: await pictures.load(described), widthPx, heightPx, author, licence, pageUrl };
}
