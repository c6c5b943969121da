// Loading real outlines: choose a file, look at what is in it, say where it is from.

import { useState } from 'preact/hooks';
import type { MapDataAnswer } from '../../contract/map.ts';
import { usePage } from '../ui/context.ts';
import { Button, Select } from '../ui/controls.tsx';
import { DropZone } from '../ui/drop-zone.tsx';
import { Frame, type Action } from '../ui/frame.tsx';
import { RowFailure } from '../ui/row-failure.tsx';
import { LateNotice, Notice, Progress } from '../ui/states.tsx';
import { Preview } from './preview.tsx';
import { useWords } from './texts.ts';
import { useOutlines, type OutlinesWork, type Stage } from './use-outlines.ts';

export interface OutlinesProps {
  answer: MapDataAnswer;
  onBack: () => void;
  /** Taken in or removed; `message` says so. */
  onDone: (message: string) => void;
}

export function OutlinesScreen({ answer, onBack, onDone }: OutlinesProps) {
  const { t } = usePage();
  const words = useWords();
  const work = useOutlines(answer, onDone);
  const { stage, posting } = work;
  const back: Action = { label: t.common.back, onPress: onBack };
  if (stage.at === 'reading') {
    return (
      <Frame key="reading" lead={words.reading(stage.file)} note={words.outlinesNote} busy back={{ label: t.common.cancel, onPress: work.startOver }}>
        <Progress label={stage.share === null ? words.simplifying : words.reading(stage.file)} share={stage.share} />
      </Frame>
    );
  }
  if (stage.at === 'property') return <ChooseProperty stage={stage} work={work} />;
  if (stage.at === 'ready') return <Ready key="ready" answer={answer} stage={stage} work={work} />;
  return (
    <Frame key="choose" lead={words.outlinesLead} note={answer.outlines ? words.outlinesNow(answer.outlines.fileName) : words.outlinesNote} back={back}>
      {stage.refused !== '' && (
        <Notice tone="warn">
          <p role="alert">{stage.refused}</p>
          {stage.details.length > 0 && (
            <ul class="lines">
              {stage.details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <p class="reading-width">{words.outlinesText}</p>
      <DropZone text={words.drop} detail={words.dropDetail} choose={words.chooseFile} kinds=".geojson,.json,.topojson,application/geo+json,application/json" onFile={work.choose} />
      {answer.outlines && (
        <div>
          <Button onPress={work.unload} busy={posting.busy}>
            {words.unload}
          </Button>
          {posting.error && <RowFailure error={posting.error} onReload={work.unload} />}
        </div>
      )}
    </Frame>
  );
}

function ChooseProperty({ stage, work }: { stage: Extract<Stage, { at: 'property' }>; work: OutlinesWork }) {
  const words = useWords();
  const [name, setName] = useState(stage.properties[0]?.name ?? '');
  return (
    <Frame
      key="property"
      lead={words.whichProperty}
      note={words.outlinesNote}
      back={{ label: words.otherFile, onPress: work.startOver }}
      primary={{ label: words.useProperty, onPress: () => work.useProperty(name) }}
    >
      <p>{stage.refused}</p>
      <Select label={words.whichProperty} value={name} options={stage.properties.map((one) => ({ value: one.name, text: one.example === '' ? one.name : one.name + ' – ' + one.example }))} onChange={setName} />
    </Frame>
  );
}

function Ready({ answer, stage, work }: { answer: MapDataAnswer; stage: Extract<Stage, { at: 'ready' }>; work: OutlinesWork }) {
  const words = useWords();
  const { outlines } = stage;
  const { busy, slow, error } = work.posting;
  const send = (): void => work.send(outlines, attribution);
  const [attribution, setAttribution] = useState(outlines.attribution);
  const codes = Object.keys(outlines.areas);
  const missing = answer.postcodes.filter(({ postcode, members }) => members !== 0 && !outlines.areas[postcode]).map(({ postcode }) => postcode);
  return (
    <Frame
      lead={words.found(codes.length)}
      note={words.outlinesNote}
      back={{ label: words.otherFile, onPress: work.startOver, disabled: busy }}
      primary={{ label: busy ? words.loadingOutlines : words.load(codes.length), onPress: send, busy }}
    >
      <LateNotice slow={slow} />
      {error && <RowFailure error={error} onReload={send} />}
      {missing.length > 0 && (
        <Notice tone="info">
          <p>{words.missing(missing.join(', '))}</p>
        </Notice>
      )}
      <div class="two-columns">
        <label class="field">
          <span class="field-label">{words.attribution}</span>
          <input value={attribution} maxLength={300} onInput={(event) => setAttribution(event.currentTarget.value)} />
          <span class="small">{words.attributionHelp}</span>
        </label>
        <Preview outlines={outlines} />
      </div>
    </Frame>
  );
}
