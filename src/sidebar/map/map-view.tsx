// The map on the screen: to point at, to walk through with the arrow keys, to choose from.

import type { MapPostcode } from '../../contract/map.ts';
import { usePage } from '../ui/context.ts';
import { isHidden } from './figures.ts';
import { inDirection, type Direction, type Drawing } from './drawing.ts';
import type { DrawnShape } from './drawn-shapes.ts';
import { AreaPicture, LabelPictures, Patterns } from './picture.tsx';
import { useWords } from './texts.ts';
import { figureText } from './words.ts';
import type { Theme } from './theme.ts';

export interface MapViewProps {
  drawing: Drawing;
  drawn: readonly DrawnShape[];
  theme: Theme;
  /** Pointed at, here or in the table. */
  current: string | null;
  chosen: readonly string[];
  onPoint: (postcode: string | null) => void;
  /** `more`: besides those already chosen. */
  onChoose: (postcode: string, more: boolean) => void;
}

const id = 'map';
const arrows: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] satisfies Direction[];

export function areaId(postcode: string): string {
  return 'area-' + postcode;
}

export function MapView({ drawing, drawn, theme, current, chosen, onPoint, onChoose }: MapViewProps) {
  const words = useWords();
  const nameOf = useAreaName(theme);
  const reachable = drawn.flatMap(({ shape, postcode }) => (postcode ? [shape] : []));
  const inTabOrder = reachable.find(({ postcode }) => postcode === current) ?? reachable.find(({ postcode }) => chosen.includes(postcode)) ?? reachable[0];
  const press = (event: KeyboardEvent, postcode: string): void => {
    if (arrows.includes(event.key)) {
      event.preventDefault();
      document.getElementById(areaId(inDirection(reachable, postcode, event.key as Direction)))?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!event.repeat) onChoose(postcode, event.ctrlKey || event.metaKey || event.shiftKey);
    }
  };
  return (
    <svg class="map" width={Math.ceil(drawing.width)} height={Math.ceil(drawing.height)} viewBox={'0 0 ' + Math.ceil(drawing.width) + ' ' + Math.ceil(drawing.height)} role="group" aria-label={words.map} onPointerLeave={() => onPoint(null)}>
      <Patterns id={id} />
      {drawn.map((one) => {
        const { postcode, shape } = one;
        if (!postcode) return <AreaPicture key={shape.postcode} id={id} drawn={one} theme={theme} />;
        return (
          <g
            key={shape.postcode}
            id={areaId(shape.postcode)}
            class="area"
            role="button"
            tabindex={shape === inTabOrder ? 0 : -1}
            aria-label={nameOf(postcode)}
            aria-pressed={chosen.includes(shape.postcode)}
            onPointerEnter={() => onPoint(shape.postcode)}
            onFocus={() => onPoint(shape.postcode)}
            onClick={(event) => onChoose(shape.postcode, event.ctrlKey || event.metaKey || event.shiftKey)}
            onKeyDown={(event) => press(event, shape.postcode)}
          >
            <AreaPicture id={id} drawn={one} theme={theme} />
          </g>
        );
      })}
      <LabelPictures all={drawn} theme={theme} />
      {/* Drawn last: neighbours must not cover the rims. */}
      {reachable.map(({ postcode, path }) => (chosen.includes(postcode) || postcode === current) && <path key={postcode} class="rim light" d={path} />)}
      {reachable.map(({ postcode, path }) => (chosen.includes(postcode) || postcode === current) && <path key={postcode} class={'rim' + (chosen.includes(postcode) ? ' firm' : '')} d={path} />)}
    </svg>
  );
}

/** What a screen reader says of a postcode: where, and the figure that is shown. */
function useAreaName(theme: Theme): (postcode: MapPostcode) => string {
  const { language } = usePage();
  const words = useWords();
  const { measure } = theme;
  return (postcode) => {
    const place = words.name(postcode.postcode, postcode.name);
    if (isHidden(postcode, measure)) return place + ': ' + words.hiddenShort;
    if (measure === 'group') return place + ': ' + (postcode.members === 0 ? words.nobody : postcode.group || words.noGroup);
    const { figure } = theme.lookOf(postcode);
    return place + ': ' + words.measures[measure] + ' ' + (figure || figureText(0, measure, language));
  };
}
