import '../../assets/tokens.css';
import './options.css';
import { render } from 'preact';
import { markLanguage, setLanguage } from '../../components/language.ts';
import { getBrowserText } from '../../messaging/browser-texts.ts';
import { loadOptions } from './load-options.ts';
import { Options } from './Options.tsx';

setLanguage(getBrowserText);
markLanguage(document.documentElement);
const { state, actions } = await loadOptions();
render(<Options state={state} actions={actions} />, document.getElementById('app')!); // stands in index.html
