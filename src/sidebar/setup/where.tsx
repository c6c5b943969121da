// Which tab and which row hold the list: shown in a line, changed on request.

import { useState } from 'preact/hooks';
import type { DetectAnswer } from '../../contract/setup.ts';
import type { Payload } from '../../contract/rpc.ts';
import { usePage } from '../ui/context.ts';
import { Button, Select } from '../ui/controls.tsx';
import { focusSoon } from '../ui/focus.ts';
import { useSetupTexts } from './texts.ts';

const tabSelectId = 'tab-select';

export type Look = (payload?: Payload<'setup.detect'>) => void;

/** Tab select and header row. */
export function WhereForm({ answer, onLook }: { answer: DetectAnswer; onLook: Look }) {
  const words = useSetupTexts();
  const [tabId, setTabId] = useState(likeliestTab(answer));
  const [headerRow, setHeaderRow] = useState(String(answer.found?.headerRow ?? 1));
  const [rowTouched, setRowTouched] = useState(false);
  const [tabTouched, setTabTouched] = useState(false);
  const row = Number(headerRow);
  const rowFine = Number.isInteger(row) && row >= 1;
  const look = (): void => {
    if (tabId === null || !rowFine) return;
    // Another tab has another header row: only one a person typed is asked for.
    onLook(tabTouched && !rowTouched ? { tabId } : { tabId, headerRow: row });
  };
  return (
    <form
      class="where-form"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Select
        id={tabSelectId}
        label={words.tab}
        labelShown
        value={tabId === null ? '' : String(tabId)}
        placeholder={words.chooseTab}
        options={answer.tabs.map((tab) => ({ value: String(tab.tabId), text: words.tabOption(tab.name, tab.members) }))}
        onChange={(value) => {
          setTabId(Number(value));
          setTabTouched(true);
        }}
      />
      <div class="where-row">
        <label class="field">
          <span class="field-label">{words.headerRow}</span>
          <input
            type="number"
            min={1}
            inputMode="numeric"
            value={headerRow}
            onInput={(event) => {
              setHeaderRow(event.currentTarget.value);
              setRowTouched(true);
            }}
          />
        </label>
        <Button onPress={look} disabled={tabId === null || !rowFine}>
          {words.look}
        </Button>
      </div>
    </form>
  );
}

function likeliestTab({ found, tabs }: DetectAnswer): number | null {
  const only = tabs.length === 1 ? tabs[0] : undefined;
  return found?.tabId ?? tabs.find((tab) => tab.likely)?.tabId ?? only?.tabId ?? null;
}

export function Where({ answer, onLook }: { answer: DetectAnswer; onLook: Look }) {
  const { t } = usePage();
  const words = useSetupTexts();
  const [changing, setChanging] = useState(false);
  if (!answer.found) return null;
  return (
    <section class="where" aria-label={words.where}>
      <div class="card-head">
        <p>
          {words.tab} <span class="strong">{answer.found.tabName}</span>
          <span class="small where-detail">
            {words.headerRow} {answer.found.headerRow}
          </span>
        </p>
        {!changing && (
          <Button
            look="plain"
            label={words.where + ' ' + t.common.change}
            onPress={() => {
              setChanging(true);
              focusSoon(tabSelectId);
            }}
          >
            {t.common.change}
          </Button>
        )}
      </div>
      {changing && <WhereForm answer={answer} onLook={onLook} />}
    </section>
  );
}
