// No rules yet: a group for each postcode of the list, typed here instead of in two tabs.

import { useId, useRef, useState } from 'preact/hooks';
import type { PostcodesAnswer } from '../../contract/groups.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { newId } from '../ui/new-id.ts';
import { Failed, LateNotice, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { useAssignmentTexts } from './texts.ts';

const rowsAtOnce = 30;

/** @param missing what the server said about it: shown where the list has no postcodes to begin with */
export function FirstRules({ missing, onWritten, onRecheck }: { missing: RpcError; onWritten: () => void; onRecheck: () => void }) {
  const words = useAssignmentTexts();
  const { reading, reload } = useAnswer('groups.postcodes', {});
  if (reading.state === 'waiting') return <Waiting lead={words.checking} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  if (reading.answer.postcodes.length === 0) return <Failed error={missing} onRetry={onRecheck} />;
  return <Form {...reading.answer} onWritten={onWritten} onRecheck={onRecheck} />;
}

function Form({ postcodes, groups, onWritten, onRecheck }: PostcodesAnswer & { onWritten: () => void; onRecheck: () => void }) {
  const { rpc, t, language } = usePage();
  const words = useAssignmentTexts();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(postcodes.map(({ postcode, group }) => [postcode, group])));
  const [rows, setRows] = useState(rowsAtOnce);
  const [now, setNow] = useState<'filling' | 'writing' | RpcError>('filling');
  const [slow, setSlow] = useState(false);
  const operationId = useRef(newId('rules'));
  const form = useRef<HTMLFormElement>(null);
  const names = useId();

  const rules = postcodes.flatMap(({ postcode }) => {
    const group = typed[postcode]?.trim() ?? '';
    return group === '' ? [] : [{ postcode, group }];
  });
  const write = (): void => {
    if (rules.length === 0 || now === 'writing') return;
    setNow('writing');
    setSlow(false);
    rpc.call('groups.addRules', { rules, operationId: operationId.current }, { onSlow: () => setSlow(true) }).then(onWritten, (error: unknown) => setNow(asRpcError(error)));
  };
  /** As in a sheet: Enter goes on to the next that is empty, and behind the last it is done. */
  const goOn = (): void => {
    const fields = [...(form.current?.querySelectorAll('input') ?? [])];
    const here = fields.findIndex((field) => field === document.activeElement);
    const next = fields.slice(here + 1).find((field) => field.value.trim() === '');
    if (next) next.focus();
    else write();
  };

  if (typeof now !== 'string') return <Failed error={now} wrote onRetry={now.code === 'changed_meanwhile' ? onRecheck : () => setNow('filling')} />;
  const busy = now === 'writing';
  const more = Math.min(rowsAtOnce, postcodes.length - rows);
  return (
    <Frame
      key="first-rules"
      lead={words.firstRules}
      note={words.nothingWrittenYet}
      busy={busy}
      back={{ label: t.common.close, onPress: closePage }}
      primary={{ label: rules.length === 0 ? words.noRuleYet : words.addRules(rules.length), onPress: write, busy, disabled: rules.length === 0 }}
    >
      <LateNotice slow={slow} />
      <p>{words.firstRulesText}</p>
      <form
        ref={form}
        class="first-rules"
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        {postcodes.slice(0, rows).map(({ postcode, members }) => (
          <label key={postcode} class="first-rule">
            <span class="strong">
              {postcode} <span class="small">{words.membersThere(formatNumber(members, language), members)}</span>
            </span>
            <input
              type="text"
              list={names}
              maxLength={100}
              autocomplete="off"
              enterkeyhint="next"
              readOnly={busy}
              value={typed[postcode] ?? ''}
              onInput={(event) => {
                const { value } = event.currentTarget;
                setTyped((before) => ({ ...before, [postcode]: value }));
              }}
            />
          </label>
        ))}
        {/* Without a button of its own a form of several fields ignores Enter. */}
        <button type="submit" hidden />
        <datalist id={names}>
          {[...new Set([...groups, ...rules.map(({ group }) => group)])].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
      {more > 0 && <Button onPress={() => setRows(rows + more)}>{t.common.showMore(more)}</Button>}
      <p class="small">{words.firstRulesLater}</p>
    </Frame>
  );
}
