// The reminders: who sends them and when, what is due, greetings. Decides which screen is there.

import './reminders.css';
import { useState } from 'preact/hooks';
import type { RemindersStatus, SwitchAnswer } from '../../contract/reminders.ts';
import { usePage } from '../ui/context.ts';
import { UnknownLetters } from '../ui/mail/unknown-letters.tsx';
import { NotSetUp } from '../ui/not-set-up.tsx';
import { Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { Greetings } from './greetings.tsx';
import { Home } from './home.tsx';
import { Modes } from './modes.tsx';
import { Preview } from './preview.tsx';
import { Switching } from './switching.tsx';
import { useWords } from './texts.ts';

/** `team`: the first screen, with the cursor in the team's address. */
export type Screen = 'home' | 'team' | 'switch' | 'preview' | 'greetings' | 'modes' | 'unknown';

export function Reminders() {
  const { t, rpc, announce } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('reminders.status', {});
  const [read, setRead] = useState<RemindersStatus | null>(null);
  const [status, setStatus] = useState<RemindersStatus | null>(null);
  const [screen, setScreen] = useState<Screen>('home');
  const [said, setSaid] = useState('');
  // A greeting's changed text survives a look at something else.
  const [edited, setEdited] = useState<ReadonlyMap<string, string>>(new Map());
  // While it is read anew, what is known stays where it is.
  if (reading.state === 'here' && reading.answer !== read) {
    setRead(reading.answer);
    setStatus(reading.answer);
  }
  const show = (next: Screen): void => {
    setSaid('');
    setScreen(next);
  };
  const back = { label: t.common.back, onPress: () => show('home') };
  /** Back from where something may have been sent: the figures have changed. */
  const backAnew = {
    label: t.common.back,
    onPress: () => {
      show('home');
      reload();
    },
  };
  /** A test is a mail, too: the day has one less. */
  const test = async (to?: string): Promise<{ message: string }> => {
    const { message, quota } = await rpc.call('reminders.test', to === undefined ? {} : { to });
    setStatus((now) => now && { ...now, quota });
    return { message };
  };
  const switched = (answer: SwitchAnswer): void => {
    setStatus(answer.status);
    setScreen('home');
    setSaid(answer.message);
    announce(answer.message);
  };
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  if (!status) return <Waiting lead={words.loading} slow={reading.state === 'waiting' && reading.slow} />;
  if (!status.ready) return <NotSetUp lead={words.setUp.lead} text={words.setUp.text} />;
  if (screen === 'switch') return <Switching status={status} onSwitched={switched} back={back} />;
  if (screen === 'preview') return <Preview done={status.due.done} onTeam={() => show('team')} test={test} back={back} />;
  if (screen === 'greetings') return <Greetings edited={edited} onEdit={(key, text) => setEdited((before) => new Map([...before, [key, text]]))} back={backAnew} />;
  if (screen === 'modes') return <Modes status={status} onStatus={setStatus} back={back} />;
  if (screen === 'unknown') return <UnknownLetters back={backAnew} />;
  return <Home status={status} said={said} askTeam={screen === 'team'} onShow={show} onSwitched={switched} onStatus={setStatus} test={test} />;
}
