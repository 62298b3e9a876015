import type { Card } from '../core/card/card.ts';
import { type Connection, type Connections, connectCards } from '../core/connections.ts';
import type { ChainId } from '../core/types.ts';
import { say } from './language.ts';
import type { OpenChain } from './NameButton.tsx';
import { relationPhrase } from './words.ts';

/** Units of the drawing: names stand below each other, arcs join them at their side, as in an arc diagram. */
const WIDTH = 360;
const ROW_HEIGHT = 22;
/** Where the names' points stand; arcs swing out from there, no further than this. */
const POINT_X = 104;
const MAX_SWING = 96;
/** From a point to its name. */
const GAP = 10;
/** Longest name on the drawing; the list below has all of it. */
const MAX_NAME = 32;

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
          <li key={`${connection.from} ${connection.to}`} dir={connection.relation ? undefined : 'auto'}>
            <button type="button" data-open-chain={connection.from} onClick={() => onOpen(connection.from)}>
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
  const heightOf = (chainId: ChainId) => (names.findIndex((one) => one.chainId === chainId) + 0.5) * ROW_HEIGHT;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${names.length * ROW_HEIGHT}`} aria-hidden="true">
      {connections.map(({ from, to }) => (
        <path key={`${from} ${to}`} d={drawArc(heightOf(from), heightOf(to))} />
      ))}
      {names.map(({ chainId, name, kind }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list is the way of the keyboard
        <g key={chainId} data-kind={kind} onClick={() => onOpen(chainId)}>
          <circle cx={POINT_X} cy={heightOf(chainId)} r="4" />
          <text x={POINT_X + GAP} y={heightOf(chainId)}>
            {name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Further out the further apart the two are. */
function drawArc(start: number, end: number): string {
  const x = POINT_X - Math.min(Math.abs(end - start) * 0.6, MAX_SWING);
  return `M${POINT_X} ${start}C${x} ${start} ${x} ${end} ${POINT_X} ${end}`;
}
