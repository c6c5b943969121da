// What can be taken along: paper, a picture. And the way to real outlines.

import { useState } from 'preact/hooks';
import type { MapMeasure } from '../../contract/mapMeasures.ts';
import { usePage } from '../ui/context.ts';
import { Button } from '../ui/controls.tsx';
import { saveFile } from '../ui/save-file.ts';
import { posterId } from './poster.tsx';
import { pngOf, svgText } from './save-picture.ts';
import { useWords } from './texts.ts';

/** @param day as people write it */
export function Tools({ measure, day, loaded, onOutlines }: { measure: MapMeasure; day: string; loaded: boolean; onOutlines: () => void }) {
  const { announce } = usePage();
  const words = useWords();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const say = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    const picture = document.getElementById(posterId);
    if (!(picture instanceof SVGSVGElement) || busy) return;
    const file = words.file(words.titles[measure], day, kind);
    setBusy(true);
    try {
      saveFile(file, kind === 'svg' ? new Blob([svgText(picture)], { type: 'image/svg+xml' }) : await pngOf(picture));
      say(words.saved(file));
    } catch {
      say(words.pngFailed);
    }
    setBusy(false);
  };
  return (
    <div class="tools">
      <div class="button-row">
        <Button onPress={() => window.print()}>{words.print}</Button>
        <Button onPress={() => void save('png')} disabled={busy}>
          {words.png}
        </Button>
        <Button onPress={() => void save('svg')} disabled={busy}>
          {words.svg}
        </Button>
        <Button onPress={onOutlines}>{loaded ? words.outlinesChange : words.outlines}</Button>
      </div>
      {said !== '' && <p class="small">{said}</p>}
    </div>
  );
}
