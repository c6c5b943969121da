// The groups with what is missing: contact persons, visits, members. Decides which screen is there.

import './groups.css';
import { useState } from 'preact/hooks';
import type { GroupCoverage } from '../../contract/coverage.ts';
import { usePage } from '../ui/context.ts';
import { Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { CopyList } from './copy-list.tsx';
import { GroupList } from './group-list.tsx';
import { useWords } from './texts.ts';
import { VisitForm } from './visit-form.tsx';

type Now = { screen: 'list' } | { screen: 'visit' | 'plan' | 'copy'; group: GroupCoverage };

export function Groups() {
  const { announce } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('groups.coverage', {});
  const [now, setNow] = useState<Now>({ screen: 'list' });
  const [said, setSaid] = useState('');
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  const { answer } = reading;
  const done = (message: string): void => {
    setSaid(message);
    announce(message);
    setNow({ screen: 'list' });
    reload();
  };
  if (now.screen === 'copy') return <CopyList group={now.group} onBack={() => setNow({ screen: 'list' })} />;
  if (now.screen !== 'list') {
    return (
      <VisitForm
        key={now.screen + now.group.name}
        group={now.group}
        plans={now.screen === 'plan'}
        today={answer.today}
        onBack={() => setNow({ screen: 'list' })}
        onDone={done}
        onReload={() => {
          setNow({ screen: 'list' });
          reload();
        }}
      />
    );
  }
  return (
    <GroupList
      answer={answer}
      said={said}
      onVisit={(group) => setNow({ screen: 'visit', group })}
      onPlan={(group) => setNow({ screen: 'plan', group })}
      onCopy={(group) => setNow({ screen: 'copy', group })}
      onDone={done}
      onReload={reload}
    />
  );
}
