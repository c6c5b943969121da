// The map with its legend on one side, figures, people and the table on the other; and what can be taken along.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MapDataAnswer } from '../../contract/map.ts';
import type { MapMeasure } from '../../contract/mapMeasures.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Notice } from '../ui/states.tsx';
import { Chosen } from './chosen.tsx';
import { drawOutlines, drawTiles, type Size } from './drawing.ts';
import { FigureTable } from './figure-table.tsx';
import { isHidden } from './figures.ts';
import { Legend } from './legend.tsx';
import { MapView } from './map-view.tsx';
import { MeasureChoice } from './measure-choice.tsx';
import { Notes } from './notes.tsx';
import { notesOf } from './map-notes.ts';
import { drawnShapes } from './drawn-shapes.ts';
import { Poster, posterSizes } from './poster.tsx';
import { useWords } from './texts.ts';
import { themeFor } from './theme.ts';
import { Tools } from './tools.tsx';
import { useWidth } from './use-width.ts';

export interface DistrictProps {
  answer: MapDataAnswer;
  measure: MapMeasure;
  onMeasure: (measure: MapMeasure) => void;
  /** What was done last, said above the map. */
  message: string;
  /** The membership list shows only what was chosen here. */
  filtered: boolean;
  onFiltered: (filtered: boolean) => void;
  onOutlines: () => void;
}

/** From this width on the map stands beside the rest. */
const sideBySide = 760;
/** Pixels of a dialog that the first line, the choices and the legend take beside the map. */
const around = 236;
const lowest = 420;
const highestAbove = 640;

export function District({ answer, measure, onMeasure, message, filtered, onFiltered, onOutlines }: DistrictProps) {
  const { language } = usePage();
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [current, setCurrent] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [several, setSeveral] = useState(false);
  const side = useRef<HTMLDivElement>(null);

  const postcodes = useMemo(() => new Map(answer.postcodes.map((one) => [one.postcode, one])), [answer]);
  const theme = useMemo(() => themeFor(answer, measure, language), [answer, measure, language]);
  const drawn = (size: Size) => (answer.outlines ? drawOutlines(answer.outlines, size) : drawTiles(answer.postcodes, size));
  const height = window.innerWidth >= sideBySide ? Math.max(lowest, window.innerHeight - around) : highestAbove;
  const drawing = useMemo(() => drawn({ width, height }), [answer, width, height]);
  const posterSize = answer.outlines ? posterSizes.outlines : posterSizes.tiles;
  const poster = useMemo(() => drawn(posterSize), [answer]);
  const notes = useMemo(() => notesOf(answer, words), [answer, words]);
  // Placing labels takes longer than the pointer takes from one area to the next.
  const shapes = useMemo(() => drawnShapes(drawing, theme, postcodes), [drawing, theme]);
  const crowded = shapes.some(({ postcode, label }) => postcode !== undefined && (label?.lines.length ?? 0) < 2 && theme.lookOf(postcode).figure !== '');
  const unknown = !answer.postcodes.some((one) => one.members !== 0 && !isHidden(one, measure));
  const day = formatDay(answer.today, language);

  const paper = useMemo(
    () => (
      <Poster
        drawing={poster}
        size={posterSize}
        theme={theme}
        postcodes={postcodes}
        title={words.titles[measure]}
        subtitle={[words.asOf(day), ...(answer.total === null ? [] : [words.total(answer.total)])].join(' · ')}
        legendNote={measure === 'group' ? words.mostIn : ''}
        notes={[...(theme.legend.some(({ fill }) => fill.pattern === 'hidden') ? [words.hiddenWhy] : []), ...notes.missing, ...notes.source.map(words.source)]}
      />
    ),
    [answer, theme, words],
  );
  const choose = (postcode: string, more: boolean): void => {
    setChosen((before) => {
      const others = before.filter((one) => one !== postcode);
      if (!more && !several) return others.length === 0 && before.length === 1 ? [] : [postcode];
      return others.length < before.length ? others : [...before, postcode].sort();
    });
  };
  useEffect(() => {
    // On a narrow screen what was asked for stands below the map.
    if (chosen.length > 0 && window.innerWidth < sideBySide) side.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const pointing = { current, chosen, onPoint: setCurrent, onChoose: choose };
  return (
    <>
      {message !== '' && (
        <Notice tone="done">
          <p>{message}</p>
        </Notice>
      )}
      <div class="toolbar">
        <MeasureChoice measure={measure} onChange={onMeasure} />
        <Tools measure={measure} day={day} loaded={answer.outlines !== null} onOutlines={onOutlines} />
      </div>
      <div class="map-and-figures">
        <div class="map-side">
          <div class="map-frame" ref={frame}>
            {width > 0 && drawing.shapes.length > 0 && <MapView drawing={drawing} drawn={shapes} theme={theme} {...pointing} />}
            {drawing.shapes.length === 0 && <Notice tone="info">{<p>{words.noPlaces}</p>}</Notice>}
          </div>
          <Legend theme={theme} />
          <Notes notes={notes} more={[...(unknown ? [words.nothingKnown] : []), ...(crowded ? [words.smallAreas] : [])]} />
          <label class="tick small">
            <input type="checkbox" checked={several} onChange={(event) => setSeveral(event.currentTarget.checked)} />
            <span>{words.more}</span>
          </label>
        </div>
        <div class="figure-side">
          <div class="place-card" ref={side}>
            <Chosen answer={answer} postcodes={postcodes} current={current} chosen={chosen} filtered={filtered} onFiltered={onFiltered} onClear={() => setChosen([])} />
          </div>
          <FigureTable postcodes={answer.postcodes} theme={theme} {...pointing} />
        </div>
      </div>
      <div class="on-paper" aria-hidden="true">
        {paper}
      </div>
    </>
  );
}
