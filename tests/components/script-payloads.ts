/** Sixty ways to smuggle code or elements into words. Each would set `isAttacked` if it ran, or leave an element behind. */

const RUN = 'globalThis.isAttacked=true';

const ELEMENTS = [
  `<script>${RUN}</script>`,
  `<script src="data:text/javascript,${RUN}"></script>`,
  `<script type=module>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `</script><script>${RUN}//`,
  `<SCRIPT/x>${RUN}</SCRIPT>`,
  `<img src=x: onerror="${RUN}">`,
  `<img src=x: onerror=${RUN} `,
  `<img/src/onerror=${RUN}>`,
  `<image href=x: onerror=${RUN}>`,
  `<svg onload="${RUN}"></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><foreignObject><body onload=${RUN}></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=${RUN}&gt;">`,
  `<math href="javascript:${RUN}">x</math>`,
  `<iframe srcdoc="<script>parent.isAttacked=true</script>"></iframe>`,
  `<iframe src="javascript:parent.isAttacked=true"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x: onerror=${RUN}></audio>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<input autofocus onfocus=${RUN}>`,
  `<button popovertarget=x onclick=${RUN}>x</button>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<link rel=stylesheet href="data:text/css,*{display:none}">`,
  '<style>*{display:none!important}</style>',
  '<base href="https://elsewhere.example/">',
  `<template><img src=x: onerror=${RUN}></template>`,
  `<noscript><p title="</noscript><img src=x: onerror=${RUN}>">`,
  `<xmp><p title="</xmp><img src=x: onerror=${RUN}>">`,
  `<textarea></textarea><img src=x: onerror=${RUN}>`,
  `<title></title><img src=x: onerror=${RUN}>`,
  `<!--><img src=x: onerror=${RUN}>-->`,
  `<![CDATA[<img src=x: onerror=${RUN}>]]>`,
  `<?xml version="1.0"?><img src=x: onerror=${RUN}>`,
];
const OUT_OF_ATTRIBUTES = [
  `" onmouseover="${RUN}`,
  `' onfocus='${RUN}' autofocus='`,
  `"><img src=x: onerror=${RUN}>`,
  `\`><img src=x: onerror=${RUN}>`,
  `x" style="position:fixed;inset:0`,
  `" popover="manual`,
];
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVa\tScRiPt:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `//elsewhere.example/%3Cscript%3E${RUN}%3C/script%3E`,
  `blob:https://elsewhere.example/${RUN}`,
];
const ENCODED = [
  `&lt;img src=x: onerror=${RUN}&gt;`,
  `&#60;img src=x: onerror=${RUN}&#62;`,
  `\\u003cimg src=x: onerror=${RUN}\\u003e`,
  `%3Cimg src=x: onerror=${RUN}%3E`,
  `\u202e>${RUN}<tpircs\u202c`,
];
const TEMPLATES = [`{{constructor.constructor('${RUN}')()}}`, `\${${RUN}}`, `[[File:x.svg|link=javascript:${RUN}]]`];

/** All of them. */
export const PAYLOADS: readonly string[] = [...ELEMENTS, ...OUT_OF_ATTRIBUTES, ...ADDRESSES, ...ENCODED, ...TEMPLATES];
