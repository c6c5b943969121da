// The dialog: the map, or the screen on which outlines are loaded.

import './map.css';
import './print.css';
import { useState } from 'preact/hooks';
import type { MapDataAnswer } from '../../contract/map.ts';
import type { MapMeasure } from '../../contract/mapMeasures.ts';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { District } from './district.tsx';
import { OutlinesScreen } from './outlines.tsx';
import { useWords } from './texts.ts';

export function MapPage() {
  const { t, announce } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('map.data', {});
  const [screen, setScreen] = useState<'map' | 'outlines'>('map');
  const [measure, setMeasure] = useState<MapMeasure>('members');
  const [message, setMessage] = useState('');
  const [filtered, setFiltered] = useState(false);
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={() => reload()} />;
  const { answer } = reading;
  if (!answer.postcodes.some(({ members }) => members !== 0)) {
    return (
      <Frame key="empty" lead={words.empty} back={{ label: t.common.close, onPress: closePage }} primary={{ label: t.common.recheck, onPress: () => reload() }}>
        <Calm picture="people">
          <p>{words.emptyText}</p>
        </Calm>
      </Frame>
    );
  }
  if (screen === 'outlines') {
    const done = (said: string): void => {
      setScreen('map');
      setMessage(said);
      announce(said);
      reload();
    };
    return <OutlinesScreen answer={answer} onBack={() => setScreen('map')} onDone={done} />;
  }
  return (
    <Frame key="map" lead={leadOf(answer)} note={words.note}>
      <District
        answer={answer}
        measure={measure}
        onMeasure={setMeasure}
        message={message}
        filtered={filtered}
        onFiltered={setFiltered}
        onOutlines={() => {
          setMessage('');
          setScreen('outlines');
        }}
      />
    </Frame>
  );

  function leadOf({ total }: MapDataAnswer): string {
    return total === null ? words.leadHidden : words.lead(total);
  }
}
