import { say } from './language.ts';

/** Where Sidelight is on, and the reader's wishes about that. */
export interface SiteSwitchesProps {
  /** The tab's site; null where it has none, or none that may be remembered: then its switches are not there. */
  readonly host: string | null;
  readonly isSiteOff: boolean;
  /** Pages of the site are read without a click. */
  readonly isSiteAlways: boolean;
  readonly isOff: boolean;
  readonly setSiteOff: (isOff: boolean) => void;
  readonly setSiteAlways: (isAlways: boolean) => void;
  readonly setOff: (isOff: boolean) => void;
}

/** The switches that are remembered: this site, everywhere, and this site without a click. One click each. */
export function SiteSwitches({ host, isSiteOff, isSiteAlways, isOff, ...wishes }: SiteSwitchesProps) {
  const { setSiteOff, setSiteAlways, setOff } = wishes;
  return (
    <fieldset class="site-switches" aria-label={say('sites.switches')}>
      {host !== null && (
        <Switch
          name="site"
          isOn={!isSiteOff}
          label={say('sites.this_site')}
          title={host}
          onTurn={(isOn) => setSiteOff(!isOn)}
        />
      )}
      <Switch name="everywhere" isOn={!isOff} label={say('sites.everywhere')} onTurn={(isOn) => setOff(!isOn)} />
      {host !== null && (
        <Switch name="always" isOn={isSiteAlways} label={say('sites.always')} title={host} onTurn={setSiteAlways} />
      )}
    </fieldset>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly label: string;
  readonly title?: string;
  readonly onTurn: (isOn: boolean) => void;
}

function Switch({ name, isOn, label, title, onTurn }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      data-action={`switch-${name}`}
      aria-checked={isOn}
      title={title}
      onClick={() => onTurn(!isOn)}
    >
      <span class="switch-mark" aria-hidden="true" />
      {label}
    </button>
  );
}
