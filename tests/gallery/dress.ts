/** Language, colours and styles of the gallery, set by hand: a reader's browser and system decide them elsewhere. */

import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-700.css';
import '@fontsource/noto-sans-arabic/arabic-400.css';
import '@fontsource/noto-sans-arabic/arabic-700.css';
import { markLanguage, setLanguage } from '../../components/language.ts';
import optionsCss from '../../entrypoints/options/options.css?inline';
import galleryCss from './gallery.css?inline';

/** Texts by language. */
export const LANGUAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(import.meta.glob<{ texts: Record<string, string> }>('../../locales/*.yml', { eager: true })).map(
    ([path, { texts }]) => [path.replace(/^.*\/|\.yml$/g, ''), texts],
  ),
);

export type Scheme = 'light' | 'dark';

/** The options' rules mean their own page alone. */
const OPTIONS_CSS = `@scope (.options-page) { ${optionsCss} }`;

/** All that ships but the popup's width; tokens come first, since rules of equal weight go by order. */
const SHIPPED_CSS = Object.entries({
  ...import.meta.glob<string>('../../assets/*.css', { eager: true, query: '?inline', import: 'default' }),
  ...import.meta.glob<string>('../../entrypoints/reading-panel/*.css', {
    eager: true,
    query: '?inline',
    import: 'default',
  }),
})
  .sort(([one], [other]) => Number(other.endsWith('tokens.css')) - Number(one.endsWith('tokens.css')))
  .map(([, css]) => css);

/** Makes the document speak a language and wear the light or the dark colours, whatever the system prefers. */
export function dress(language: string, scheme: Scheme): void {
  setLanguage((name) => LANGUAGES[language]?.[name] ?? '');
  markLanguage(document.documentElement);
  const style = document.querySelector('style[data-gallery]') ?? document.head.appendChild(newStyle());
  const css = [...SHIPPED_CSS, OPTIONS_CSS, galleryCss].join('\n');
  style.textContent = css.replaceAll('(prefers-color-scheme: dark)', scheme === 'dark' ? 'all' : 'not all');
  document.documentElement.style.colorScheme = scheme;
}

function newStyle(): HTMLStyleElement {
  const style = document.createElement('style');
  style.dataset.gallery = '';
  return style;
}
