// Privacy: what one can do, and the part that is open. A person once chosen stays chosen from part to part.

import './privacy.css';
import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Choices } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Confidentiality } from './confidentiality.tsx';
import { Consents } from './consents.tsx';
import { Erase } from './erase.tsx';
import { ForPerson } from './for-person.tsx';
import { Information } from './information.tsx';
import { Log } from './log.tsx';
import { Periods } from './periods.tsx';
import { useWords } from './texts.ts';
import { usePerson } from './use-person.ts';

const parts = ['consents', 'information', 'erase', 'periods', 'log', 'note'] as const;

export function Privacy() {
  const { t } = usePage();
  const words = useWords();
  const choice = usePerson();
  const [part, setPart] = useState<(typeof parts)[number] | null>(null);
  const toStart = (): void => setPart(null);
  const props = { choice, onBack: toStart };
  switch (part) {
    case 'consents':
      return <ForPerson {...props}>{(person) => <Consents key={person.memberId} person={person} {...props} />}</ForPerson>;
    case 'information':
      return <ForPerson {...props}>{(person) => <Information key={person.memberId} person={person} {...props} />}</ForPerson>;
    case 'erase':
      return (
        <ForPerson {...props} alsoGone>
          {(person) => <Erase key={person.memberId} person={person} {...props} />}
        </ForPerson>
      );
    case 'periods':
      return <Periods onBack={toStart} />;
    case 'log':
      return <Log onBack={toStart} />;
    case 'note':
      return <Confidentiality onBack={toStart} />;
    case null:
      return (
        <Frame key="start" lead={words.lead} note={words.what} back={{ label: t.common.close, onPress: closePage }}>
          <Choices label={words.what} choices={parts.map((one) => ({ title: words.parts[one][0], detail: words.parts[one][1], onChoose: () => setPart(one) }))} />
        </Frame>
      );
  }
}
