// The ways around a call: later, give back, a break, and somebody who calls back meanwhile.

import type { CallPerson } from '../../contract/calls.ts';
import { Button } from '../ui/controls.tsx';
import { clockOf } from './times.ts';
import { useWords } from './texts.ts';

interface AsideProps {
  person: CallPerson;
  sure: boolean;
  onSkip: () => void;
  onGiveBack: () => void;
  onPause: () => void;
  onFind: () => void;
}

export function Aside({ person, sure, onSkip, onGiveBack, onPause, onFind }: AsideProps) {
  const words = useWords();
  const ways = [
    { label: words.skip, text: words.skipText, onPress: onSkip, disabled: !sure },
    { label: words.giveBack, text: words.giveBackText, onPress: onGiveBack, disabled: !sure },
    { label: words.pause, text: words.pauseText, onPress: onPause, disabled: false },
  ];
  return (
    <section class="aside" aria-label={words.notToday}>
      <h2 class="heading">{words.notToday}</h2>
      <ul>
        {ways.map(({ label, text, onPress, disabled }) => (
          <li key={label}>
            <Button onPress={onPress} disabled={disabled}>
              {label}
            </Button>
            <span class="small">{text}</span>
          </li>
        ))}
      </ul>
      {sure && <p class="small">{words.closing(clockOf(new Date(person.reservedUntil)))}</p>}
      <p class="quiet-offer">
        <Button look="plain" onPress={onFind}>
          {words.returned}
        </Button>
      </p>
    </section>
  );
}
