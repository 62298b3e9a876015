/** The background in a world: woken by messages and events, ended at any moment, woken again by the next one. */

import { startBackground } from '../../../entrypoints/background/start.ts';
import { createWikis } from '../../../entrypoints/background/wiki.ts';
import type { CacheStore } from '../../../knowledge/cache/memory.ts';
import { EMPTY_SOURCE } from '../../entrypoints/background/tab-with-reading.ts';
import { createFakeEvent, type FakeEvent } from './fake-browser.ts';
import { beginLife, endLife, type Life, liveIn } from './lives.ts';
import { tagSampleNames } from './sample-sites.ts';

const KNOWLEDGE = { tag: tagSampleNames, embedded: EMPTY_SOURCE };

/** What the browser tells the background. */
export type Told = 'tabUpdated' | 'tabRemoved' | 'permissionAdded' | 'permissionRemoved' | 'command';

export interface FakeBackground {
  readonly onMessage: FakeEvent;
  readonly events: Readonly<Record<Told, FakeEvent>>;
  wake(): void;
  /** Tells it of an event, and wakes it for that. */
  tell(what: Told, ...args: unknown[]): void;
  /** A message from anybody; undefined when it is not answered. Fails when it is ended while it owes the answer. */
  send(message: unknown, sender: object): Promise<unknown>;
  stop(): void;
}

/** Makes it; it sleeps until it is needed. */
export function createFakeBackground(cache: CacheStore): FakeBackground {
  let life: Life | null = null;
  const onMessage = createFakeEvent();
  const events: FakeBackground['events'] = {
    tabUpdated: createFakeEvent(),
    tabRemoved: createFakeEvent(),
    permissionAdded: createFakeEvent(),
    permissionRemoved: createFakeEvent(),
    command: createFakeEvent(),
  };

  function wake(): Life {
    if (life && !life.isOver) return life;
    life = beginLife('background');
    liveIn(life, () => startBackground({ models: KNOWLEDGE, wikis: createWikis(cache) }));
    return life;
  }

  return {
    onMessage,
    events,
    wake,
    tell(what, ...args) {
      wake();
      events[what].emit(...args);
    },
    async send(message, sender) {
      const { onEnd } = wake();
      const answer = onMessage.emit(message, sender).find((one) => one !== undefined);
      if (answer === undefined) return undefined;
      let hear = () => {};
      const stopped = new Promise<never>((_, fail) => {
        hear = () => fail(new Error('The message channel closed before a response was received.'));
        onEnd.add(hear);
      });
      return Promise.race([answer, stopped]).finally(() => onEnd.delete(hear));
    },
    stop() {
      if (life) endLife(life);
      life = null;
    },
  };
}
