// New members on their path: everybody with what is next, and one person with the steps. Decides which screen is there.

import './newcomers.css';
import { useState } from 'preact/hooks';
import { focusSoon } from '../ui/focus.ts';
import { Failed, Waiting } from '../ui/states.tsx';
import { PathList, rowId } from './path-list.tsx';
import { PersonScreen } from './person-screen.tsx';
import type { Filter } from './sorting.ts';
import { useWords } from './texts.ts';
import { usePath } from './use-path.ts';

export function NewcomersPage() {
  const words = useWords();
  const path = usePath();
  const [openId, setOpenId] = useState('');
  const [filter, setFilter] = useState<Filter>({ stage: null, group: '' });
  const { reading, reload } = path;
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  const person = path.people.find(({ memberId }) => memberId === openId);
  if (person) {
    const back = (): void => {
      setOpenId('');
      focusSoon(rowId(person.memberId));
    };
    return <PersonScreen key={'person-' + person.memberId} person={person} path={path} today={reading.answer.today} onBack={back} />;
  }
  return <PathList answer={reading.answer} path={path} filter={filter} onFilter={setFilter} onOpen={setOpenId} />;
}
