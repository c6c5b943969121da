// What a volunteer opens first. Decides which screen is there: waiting, welcome before set-up, failed, or today.

import './today.css';
import { NotSetUp } from '../ui/not-set-up.tsx';
import { Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';
import { Today } from './today.tsx';

export function TodayPage() {
  const words = useWords();
  const { reading, reload } = useAnswer('today.open', {});
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'here') return <Today answer={reading.answer} onReload={() => reload()} />;
  return reading.error.code === 'not_set_up' ? <NotSetUp lead={words.welcome} text={words.welcomeText} setUp={words.setUp} /> : <Failed error={reading.error} onRetry={() => reload()} />;
}
