/** What popup and side panel have in common in Firefox: both are pages in a `<browser>` element of its own window. */

/**
 * The frame script is privileged; this evaluates an expression with the page's own rights and globals instead, free of its
 * script policy, as Chromium's protocol does. Only JSON crosses between the two.
 */
export function inOwnWorld(expression: string): string {
  const toJson = `new Promise((done) => done(${expression})).then((value) => JSON.stringify({ value }))`;
  return `Cu.evalInSandbox(${JSON.stringify(toJson)},
    new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })).then((json) => JSON.parse(json).value)`;
}

/** A script for `inChrome` that gives what a `<browser>` element shows as PNG, in base64. */
export const drawFrame = (element: string) => `return (async () => {
  const frame = ${element};
  const pixelRatio = 1;
  const bitmap = await frame.browsingContext.currentWindowGlobal.drawSnapshot(null, pixelRatio, 'rgb(255, 255, 255)');
  const canvas = frame.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
})()`;
