// Information on a person: what to mind before, then everything that is held, to read, print and save.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportAnswer } from '../../contract/privacy.ts';
import { usePage } from '../ui/context.ts';
import { Button, Fold } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { OnPaper } from '../ui/on-paper.tsx';
import { saveText } from '../ui/save-file.ts';
import { Calm, Failed, Notice, Waiting } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import type { PersonPartProps } from './consents.tsx';
import { PersonFrame } from './for-person.tsx';
import { Paper } from './paper.tsx';
import { useWords } from './texts.ts';

type Stage = { at: 'before' } | { at: 'making'; slow: boolean } | { at: 'failed'; error: RpcError } | { at: 'made'; answer: ExportAnswer };

export function Information({ person, choice, onBack }: PersonPartProps) {
  const { rpc, t } = usePage();
  const words = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'before' });
  const gone = useRef(false);
  useEffect(() => () => void (gone.current = true), []);
  const { memberId } = person;
  // Not read on opening: each one is logged.
  const make = (): void => {
    const set = (next: Stage): void => (gone.current ? undefined : setStage(next));
    set({ at: 'making', slow: false });
    rpc.call('privacy.export', { memberId }, { onSlow: () => set({ at: 'making', slow: true }) }).then(
      (answer) => set({ at: 'made', answer }),
      (error: unknown) => set({ at: 'failed', error: asRpcError(error) }),
    );
  };
  const before = { label: t.common.back, onPress: () => setStage({ at: 'before' }) };
  switch (stage.at) {
    case 'making':
      return <Waiting key="making" lead={words.information.making} slow={stage.slow} />;
    case 'failed':
      return <Failed error={stage.error} onRetry={make} back={before} />;
    case 'made':
      return <Made answer={stage.answer} onBack={before.onPress} />;
    case 'before':
      return (
        <PersonFrame
          key="before"
          choice={choice}
          lead={person.name || words.number(memberId)}
          note={words.information.note}
          back={{ label: t.common.back, onPress: onBack }}
          primary={{ label: words.information.make, onPress: make }}
        >
          <section class="section">
            <h2 class="heading">{words.information.before}</h2>
            <ul class="lines">
              {words.information.checks.map((check) => (
                <li key={check}>{check}</li>
              ))}
            </ul>
          </section>
          <p class="small">{words.information.logged}</p>
        </PersonFrame>
      );
  }
}

function Made({ answer, onBack }: { answer: ExportAnswer; onBack: () => void }) {
  const { t, announce } = usePage();
  const words = useWords();
  const [said, setSaid] = useState('');
  const { sections, html, data, fileName, name, memberId } = answer;
  const save = (file: string, text: string, type: string): void => {
    saveText(file, text, type);
    setSaid(words.saved(file));
    announce(words.saved(file));
  };
  const entries = sections.reduce((sum, section) => sum + section.entries.length, 0);
  return (
    <Frame
      key="made"
      lead={name || words.number(memberId)}
      note={words.information.made(entries, sections.length)}
      back={{ label: t.common.back, onPress: onBack }}
      primary={{ label: words.print, onPress: () => window.print() }}
      footnote={said}
    >
      <Notice tone="warn">
        <p>{words.information.blot}</p>
      </Notice>
      <div>
        <div class="button-row">
          <Button onPress={() => save(fileName, html, 'text/html')}>{words.information.page}</Button>
          <Button onPress={() => save(fileName.replace(/\.html$/, '') + '.json', data, 'application/json')}>{words.information.data}</Button>
        </div>
        <p class="small under-buttons">{words.information.dataText}</p>
      </div>
      {sections.length === 0 ? (
        <Calm picture="info">
          <p>{words.information.empty}</p>
        </Calm>
      ) : (
        <section class="section">
          <h2 class="heading">{words.information.sections}</h2>
          <div class="stack">
            {sections.map(({ title, source, entries: rows }) => (
              <Fold key={source} summary={title + ' (' + String(rows.length) + ')'}>
                {rows.map((row, index) => (
                  <dl key={index} class="held">
                    {row.map(({ label, value }, at) => (
                      <div key={at}>
                        <dt>{label}</dt>
                        <dd>{value}</dd>
                      </div>
                    ))}
                  </dl>
                ))}
              </Fold>
            ))}
          </div>
        </section>
      )}
      <OnPaper>
        <Paper html={html} />
      </OnPaper>
    </Frame>
  );
}
