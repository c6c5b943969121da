// Whether somebody has said yes to being introduced, and the way to write down what they say.

import { OpenFor } from '../ui/open-for.tsx';
import { useWords } from './texts.ts';

export function Consent({ memberId, name, agreed }: { memberId: string; name: string; agreed: boolean }) {
  const words = useWords();
  if (agreed) return <p class="small match-agreed">✓ {words.agreed}</p>;
  return (
    <div class="match-silent">
      <p class="small">{words.notAgreed}</p>
      <OpenFor memberId={memberId} page="openPrivacy" text={words.note} label={words.noteFor(name)} plain />
    </div>
  );
}
