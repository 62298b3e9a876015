import { DWELL_RANGE_MS, type PageOptions } from '../../core/page-options.ts';
import type { Kind } from '../../core/types.ts';
import { formatNumber, type MessageKey, say } from '../language.ts';
import { kindTitle } from '../words.ts';

const KINDS: readonly Kind[] = ['person', 'place', 'group'];
/** Between two delays that a reader could tell apart, milliseconds. */
const DWELL_STEP_MS = 50;

interface PageFormProps {
  readonly page: PageOptions;
  readonly onChange: (change: Partial<PageOptions>) => void;
}

/** How names look on the page, and what opens their cards. Every change holds at once, in open pages too. */
export function PageForm({ page, onChange }: PageFormProps) {
  const { kinds } = page;
  const toggle = (kind: Kind) => onChange({ kinds: KINDS.filter((one) => (one === kind) !== kinds.includes(one)) });
  return (
    <>
      <fieldset class="choices">
        <legend>{say('options.kinds')}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              name="kinds"
              value={kind}
              checked={kinds.includes(kind)}
              onChange={() => toggle(kind)}
            />
            {kindTitle(kind)}
          </label>
        ))}
      </fieldset>
      <Choice
        name="painted"
        values={['first', 'all']}
        value={page.painted}
        onChange={(painted) => onChange({ painted })}
      />
      <Choice
        name="style"
        values={['tint', 'underline', 'both']}
        value={page.style}
        onChange={(style) => onChange({ style })}
      />
      <Choice name="opens" values={['hover', 'click']} value={page.opens} onChange={(opens) => onChange({ opens })} />
      <DwellField {...page} onChange={onChange} />
      <label class="single-choice">
        <input
          type="checkbox"
          name="still"
          checked={page.isStill}
          onChange={() => onChange({ isStill: !page.isStill })}
        />
        {say('options.still')}
      </label>
    </>
  );
}

/** Groups of choices whose words stand under their name in the messages. */
type ChoiceName = 'painted' | 'style' | 'opens';
type ValueOf<Name extends ChoiceName> = PageOptions[Name];

interface ChoiceProps<Name extends ChoiceName> {
  readonly name: Name;
  readonly values: readonly ValueOf<Name>[];
  readonly value: ValueOf<Name>;
  readonly onChange: (value: ValueOf<Name>) => void;
}

function Choice<Name extends ChoiceName>({ name, values, value, onChange }: ChoiceProps<Name>) {
  return (
    <fieldset class="choices">
      <legend>{say(`options.${name}.title` as MessageKey)}</legend>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={value === one} onChange={() => onChange(one)} />
          {say(`options.${name}.${one}` as MessageKey)}
        </label>
      ))}
    </fieldset>
  );
}

function DwellField({ dwellMs, opens, onChange }: PageOptions & Pick<PageFormProps, 'onChange'>) {
  return (
    <>
      <label class="field-label" for="dwell">
        {say('options.dwell', { seconds: formatNumber(dwellMs / 1000) })}
      </label>
      <input
        id="dwell"
        type="range"
        min={DWELL_RANGE_MS.min}
        max={DWELL_RANGE_MS.max}
        step={DWELL_STEP_MS}
        value={dwellMs}
        disabled={opens === 'click'}
        onChange={(event) => onChange({ dwellMs: event.currentTarget.valueAsNumber })}
      />
    </>
  );
}
