import type { Card } from '../core/card/card.ts';
import { LISTED_KINDS, type ListOrder, type ListView } from '../core/list-view.ts';
import type { Kind } from '../core/types.ts';
import { formatNumber, say } from './language.ts';
import { kindTitle, orderName } from './words.ts';

const ORDERS: readonly ListOrder[] = ['importance', 'appearance'];

interface ListControlsProps {
  /** What the search leaves, of all kinds. */
  readonly found: readonly Card[];
  readonly view: ListView;
  readonly onView: (change: Partial<ListView>) => void;
  /** Enter was pressed in the search field. */
  readonly onSubmit: () => void;
}

/** Search, filter and order of the list. */
export function ListControls({ found, view, onView, onSubmit }: ListControlsProps) {
  return (
    <search class="list-controls">
      <input
        type="search"
        class="list-search"
        aria-label={say('list.search')}
        aria-keyshortcuts="/"
        placeholder={say('list.search_hint')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={view.query}
        onInput={(event) => onView({ query: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Enter' && onSubmit()}
      />
      <div class="kind-filter">
        {LISTED_KINDS.map((kind) => (
          <KindToggle key={kind} kind={kind} found={found} kinds={view.kinds} onView={onView} />
        ))}
      </div>
      <select
        class="list-order"
        aria-label={say('list.order')}
        value={view.order}
        onChange={(event) => onView({ order: event.currentTarget.value as ListOrder })}
      >
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {orderName(order)}
          </option>
        ))}
      </select>
    </search>
  );
}

interface KindToggleProps extends Pick<ListControlsProps, 'found' | 'onView'> {
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
}

/** Pressed, the list shows this kind, with others that are pressed; where none is, it shows all. */
function KindToggle({ kind, kinds, found, onView }: KindToggleProps) {
  const isPressed = kinds.includes(kind);
  const toggled = isPressed ? kinds.filter((one) => one !== kind) : [...kinds, kind];
  return (
    <button
      type="button"
      class="kind-toggle"
      data-kind={kind}
      aria-pressed={isPressed}
      onClick={() => onView({ kinds: toggled })}
    >
      {kindTitle(kind)}{' '}
      <span class="kind-count">{formatNumber(found.filter((card) => card.kind === kind).length)}</span>
    </button>
  );
}
