// What an execution asked of Google's services: how often, how many cells, how long. The latest, unless another one is chosen.

import { useState } from 'preact/hooks';
import type { ServiceCall } from '../../api.ts';
import type { Session } from '../session.ts';
import type { Noted } from '../view.ts';

export function Calls({ executions, session }: { executions: readonly Noted[]; session: Session }) {
  const texts = session.texts.workshop.calls;
  const [chosen, setChosen] = useState(0);
  const execution = (executions.find((noted) => noted.execution.id === chosen) ?? executions[0])?.execution;
  if (!execution) return <p class="empty">{texts.empty}</p>;
  const rows = byMethod(execution.calls);
  const number = (value: number) => session.number(value);
  return (
    <>
      <label class="choice">
        {texts.execution}
        <select value={execution.id} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
          {executions.map((noted) => (
            <option key={noted.execution.id} value={noted.execution.id}>
              {noted.at} {noted.label}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">
        {execution.ok ? null : <em class="failed">{texts.failed} · </em>}
        {texts.summary(execution.calls.length, number(execution.hostMs), number(execution.addonMs))}
      </p>
      {execution.error ? <pre class="failure">{execution.error.stack ?? execution.error.message}</pre> : null}
      {rows.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.method}</th>
              <th scope="col">{texts.count}</th>
              <th scope="col">{texts.read}</th>
              <th scope="col">{texts.written}</th>
              <th scope="col">{texts.ms}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.method}>
                <th scope="row">{breakable(row.method)}</th>
                <td>{number(row.count)}</td>
                <td>{number(row.cellsRead)}</td>
                <td>{number(row.cellsWritten)}</td>
                <td>{number(row.ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {execution.logs.length > 0 ? (
        <>
          <h3>{texts.logs}</h3>
          <pre class="logs">{execution.logs.join('\n')}</pre>
        </>
      ) : null}
    </>
  );
}

/** A long name may go on in the next line after a dot, not in the middle of a word. */
function breakable(name: string) {
  return name.split('.').flatMap((part, index) => (index === 0 ? [part] : ['.', <wbr key={index} />, part]));
}

interface MethodRow {
  method: string;
  count: number;
  cellsRead: number;
  cellsWritten: number;
  ms: number;
}

/** Calls summed by method, the slowest first. */
export function byMethod(calls: readonly ServiceCall[]): MethodRow[] {
  const rows = new Map<string, MethodRow>();
  for (const call of calls) {
    const row = rows.get(call.method) ?? { method: call.method, count: 0, cellsRead: 0, cellsWritten: 0, ms: 0 };
    row.count++;
    row.cellsRead += call.cellsRead;
    row.cellsWritten += call.cellsWritten;
    row.ms += call.ms;
    rows.set(call.method, row);
  }
  return [...rows.values()].sort((a, b) => b.ms - a.ms || b.count - a.count);
}
