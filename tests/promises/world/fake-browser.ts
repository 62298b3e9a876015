/**
 * The part of the browser that background and popup touch, in memory. Every call goes through one gate, which may hold it
 * up, fail it, or end its caller before or after it has worked. Everything crosses as JSON, as in Chromium.
 */
import { currentLife, type Life, liveIn } from './lives.ts';

/** Passes one call of a life through: what a world may do to it is its own affair. */
export type Gate = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

type Listener = (...args: never[]) => unknown;

/** An event of the browser; each listener belongs to the life that added it. */
export interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  /** Calls the listeners of living ones, each in its life; gives what they give. */
  emit(...args: unknown[]): unknown[];
}

const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/** Makes an event without listeners. */
export function createFakeEvent(): FakeEvent {
  const lifeByListener = new Map<Listener, Life | undefined>();
  return {
    addListener: (listener) => void lifeByListener.set(listener, currentLife()),
    removeListener: (listener) => void lifeByListener.delete(listener),
    emit(...args) {
      return [...lifeByListener].flatMap(([listener, life]) => {
        if (life?.isOver) lifeByListener.delete(listener);
        if (life?.isOver) return [];
        const call = () => listener(...(copy(args) as never[]));
        return [life ? liveIn(life, call) : call()];
      });
    },
  };
}

/** One of the browser's storage areas. */
export interface FakeArea {
  readonly api: object;
  readonly onChanged: FakeEvent;
  /** What lies there, without any gate. */
  read(key: string): unknown;
  readonly keys: () => readonly string[];
}

/** Makes a storage area; `name` goes before the names of its calls. `wake` is called before anybody hears of a change. */
export function createFakeArea(name: string, gate: Gate, wake: () => void): FakeArea {
  const textByKey = new Map<string, string>();
  const onChanged = createFakeEvent();
  const read = (key: string) => JSON.parse(textByKey.get(key) ?? 'null') ?? undefined;
  const pick = (wanted: string | readonly string[] | null) => {
    const keys = wanted === null ? [...textByKey.keys()] : [wanted].flat();
    return Object.fromEntries(keys.filter((key) => textByKey.has(key)).map((key) => [key, read(key)]));
  };
  const change = (after: Readonly<Record<string, unknown>>) => {
    const changes = Object.fromEntries(
      Object.entries(after).map(([key, newValue]) => [key, { oldValue: read(key), newValue }]),
    );
    for (const [key, value] of Object.entries(after))
      if (value === undefined) textByKey.delete(key);
      else textByKey.set(key, JSON.stringify(value));
    wake();
    onChanged.emit(changes);
  };
  const api = {
    get: (wanted: string | readonly string[] | null) => gate(`${name}.get`, () => pick(wanted)),
    set: (values: Readonly<Record<string, unknown>>) => gate(`${name}.set`, () => change(copy(values))),
    remove: (wanted: string | readonly string[]) =>
      gate(`${name}.remove`, () => change(Object.fromEntries([wanted].flat().map((key) => [key, undefined])))),
    onChanged,
  };
  return { api, onChanged, read, keys: () => [...textByKey.keys()] };
}
