/** The picture of a card that the reader has opened, fetched here so that no page and no picture's host learns more. */
import type { Picture } from '../../core/card/card.ts';
import { mayLoadPictures } from '../../settings/look-up-permissions.ts';
import { loadSettings } from '../../settings/settings.ts';
import { loadReading } from './readings.ts';
import type { Wikis } from './wiki.ts';

/**
 * Null when no card of the tab names it, when the reader's wiki is another by now, when its host is not permitted, or when
 * its licence is not free. The first one of an article tells author and licence of all its pictures. Throws SourceError.
 */
export async function loadPicture(
  tabId: number,
  file: string,
  { picturesOf }: Pick<Wikis, 'picturesOf'>,
): Promise<Picture | null> {
  const reading = await loadReading(tabId);
  const settings = await loadSettings();
  const { apiUrl } = settings;
  const named = (reading?.cards ?? []).flatMap(({ background }) => background?.picture ?? []);
  const files = named.filter((picture) => picture.apiUrl === apiUrl).map((picture) => picture.file);
  if (!reading || !files.includes(file) || !(await mayLoadPictures(settings))) return null;
  const pictures = picturesOf({ apiUrl, isPrivate: reading.isPrivate });
  const described = (await pictures.describe([...new Set([file, ...files])])).get(file);
  if (!described) return null;
  const { widthPx, heightPx, author, licence, pageUrl } = described;
  return { dataUrl: await pictures.load(described), widthPx, heightPx, author, licence, pageUrl };
}
