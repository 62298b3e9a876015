import { rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browsers/browser.ts';
import { BROWSERS, launchBrowser } from './browsers/launch.ts';
import { writeProbeExtension } from './browsers/probe-extension.ts';
import { serveWikipedia, type WikipediaStandIn } from './wikipedia-standin.ts';

/** What Wikidata's own stand-in answers, in place of the wiki. */
const ITEM = '/w/api.php?action=wbgetentities&ids=Q843';

const ask = (url: string) =>
  fetch(url).then(
    async (response) => `${response.status} ${await response.text()}`,
    () => 'refused',
  );

describe.each(BROWSERS)('the stand-in for Wikipedia in %s', (name) => {
  let browser: Browser;
  let standIn: WikipediaStandIn;
  let extension: string;
  const wiki = http.createServer((request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end(`wiki saw ${request.url}`);
  });

  beforeAll(async () => {
    await new Promise<void>((listening) => wiki.listen(0, '127.0.0.1', listening));
    standIn = await serveWikipedia({
      wikiPort: (wiki.address() as AddressInfo).port,
      answer(request, response) {
        if (!request.url?.includes('fault')) return false;
        response.writeHead(429, { 'access-control-allow-origin': '*' }).end('slow down');
        return true;
      },
    });
    extension = await writeProbeExtension(name);
    browser = await launchBrowser(name, { extension, network: standIn.network });
    await browser.open(`${browser.extensionBase}/popup.html`);
  });

  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
    wiki.close();
    rmSync(extension, { recursive: true, force: true });
  });

  test('real https addresses reach the wiki and the items, and what left the device is logged', async () => {
    expect(await browser.evaluate(ask, 'https://en.wikipedia.org/w/api.php?a=1')).toBe('200 wiki saw /w/api.php?a=1');
    expect(await browser.evaluate(ask, 'https://upload.wikimedia.org/b.png')).toBe('200 wiki saw /b.png');
    expect(await browser.evaluate(ask, `https://www.wikidata.org${ITEM}`)).toMatch(/^200 \{"entities":\{"Q843":/);
    expect(standIn.log.map(({ method, host, url }) => `${method} ${host}${url}`)).toEqual([
      'GET en.wikipedia.org/w/api.php?a=1',
      'GET upload.wikimedia.org/b.png',
      `GET www.wikidata.org${ITEM}`,
    ]);
    expect(standIn.log[0]).toMatchObject({ origin: browser.extensionBase, referer: null, cookie: null });
  });

  test('a fault answers in the wiki’s place', async () => {
    expect(await browser.evaluate(ask, 'https://en.wikipedia.org/fault')).toBe('429 slow down');
  });

  test('every other host is refused, and the attempt is written down', async () => {
    expect(await browser.evaluate(ask, 'https://tracker.example/')).toBe('refused');
    expect(standIn.attempts).toContain('tracker.example:443');
  });
});
