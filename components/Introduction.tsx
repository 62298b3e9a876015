import { Fragment } from 'preact';
import type { InThisArticle, OtherName } from '../core/card/card.ts';
import type { Span } from '../core/types.ts';
import { articleLang } from './language.ts';
import { NameButton, type OpenChain } from './NameButton.tsx';

interface IntroductionProps {
  readonly article: Pick<InThisArticle, 'introduction' | 'nameInIntroduction' | 'otherNames'>;
  readonly onOpenChain?: OpenChain | undefined;
}

/** The sentence that introduces a name, verbatim: the name is set off, other names open their cards. */
export function Introduction({ article, onOpenChain }: IntroductionProps) {
  const { introduction, nameInIntroduction: own, otherNames } = article;
  const wordsAt = ({ start, end }: Span) => introduction.slice(start, end);
  const names: readonly (Span | OtherName)[] = [own, ...otherNames].sort((a, b) => a.start - b.start);
  return (
    <blockquote dir="auto" lang={articleLang()}>
      {names.map((name, i) => (
        <Fragment key={name.start}>
          {wordsAt({ start: names[i - 1]?.end ?? 0, end: name.start })}
          {name === own && <strong>{wordsAt(name)}</strong>}
          {'chainId' in name && (
            <NameButton chainId={name.chainId} onOpenChain={onOpenChain}>
              {wordsAt(name)}
            </NameButton>
          )}
        </Fragment>
      ))}
      {wordsAt({ start: names.at(-1)?.end ?? 0, end: introduction.length })}
    </blockquote>
  );
}
