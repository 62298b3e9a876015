import { describe, expect, it } from 'vitest';
import { createPictureSource } from '../../../knowledge/mediawiki/pictures.ts';
import { createFakeWorld, jsonAnswer } from './fake-wiki.ts';

const ENGLISH = 'https://en.wikipedia.org/w/api.php';
const OWN = 'http://127.0.0.1:8099/w/api.php';
const THUMBNAIL = 'https://upload.wikimedia.org/wikipedia/commons/thumb/a/ab/Ana_Ruiz.jpg/250px-Ana_Ruiz.jpg';
const FREE = { Artist: { value: '<a href="x">Ines Soto</a>' }, LicenseShortName: { value: 'CC BY-SA 4.0' } };

/** What the wiki says about one picture. */
const info = (metadata: object = FREE, more: object = {}) => ({
  thumburl: THUMBNAIL,
  thumbwidth: 250,
  thumbheight: 300,
  mime: 'image/jpeg',
  extmetadata: metadata,
  ...more,
});

/** A picture source over a wiki that says this about "Ana Ruiz.jpg", then sends the file. */
function createSource(picture: unknown, file: () => Response = () => new Response(''), apiUrl = ENGLISH) {
  const pages = [{ title: 'File:Ana Ruiz.jpg', imageinfo: picture === null ? undefined : [picture] }];
  const world = createFakeWorld((_, index) => (index === 0 ? jsonAnswer({ query: { pages } }) : file()));
  return { source: createPictureSource(apiUrl, world.createClient()), requests: world.requests };
}

async function describeOne(picture: unknown, apiUrl = ENGLISH) {
  const { source, requests } = createSource(picture, undefined, apiUrl);
  const described = await source.describe(['Ana Ruiz.jpg']);
  expect(requests).toHaveLength(1);
  return described.get('Ana Ruiz.jpg') ?? null;
}

describe('a picture’s description', () => {
  it('says where it is, who made it and on what terms it is shown', async () => {
    const licence = { LicenseUrl: { value: 'https://creativecommons.org/licenses/by-sa/4.0' } };
    expect(await describeOne(info({ ...FREE, ...licence }))).toEqual({
      url: THUMBNAIL,
      widthPx: 250,
      heightPx: 300,
      author: 'Ines Soto',
      licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0' },
      pageUrl: 'https://en.wikipedia.org/wiki/File:Ana_Ruiz.jpg',
    });
  });

  it.each(['CC0', 'CC BY 2.0', 'CC BY-SA 3.0 de', 'Public domain', 'CC-BY-SA-4.0', 'GFDL'])(
    'is given under %s',
    async (name) => {
      expect((await describeOne(info({ ...FREE, LicenseShortName: { value: name } })))?.licence.name).toBe(name);
    },
  );

  it.each([
    ['is gone', null],
    ['has no licence', info({ Artist: FREE.Artist })],
    ['says nothing of itself', info({}, { extmetadata: undefined })],
    ['is under fair use', info({ ...FREE, LicenseShortName: { value: 'Fair use' } })],
    ['is for other than commerce', info({ ...FREE, LicenseShortName: { value: 'CC BY-NC-SA 4.0' } })],
    ['may not be changed', info({ ...FREE, LicenseShortName: { value: 'CC BY-ND 4.0' } })],
    ['is marked as not free', info({ ...FREE, NonFree: { value: 'true' } })],
    [
      'wants its author named and names none',
      info({ LicenseShortName: FREE.LicenseShortName, AttributionRequired: { value: 'true' } }),
    ],
    ['lies with a stranger', info(FREE, { thumburl: 'https://pictures.example/Ana_Ruiz.jpg' })],
    [
      'lies with someone who looks like Wikimedia',
      info(FREE, { thumburl: 'https://upload.wikimedia.org.example/a.jpg' }),
    ],
    ['lies in the open', info(FREE, { thumburl: THUMBNAIL.replace('https', 'http') })],
    ['lies nowhere', info(FREE, { thumburl: 'nowhere' })],
    ['has an address that is none', info(FREE, { thumburl: 7 })],
  ])('is left out when the picture %s', async (_, picture) => {
    expect(await describeOne(picture)).toBeNull();
  });

  it('is given for a wiki’s own pictures from the wiki alone', async () => {
    const own = info(FREE, { thumburl: 'http://127.0.0.1:8099/images/thumb/a.jpg' });
    expect(await describeOne(own, OWN)).not.toBeNull();
    expect(await describeOne(info(), OWN)).toBeNull();
  });

  it('shows no address of a licence that a click should not follow', async () => {
    const metadata = { ...FREE, LicenseUrl: { value: 'javascript:alert(1)' } };
    expect((await describeOne(info(metadata)))?.licence.url).toBeNull();
  });

  it('of all pictures takes one request, by file name alone, each once', async () => {
    const { source, requests } = createSource(info());
    await source.describe(['Ana Ruiz.jpg', 'Oslo.png', 'Ana Ruiz.jpg']);
    expect(requests.map(({ titles }) => titles)).toEqual([['File:Ana Ruiz.jpg', 'File:Oslo.png']]);
    const width = requests[0]!.url.searchParams.get('iiurlwidth');
    expect(width).toBe('250');
    expect((await source.describe([])).size).toBe(0);
    expect(requests).toHaveLength(1);
  });
});

describe('a picture', () => {
  const jpeg =
    (size: number, type = 'image/jpeg') =>
    () =>
      new Response(new Uint8Array(size), { headers: { 'content-type': type } });

  async function loadOne(file: () => Response) {
    const { source, requests } = createSource(info(), file);
    const described = (await source.describe(['Ana Ruiz.jpg'])).get('Ana Ruiz.jpg');
    return { loading: source.load(described!), requests };
  }

  it('is its bytes as text, fetched without cookie and referrer from where it lies', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
    const file = () => new Response(bytes, { headers: { 'content-type': 'image/jpeg' } });
    const { loading, requests } = await loadOne(file);
    expect(await loading).toBe(`data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`);
    expect(requests[1]?.url.href).toBe(THUMBNAIL);
    expect(requests[1]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
  });

  it.each([
    ['not there', () => new Response('', { status: 404 })],
    ['refused', () => new Response('', { status: 400 })],
    ['20 MB', jpeg(20_000_000)],
    ['one byte too large', jpeg(300_001)],
    ['a drawing that can hold script', jpeg(10, 'image/svg+xml')],
    ['a page', jpeg(10, 'text/html')],
  ])('is none when the file is %s', async (_, file) => {
    const { loading } = await loadOne(file);
    await expect(loading).rejects.toMatchObject({ name: 'SourceError', code: 'bad-response' });
  });
});
