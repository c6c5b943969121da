// Today on one screen: what is late first, then what is new, then what is nice. Nothing is shown of which there is nothing.

import type { TodayAnswer } from '../../contract/overview.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { RowFailure } from '../ui/row-failure.tsx';
import { Calm, Notice } from '../ui/states.tsx';
import { Birthdays } from './birthdays.tsx';
import { MainCampaign, OtherCampaigns, mainCampaign } from './campaigns.tsx';
import { callBackWords, dueWords } from './days.ts';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { TaskRow } from './task-row.tsx';
import { useWords, type TodayWords } from './texts.ts';
import { useWay } from './use-way.ts';

export function Today({ answer, onReload }: { answer: TodayAnswer; onReload: () => void }) {
  const { t, language } = usePage();
  const words = useWords();
  const way = useWay();
  const { today, me, tasks, unowned, callBacks, newcomers, campaigns, totals, reminders, problems } = answer;
  const main = mainCampaign(campaigns);
  const nothing = totals.tasks + totals.unowned + totals.callBacks + totals.birthdays + totals.newcomers + totals.campaigns === 0 && problems.length === 0;
  const close = { label: t.common.close, onPress: closePage };
  const footer = nothing ? { label: words.openWalk, onPress: () => way.go('openWalkthrough'), busy: way.going === 'openWalkthrough' } : undefined;
  const summary = summaryOf(answer, words);
  return (
    <Frame
      key="today"
      lead={words.hello(me.name)}
      note={words.longDay(today)}
      back={close}
      primary={footer}
      below={summary && <p class="small today-summary">{summary}</p>}
    >
      {way.failure && <RowFailure error={way.failure} onReload={onReload} />}
      {reminders === 'late' && (
        <Notice tone="warn" title={words.remindersLate}>
          <p>{words.remindersLateText}</p>
          <Button look="plain" onPress={() => way.go('openReminders')} busy={way.going === 'openReminders'}>
            {words.remindersLook}
          </Button>
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice tone="warn" title={words.partMissing}>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {me.email === '' && <p class="small">{words.unknownMe}</p>}
      {nothing && (
        <Calm picture="done" title={words.nothing}>
          <p>{words.nothingText}</p>
        </Calm>
      )}
      {main && <MainCampaign campaign={main} way={way} />}
      <Section
        title={words.callBacks}
        items={callBacks}
        total={totals.callBacks}
        row={(one) => {
          const key = 'call-' + one.memberId + one.campaign;
          const late = one.due;
          return (
            <Row
              key={key}
              mark={late ? 'late' : 'now'}
              title={one.name}
              lines={[one.campaign]}
              due={callBackWords(one, today, words)}
              late={late}
              action={
                <Button onPress={() => way.go('openCalls', key)} busy={way.going === key} label={words.callFor(one.name)}>
                  {words.callShort}
                </Button>
              }
            />
          );
        }}
      />
      <Section title={words.tasks} items={tasks} total={totals.tasks} tab={words.tabTasks} row={(task) => <TaskRow key={task.id} task={task} today={today} way={way} onReload={onReload} />} />
      <Section
        title={words.newcomers}
        items={newcomers}
        total={totals.newcomers}
        tab={words.tabNewcomers}
        row={({ memberId, name, group, nextText, due, overdue }) => {
          const key = 'new-' + memberId;
          return (
            <Row
              key={key}
              mark={overdue ? 'late' : due === today ? 'now' : 'calm'}
              title={name}
              lines={[nextText, group || words.noLocal]}
              due={due === '' ? '' : dueWords(due, today, words, language)}
              late={overdue}
              action={
                <Button onPress={() => way.toCard(memberId, key)} busy={way.going === key} label={words.cardFor(name)}>
                  {words.cardShort}
                </Button>
              }
            />
          );
        }}
      >
        <div class="today-more">
          <Button onPress={() => way.go('openNewcomers')} busy={way.going === 'openNewcomers'}>
            {words.goOn}
          </Button>
        </div>
      </Section>
      <Birthdays answer={answer} way={way} />
      <OtherCampaigns campaigns={campaigns.filter((campaign) => campaign !== main)} total={totals.campaigns - (main ? 1 : 0)} way={way} />
      <Section
        title={words.unowned}
        text={words.unownedText}
        items={unowned}
        total={totals.unowned}
        tab={words.tabTasks}
        row={(task) => <TaskRow key={task.id} task={task} today={today} free way={way} onReload={onReload} />}
      />
      <div class="today-end">
        {whyAll(answer, words) && <p class="small">{whyAll(answer, words)}</p>}
        {reminders === 'off' && (
          <>
            <p class="small">{words.remindersOff}</p>
            <Button look="plain" onPress={() => way.go('openReminders')} busy={way.going === 'openReminders'}>
              {words.remindersOn}
            </Button>
          </>
        )}
        <Button look="plain" onPress={onReload}>
          {t.common.reload}
        </Button>
      </div>
    </Frame>
  );
}

function summaryOf({ totals }: TodayAnswer, words: TodayWords): string {
  const tasks = words.taskCount(totals.tasks) + (totals.overdue > 0 ? ' (' + words.overdueCount(totals.overdue) + ')' : '');
  return [
    ...(totals.callBacks > 0 ? [words.calls(totals.callBacks)] : []),
    ...(totals.tasks > 0 ? [tasks] : []),
    ...(totals.newcomers > 0 ? [words.newCount(totals.newcomers)] : []),
    ...(totals.birthdays > 0 ? [words.birthdayCount(totals.birthdays)] : []),
  ]
    // A number must not stand at the end of a line without its word.
    .map((part) => part.replace(/ /g, '\u00a0'))
    .join(' · ');
}

/** Why somebody sees more than what is theirs. */
function whyAll({ me, scope }: TodayAnswer, words: TodayWords): string {
  if (scope === 'mine' || me.email === '') return '';
  return me.groups.length === 0 ? words.noGroup(me.email) : words.onlyTeams;
}
