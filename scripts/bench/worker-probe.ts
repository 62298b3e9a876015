/**
 * Put at the end of the background of a copy of the build: answers the one message `{ timeTexts: […] }` with a Timing. It
 * goes through the background's own way to the tagger, slices and packaged files included.
 */
import { browser } from 'wxt/browser';
import { createModels } from '../../entrypoints/background/models.ts';
import { timeTexts } from './timing.ts';

const { tag } = createModels();

browser.runtime.onMessage.addListener((message, _sender, answer) => {
  if (!isForProbe(message)) return false;
  timeTexts(tag, message.timeTexts).then(answer, (error) => answer(String(error)));
  return true; // the answer comes later
});

function isForProbe(message: unknown): message is { readonly timeTexts: readonly string[] } {
  return typeof message === 'object' && message !== null && 'timeTexts' in message;
}
