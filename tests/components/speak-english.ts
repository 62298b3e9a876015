/** Before every component test: components speak English, from the file that the browser gets its messages from. */

import { setLanguage } from '../../components/language.ts';
import { texts as english } from '../../locales/en.yml';

setLanguage((name) => english[name] ?? '');
