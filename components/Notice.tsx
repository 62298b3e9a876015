interface NoticeProps {
  /** One plain sentence. */
  readonly sentence: string;
  /** One way on, if there is any. */
  readonly action?: { readonly name: string; readonly label: string; readonly onClick: () => void } | undefined;
}

/** Every state that is not a card: one sentence and at most one action. */
export function Notice({ sentence, action }: NoticeProps) {
  return (
    <div class="notice">
      <p role="status">{sentence}</p>
      {action && (
        <button type="button" data-action={action.name} onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
