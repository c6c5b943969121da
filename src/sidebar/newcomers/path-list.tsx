// Everybody on the path: how many at each stage, what is overdue, what comes next, and who has come to the end.

import type { Newcomer, NewcomersAnswer } from '../../contract/newcomers.ts';
import { usePage } from '../ui/context.ts';
import { Badge, Fold, Select } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Notice } from '../ui/states.tsx';
import { dueWords } from './due.ts';
import { groupsOf, noGroup, sorted, type Filter } from './sorting.ts';
import { useWords } from './texts.ts';
import type { Doing, Path } from './use-path.ts';

export function rowId(memberId: string): string {
  return 'row-' + memberId;
}

export interface PathListProps {
  answer: NewcomersAnswer;
  path: Path;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  onOpen: (memberId: string) => void;
}

export function PathList({ answer, path, filter, onFilter, onOpen }: PathListProps) {
  const { t } = usePage();
  const words = useWords();
  const { people } = path;
  const close = { label: t.common.close, onPress: closePage };
  const going = people.filter(({ ended }) => ended === '');
  const late = going.filter(({ overdue }) => overdue).length;
  const groups = groupsOf(people);
  const shown = sorted(people, filter);
  const rows = (some: readonly Newcomer[]) => (
    <ul>
      {some.map((person) => (
        <PersonRow key={person.memberId} person={person} today={answer.today} doing={path.doing(person.memberId)} onOpen={() => onOpen(person.memberId)} />
      ))}
    </ul>
  );
  const news = (
    <>
      {answer.enrolled > 0 && (
        <Notice tone="info">
          <p>{words.enrolled(answer.enrolled)}</p>
        </Notice>
      )}
      {answer.waiting && (
        <Notice tone="warn" title={words.waiting(answer.waiting.count)}>
          <p>{answer.waiting.message}</p>
        </Notice>
      )}
    </>
  );
  const ended = shown.ended.length > 0 && (
    <Fold summary={words.atTheEnd(filter.group === '' ? Math.max(answer.endedTotal, shown.ended.length) : shown.ended.length)}>
      {rows(shown.ended)}
      {answer.endedTotal > shown.ended.length && filter.group === '' && <p class="small">{words.notAllShown(shown.ended.length)}</p>}
    </Fold>
  );
  if (going.length === 0) {
    return (
      <Frame key="empty" lead={words.empty} back={close} primary={{ label: t.common.reload, onPress: path.reload }}>
        {news}
        <Calm picture="people">
          <p>{words.emptyText}</p>
          <p class="calm-more">{words.emptyHow}</p>
        </Calm>
        {ended}
      </Frame>
    );
  }
  return (
    <Frame key="path" lead={words.lead(going.length)} note={late === 0 ? words.noneOverdue : words.someOverdue(late)} back={close}>
      {news}
      <div class="chips" role="group" aria-label={words.byStage}>
        <StageChip label={words.all} count={shown.total} pressed={filter.stage === null} onPress={() => onFilter({ ...filter, stage: null })} />
        {shown.counts.map(({ stage, count }) => (
          <StageChip key={stage} label={words.stages[stage]} count={count} pressed={filter.stage === stage} onPress={() => onFilter({ ...filter, stage: filter.stage === stage ? null : stage })} />
        ))}
      </div>
      {groups.length > 1 && (
        <Select
          label={words.group}
          value={filter.group}
          options={[{ value: '', text: words.allGroups }, ...groups.map((group) => ({ value: group, text: group === noGroup ? words.noGroup : group }))]}
          onChange={(group) => onFilter({ stage: null, group })}
        />
      )}
      {shown.overdue.length > 0 && (
        <section class="section">
          <h2 class="heading">{words.overdue}</h2>
          {rows(shown.overdue)}
        </section>
      )}
      {shown.coming.length > 0 && (
        <section class="section">
          <h2 class="heading">{words.coming}</h2>
          {rows(shown.coming)}
        </section>
      )}
      {shown.overdue.length + shown.coming.length === 0 && <p class="small">{words.nobodyHere}</p>}
      {ended}
    </Frame>
  );
}

function StageChip({ label, count, pressed, onPress }: { label: string; count: number; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={pressed} onClick={onPress}>
      {label} <span class="number">{count}</span>
    </button>
  );
}

function PersonRow({ person, today, doing, onOpen }: { person: Newcomer; today: string; doing: Doing | undefined; onOpen: () => void }) {
  const { language } = usePage();
  const words = useWords();
  const { name, group, stage, ended, nextText, overdue, escalated } = person;
  const busy = doing?.state === 'saving' || doing?.state === 'undoing';
  const due = dueWords(person, today, words, language);
  return (
    <li class="newcomer-row">
      <button type="button" id={rowId(person.memberId)} class="newcomer-button" onClick={onOpen}>
        <span class="newcomer-head">
          <span class="strong">{name}</span>
          <Badge tone={escalated ? 'fewer' : stage === 'new' ? 'info' : 'calm'}>{ended === '' ? words.stages[stage] : words.ended[ended]}</Badge>
        </span>
        <span class="small newcomer-line">{[words.memberFor(person.daysSinceEntry), group || words.noGroup].join(' · ')}</span>
        {nextText !== '' && (
          <>
            <span class="newcomer-line">{nextText}</span>
            {due && <span class={overdue ? 'late' : 'small'}>{escalated ? due + ' · ' + words.teamsTurn : due}</span>}
          </>
        )}
        {ended === '' && person.companion !== '' && <span class="small newcomer-line">{words.accompaniedBy(person.companion)}</span>}
        {busy && <span class="small newcomer-line">{words.savingShort}</span>}
        {doing?.state === 'failed' && <span class="late newcomer-line">{words.notSaved}</span>}
      </button>
    </li>
  );
}
