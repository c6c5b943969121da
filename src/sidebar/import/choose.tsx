// Choosing the export: a file by picker or by dropping it, or a tab into which it was pasted.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Button, Select } from '../ui/controls.tsx';
import { DropZone } from '../ui/drop-zone.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { screenFor } from '../ui/screens.ts';
import { useImportTexts } from './texts.ts';

const kinds = '.csv,.txt,.tsv,.xlsx,.xlsm,.ods,text/csv';

export function Choose({ onFile, onTab }: { onFile: (file: File) => void; onTab: (tab: string) => void }) {
  const { t } = usePage();
  const say = useImportTexts();
  return (
    <Frame key="choose" lead={say.chooseLead} note={say.chooseNote} back={{ label: t.common.close, onPress: closePage }}>
      <DropZone text={say.drop} detail={say.dropDetail} choose={say.chooseFile} kinds={kinds} onFile={onFile} />
      <FromTab onTab={onTab} />
    </Frame>
  );
}

/** The tabs are asked for only when somebody wants one. */
function FromTab({ onTab }: { onTab: (tab: string) => void }) {
  const { rpc, t } = usePage();
  const say = useImportTexts();
  const [tabs, setTabs] = useState<string[] | null>(null);
  const [failure, setFailure] = useState('');
  const [tab, setTab] = useState('');
  const [asked, setAsked] = useState(false);
  const ask = async (): Promise<void> => {
    setFailure('');
    setAsked(true);
    try {
      const { tabs: all, found } = await rpc.call('setup.detect', {});
      setTabs(all.filter(({ tabId }) => tabId !== found?.tabId).map(({ name }) => name));
    } catch (error) {
      setFailure(screenFor(asRpcError(error), t).title);
      setAsked(false);
    }
  };
  if (!asked) {
    return (
      <p class="quiet-offer">
        <Button look="plain" onPress={() => void ask()}>
          {say.fromTab}
        </Button>
        {failure !== '' && (
          <span class="small row-error" role="alert">
            {failure}
          </span>
        )}
      </p>
    );
  }
  if (tabs === null || tabs.length === 0) {
    return (
      <p class="small" role="status">
        {tabs === null ? say.tabsLoading : say.noTabs}
      </p>
    );
  }
  return (
    <div>
      <Select label={say.tabLabel} labelShown value={tab} placeholder="–" options={tabs.map((name) => ({ value: name, text: name }))} onChange={setTab} />
      <p class="after-field">
        <Button onPress={() => onTab(tab)} disabled={tab === ''}>
          {say.useTab}
        </Button>
      </p>
    </div>
  );
}
