/**
 * The document we may change. Readability rewrites the document it is handed, so it gets a clone; and since names of form
 * controls shadow the members of their form and of the document, those names are taken off the clone first.
 */
import { readNative } from '../native-dom.ts';

/** Elements whose `name` or `id` becomes a member of their form or of the document (HTML Standard, named properties). */
const CLOBBERING = 'button,embed,fieldset,form,iframe,img,input,object,output,select,textarea';

/** Elements that hold no text of the article. Plain `noscript` stays: Readability takes lazy pictures from it. */
const TEXTLESS = 'style,template,canvas,svg,button,select,textarea,dialog,amp-ad,amp-embed,amp-sidebar,ins.adsbygoogle';

/** A copy of the document on which every DOM member answers as the platform defines it. */
export function cloneDocument(document: Document): Document {
  const clone = readNative(document, 'cloneNode')(true) as Document;
  for (const element of readNative(clone, 'querySelectorAll')<HTMLElement>(CLOBBERING)) {
    const removeAttribute = readNative(element, 'removeAttribute');
    removeAttribute('name');
    removeAttribute('id');
  }
  for (const element of clone.querySelectorAll(TEXTLESS)) element.remove();
  return clone;
}
