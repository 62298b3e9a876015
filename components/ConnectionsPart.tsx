import type { Card } from '../core/card/card.ts';
import { type Connection, type Connections, connectCards } from '../core/connections.ts';
import type { ChainId } from '../core/types.ts';
import { say } from './language.ts';
import type { OpenChain } from './NameButton.tsx';
import { relationPhrase } from './words.ts';

/** Units of the drawing: wider than high, since names are. */
const WIDTH = 360;
const HEIGHT = 220;
/** Longest name on the drawing; the list below has all of it. */
const MAX_NAME = 18;
/** From a name's line end to its words, in units. */
const LIFT = 10;

interface ConnectionsPartProps {
  readonly cards: readonly Card[];
  readonly onOpen: OpenChain;
}

/** Who is connected to whom, folded: a drawing for the eye, and the same as a list, whose names open their cards. */
export function ConnectionsPart({ cards, onOpen }: ConnectionsPartProps) {
  const graph = connectCards(cards);
  if (graph.connections.length === 0) return null;
  const nameOf = (chainId: ChainId) => graph.names.find((one) => one.chainId === chainId)?.name ?? '';
  return (
    <details class="connections">
      <summary>{say('connections.title')}</summary>
      <Drawing graph={graph} onOpen={onOpen} />
      <ul>
        {graph.connections.map((connection) => (
          <li key={`${connection.from} ${connection.to}`} dir="auto">
            <button
              type="button"
              class="card-name-link"
              data-open-chain={connection.from}
              onClick={() => onOpen(connection.from)}
            >
              {nameOf(connection.from)}
            </button>
            {': '}
            {phraseOf(connection, nameOf(connection.to))}
          </li>
        ))}
      </ul>
    </details>
  );
}

const phraseOf = ({ relation, role }: Connection, other: string) => (relation ? relationPhrase(relation, other) : role);

/** Hidden from screen readers and the keyboard, which have the list; a pointer opens cards here too. */
function Drawing({
  graph: { names, connections },
  onOpen,
}: {
  readonly graph: Connections;
  readonly onOpen: OpenChain;
}) {
  const placeOf = new Map(names.map((one) => [one.chainId, { x: one.x * WIDTH, y: one.y * HEIGHT }]));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {connections.map(({ from, to }) => {
        const start = placeOf.get(from)!; // both ends of a connection are names
        const end = placeOf.get(to)!;
        return <line key={`${from} ${to}`} x1={start.x} y1={start.y} x2={end.x} y2={end.y} />;
      })}
      {names.map(({ chainId, name, kind, y }) => {
        const place = placeOf.get(chainId)!; // made of the same names
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list is the way of the keyboard
          <g key={chainId} data-kind={kind} onClick={() => onOpen(chainId)}>
            <circle cx={place.x} cy={place.y} r="4" />
            <text x={place.x} y={place.y + (y < 0.5 ? -LIFT : LIFT)}>
              {name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
