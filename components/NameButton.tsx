import type { ComponentChildren } from 'preact';
import type { ChainId } from '../core/types.ts';

/** Opens the card of another chain; a surface that has no place for it hands none down. */
export type OpenChain = (chainId: ChainId) => void;

interface NameButtonProps {
  readonly chainId: ChainId;
  readonly onOpenChain: OpenChain | undefined;
  /** The name, as it stands there. */
  readonly children: ComponentChildren;
}

/** Another name of the article inside a card: opens that name's card in place, or is plain words where nothing opens. */
export function NameButton({ chainId, onOpenChain, children }: NameButtonProps) {
  if (!onOpenChain) return <>{children}</>;
  return (
    <button type="button" class="card-name-link" data-open-chain={chainId} onClick={() => onOpenChain(chainId)}>
      {children}
    </button>
  );
}
