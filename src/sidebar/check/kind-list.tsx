// The kinds of problems with their counts: first those that need a person, then those that are only a matter of form.

import type { ProblemCode } from '../../contract/check.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { useKeys } from '../ui/use-keys.ts';
import { canTake, type Kind } from './kinds.ts';
import { useCheckTexts } from './texts.ts';

export function KindList({ kinds, onChoose }: { kinds: readonly Kind[]; onChoose: (code: ProblemCode) => void }) {
  const words = useCheckTexts();
  const parts = [
    { title: words.toDecide, text: '', some: kinds.filter(({ formOnly }) => !formOnly) },
    { title: words.toTake, text: words.toTakeText, some: kinds.filter(({ formOnly }) => formOnly) },
  ].filter(({ some }) => some.length > 0);
  const inOrder = parts.flatMap(({ some }) => some);
  useKeys({
    digit: (digit) => {
      const kind = inOrder[digit - 1];
      if (kind) onChoose(kind.code);
      return kind !== undefined;
    },
  });
  return (
    <>
      {parts.map(({ title, text, some }) => (
        <section key={title} class="section" aria-label={title}>
          <h2 class="heading">{title}</h2>
          {text && <p class="small kinds-text">{text}</p>}
          <div class="choices">
            {some.map((kind) => (
              <KindButton key={kind.code} kind={kind} digit={inOrder.indexOf(kind) + 1} onChoose={() => onChoose(kind.code)} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

function KindButton({ kind, digit, onChoose }: { kind: Kind; digit: number; onChoose: () => void }) {
  const { language } = usePage();
  const words = useCheckTexts();
  const open = kind.open.length;
  return (
    <button type="button" class="choice" onClick={onChoose} {...(digit < 10 ? { 'aria-keyshortcuts': String(digit) } : {})}>
      {digit < 10 && (
        <span class="key" aria-hidden="true">
          {digit}
        </span>
      )}
      <span class="choice-text">
        <span class="kind-title">
          <span class="choice-title">{words.kinds[kind.code]}</span> <span class="badge calm">{formatNumber(open, language)}</span>
        </span>
        <span class="small">{open === 0 ? words.kindLead(0) : words.kindDetail(open, kind.open.filter(canTake).length)}</span>
      </span>
    </button>
  );
}
