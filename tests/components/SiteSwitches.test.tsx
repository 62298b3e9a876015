import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FirstRun } from '../../components/FirstRun.tsx';
import { SiteSwitches } from '../../components/SiteSwitches.tsx';
import './speak-english.ts';

afterEach(cleanup);

/** Draws the switches; gives what was wished. */
function draw(state: { host: string | null; isSiteOff?: boolean; isSiteAlways?: boolean; isOff?: boolean }) {
  const wishes: string[] = [];
  const wish = (name: string) => (value: boolean) => void wishes.push(`${name} ${value}`);
  const set = { setSiteOff: wish('site off'), setSiteAlways: wish('always'), setOff: wish('off') };
  render(<SiteSwitches isSiteOff={false} isSiteAlways={false} isOff={false} {...state} {...set} />);
  return wishes;
}

const isOn = (name: string) => screen.getByRole('switch', { name }).getAttribute('aria-checked');

describe('the switches', () => {
  it('say where Sidelight is on, and turn it off there', () => {
    const wishes = draw({ host: 'news.example' });
    expect([isOn('This site'), isOn('Everywhere'), isOn('Always here')]).toEqual(['true', 'true', 'false']);
    for (const name of ['This site', 'Everywhere', 'Always here']) screen.getByRole('switch', { name }).click();
    expect(wishes).toEqual(['site off true', 'off true', 'always true']);
  });

  it('turn it on again', () => {
    const wishes = draw({ host: 'news.example', isSiteOff: true, isSiteAlways: true, isOff: true });
    for (const one of screen.getAllByRole('switch')) one.click();
    expect(wishes).toEqual(['site off false', 'off false', 'always false']);
  });

  it('are one alone where no site may be remembered', () => {
    draw({ host: null });
    expect(screen.getAllByRole('switch').map(({ textContent }) => textContent)).toEqual(['Everywhere']);
  });
});

it('the first run asks one question, which has two answers', () => {
  const answers: string[] = [];
  render(<FirstRun onLookUp={() => answers.push('look up')} onStayOffline={() => answers.push('stay')} />);
  screen.getByRole('button', { name: 'Stay offline' }).click();
  screen.getByRole('button', { name: 'Look names up in Wikipedia' }).click();
  expect(answers).toEqual(['stay', 'look up']);
});
