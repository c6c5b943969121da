// The list for a group's contact person: what is in it, then on paper or in a file. Made when asked for: each is logged.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { CopyAnswer, GroupCoverage } from '../../contract/coverage.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { OnPaper } from '../ui/on-paper.tsx';
import { saveText } from '../ui/save-file.ts';
import { Calm, Failed, Notice, Waiting } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import { copyCsv, copyRows } from './copy.ts';
import { useWords } from './texts.ts';

type Stage = { at: 'before' } | { at: 'making'; slow: boolean } | { at: 'failed'; error: RpcError } | { at: 'made'; answer: CopyAnswer };

export function CopyList({ group: { name, contact }, onBack }: { group: GroupCoverage; onBack: () => void }) {
  const { rpc, t } = usePage();
  const words = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'before' });
  const gone = useRef(false);
  useEffect(() => () => void (gone.current = true), []);
  const back = { label: t.common.back, onPress: onBack };
  const make = (): void => {
    const set = (next: Stage): void => (gone.current ? undefined : setStage(next));
    set({ at: 'making', slow: false });
    rpc.call('groups.copy', { group: name }, { onSlow: () => set({ at: 'making', slow: true }) }).then(
      (answer) => set({ at: 'made', answer }),
      (error: unknown) => set({ at: 'failed', error: asRpcError(error) }),
    );
  };
  switch (stage.at) {
    case 'making':
      return <Waiting key="making" lead={words.copyMaking} slow={stage.slow} />;
    case 'failed':
      return <Failed error={stage.error} onRetry={make} back={back} />;
    case 'made':
      return <Made answer={stage.answer} onBack={onBack} />;
    case 'before':
      return (
        <Frame key="copy" lead={words.copyLead(name)} note={words.copyNote} back={back} primary={{ label: words.copyMake, onPress: make }}>
          <p>{words.copyText(contact)}</p>
          <p class="small">{words.copyLogged}</p>
        </Frame>
      );
  }
}

function Made({ answer, onBack }: { answer: CopyAnswer; onBack: () => void }) {
  const { t, language, announce } = usePage();
  const words = useWords();
  const [said, setSaid] = useState('');
  const { group, contact, today, people } = answer;
  const back = { label: t.common.back, onPress: onBack };
  if (people.length === 0) {
    return (
      <Frame key="nobody" lead={words.copyLead(group)} back={back}>
        <Calm picture="people">
          <p>{words.copyNobody}</p>
        </Calm>
      </Frame>
    );
  }
  const confidential = words.copyConfidential(contact, formatDay(today, language));
  const rows = copyRows(answer, words, language);
  const save = (): void => {
    const file = words.copyFile(group, formatDay(today, language));
    saveText(file, copyCsv(answer, words, language), 'text/csv');
    setSaid(words.copySaved(file));
    announce(words.copySaved(file));
  };
  return (
    <Frame key="made" lead={words.copyLead(group)} note={words.copyMade(people.length)} back={back} primary={{ label: words.copyPrint, onPress: () => window.print() }} footnote={said}>
      <Notice tone="warn">
        <p>{confidential}</p>
      </Notice>
      <div>
        <Button onPress={save}>{words.copySave}</Button>
      </div>
      <ul>
        {rows.map(([name, phone, email, lastContact, since], index) => (
          <li key={index} class="copy-person">
            <p class="strong">{name}</p>
            <p class="small">{[phone, email].filter(Boolean).join(' · ')}</p>
            <p class="small">{[lastContact && words.copyColumns[3] + ' ' + lastContact, since && words.copyColumns[4] + ' ' + since].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      <OnPaper>
        <h1>{words.copyTitle(group)}</h1>
        <table>
          <thead>
            <tr>
              {words.copyColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p>{confidential}</p>
      </OnPaper>
    </Frame>
  );
}
