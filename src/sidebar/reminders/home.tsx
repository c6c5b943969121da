// Where the reminders stand: on or off, the last run, what is due today, greetings, who gets what.

import { useLayoutEffect, useState } from 'preact/hooks';
import type { RemindersStatus, SwitchAnswer } from '../../contract/reminders.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card, Fold } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { Frame, type Action } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { TestMail } from '../ui/mail/test-mail.tsx';
import { useMailWords } from '../ui/mail/words.ts';
import { Failed, Notice } from '../ui/states.tsx';
import { LastRun, Trouble } from './last-run.tsx';
import { PartsForm, teamAddressId } from './parts-form.tsx';
import type { Screen } from './reminders.tsx';
import { SwitchButtons } from './switch-buttons.tsx';
import { useWords } from './texts.ts';
import { useSwitch } from './use-switch.ts';
import { WithoutAddress } from './without-address.tsx';

interface HomeProps {
  status: RemindersStatus;
  /** What was just done; `''` for nothing. */
  said: string;
  /** Opens the part with the working group's address, and puts the cursor there. */
  askTeam: boolean;
  onShow: (screen: Screen) => void;
  onSwitched: (answer: SwitchAnswer) => void;
  onStatus: (status: RemindersStatus) => void;
  test: () => Promise<{ message: string }>;
}

export function Home({ status, said, askTeam, onShow, onSwitched, onStatus, test }: HomeProps) {
  const { t } = usePage();
  const all = useWords();
  const words = all.home;
  const mailWords = useMailWords();
  const switching = useSwitch(onSwitched);
  const [whoOpen, setWhoOpen] = useState(askTeam);
  const toTeam = (): void => {
    setWhoOpen(true);
    focusSoon(teamAddressId);
  };
  useLayoutEffect(() => {
    if (askTeam) focusSoon(teamAddressId);
  }, []);
  const { on, mine, owner, hour, quota } = status;
  const drafts = status.greetings.reduce((sum, { drafts: waiting }) => sum + waiting, 0);
  const when = all.about(hour);
  const who = mine ? words.mine(when) : owner.includes('@') ? words.theirs(owner, when) : words.somebody(when);
  const trouble = on && (status.late || status.triggerGone);

  const primary = (): Action | undefined => {
    if (!on) return { label: words.switchOn, onPress: () => onShow('switch') };
    if (trouble && mine) return { label: switching.busy ? all.switching.working : words.again, onPress: () => switching.set({ on: true, hour }), busy: switching.busy };
    if (trouble) return { label: words.takeOver, onPress: () => onShow('switch') };
    return drafts > 0 ? { label: words.drafts(drafts), onPress: () => onShow('greetings') } : undefined;
  };
  if (switching.failure) return <Failed error={switching.failure} onRetry={switching.forget} wrote back={{ label: t.common.back, onPress: switching.forget }} />;
  return (
    <Frame key="home" lead={on ? words.on : words.off} note={on ? who : words.nobody} back={{ label: t.common.close, onPress: closePage }} primary={primary()}>
      {said && (
        <Notice tone="done">
          <p>{said}</p>
        </Notice>
      )}
      <Trouble status={status} />
      {status.problems.length > 0 && (
        <Notice tone="warn" title={words.problems}>
          {status.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {!on && <p>{words.what}</p>}
      {(on || status.last) && <LastRun status={status} />}
      {on && <SwitchButtons mine={mine} busy={switching.busy} onShow={() => onShow('switch')} onOff={() => switching.set({ on: false })} />}
      {status.unknown > 0 && (
        <Card tone="warn" label={mailWords.unknown.card(status.unknown)}>
          <p class="after">{mailWords.unknown.card(status.unknown)}</p>
          <Button onPress={() => onShow('unknown')}>{mailWords.unknown.look}</Button>
        </Card>
      )}
      <Today status={status} onPreview={() => onShow('preview')} onTeam={toTeam} test={test} />
      {quota !== null && <p class="small">{mailWords.quota(quota)}</p>}
      <section>
        <h2 class="heading">{words.greetings}</h2>
        <p class="small">{words.greetingsText}</p>
        <ul class="lines-of-two">
          {status.greetings.map(({ kind, mode }) => (
            <li class="total" key={kind}>
              <span>{all.kinds[kind]}</span>
              <span class="small">{all.modes[mode]}</span>
            </li>
          ))}
        </ul>
        <div class="button-row">
          <Button onPress={() => onShow('modes')}>{words.greetingsSet}</Button>
          {drafts > 0 && (!on || trouble) && <Button onPress={() => onShow('greetings')}>{words.drafts(drafts)}</Button>}
        </div>
      </section>
      <div class="folds">
        <Fold summary={words.who} open={whoOpen} onToggle={setWhoOpen}>
          <PartsForm status={status} onStatus={onStatus} />
        </Fold>
      </div>
    </Frame>
  );
}

interface TodayProps extends Pick<HomeProps, 'status' | 'test'> {
  onPreview: () => void;
  onTeam: () => void;
}

function Today({ status: { due }, onPreview, onTeam, test }: TodayProps) {
  const { home: words } = useWords();
  const { mails, items, done } = due;
  return (
    <section>
      <h2 class="heading">{words.today}</h2>
      <p>{mails > 0 ? words.due(mails, items) : done > 0 ? words.dueDone(done) : words.dueNone}</p>
      {mails > 0 && done > 0 && <p class="small">{words.doneAlready(done)}</p>}
      <WithoutAddress names={due.withoutAddress} line={(name) => name} onTeam={onTeam} />
      <div class="button-row">
        <Button onPress={onPreview}>{words.preview}</Button>
        {mails + done > 0 && <TestMail send={test} />}
      </div>
    </section>
  );
}
