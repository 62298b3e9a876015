import type { CardRelation } from '../core/card/card.ts';
import type { CardActions } from './card-actions.ts';
import { say } from './language.ts';
import { relationPhrase } from './words.ts';

interface RelationChipsProps {
  readonly relations: readonly CardRelation[];
  readonly openCard: CardActions['openCard'];
}

/** How it stands to other names of this article, as a source has it; each opens that name's card. */
export function RelationChips({ relations, openCard }: RelationChipsProps) {
  if (relations.length === 0) return null;
  return (
    <div class="card-relations">
      <h4>{say('card.relations')}</h4>
      <ul>
        {relations.map(({ name, chainId, otherName }) => (
          <li key={chainId}>
            {openCard ? (
              <button type="button" class="chip" data-open-chain={chainId} onClick={() => openCard(chainId)}>
                {relationPhrase(name, otherName)}
              </button>
            ) : (
              <span class="chip">{relationPhrase(name, otherName)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
