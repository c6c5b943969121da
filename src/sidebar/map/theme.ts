// How the postcodes are filled and labelled for one measure, and what the legend says of it.

import type { MapDataAnswer, MapPostcode } from '../../contract/map.ts';
import type { MapMeasure } from '../../contract/mapMeasures.ts';
import type { Language } from '../../contract/errors.ts';
import { groupStyle, hiddenFill, ink, inkOn, paper, ramp, type Pattern } from './colours.ts';
import { classesOf, classIndex, figureOf, isHidden, isOnMap, isShare, rampIndex, type Counted, type FigureClass } from './figures.ts';
import { figureText, wordsIn } from './words.ts';

/** A fill: a colour, and what lies over it. */
export interface Fill {
  colour: string;
  pattern: Pattern | 'hidden';
}

export interface Look {
  fill: Fill;
  /** Colour of the label. */
  ink: string;
  /** What stands in the tile: the figure, or the group's letter; `''` where it is hidden. */
  figure: string;
}

export interface LegendItem {
  fill: Fill;
  /** In the swatch: the group's letter. */
  sign: string;
  text: string;
}

export interface Theme {
  measure: MapMeasure;
  lookOf: (postcode: MapPostcode) => Look;
  /** Only what occurs, from few to many; then nobody, then hidden. */
  legend: LegendItem[];
}

const empty: Fill = { colour: paper, pattern: 'plain' };
const hidden: Fill = { colour: hiddenFill, pattern: 'hidden' };

export function themeFor(answer: Pick<MapDataAnswer, 'postcodes' | 'groups' | 'outlines'>, measure: MapMeasure, language: Language): Theme {
  const postcodes = answer.postcodes.filter((postcode) => isOnMap(postcode, answer.outlines));
  const words = wordsIn(language);
  const theme = measure === 'group' ? groupTheme(postcodes, answer.groups, language) : shaded(postcodes, measure, language);
  const rest: LegendItem[] = [];
  const nobody = (postcode: MapPostcode): boolean => (measure === 'group' ? postcode.members === 0 : figureOf(postcode, measure) === 0);
  if (postcodes.some(nobody)) rest.push({ fill: empty, sign: '', text: words.nobody });
  if (postcodes.some((postcode) => isHidden(postcode, measure))) rest.push({ fill: hidden, sign: '', text: words.hidden });
  return { measure, lookOf: (postcode) => (isHidden(postcode, measure) ? { fill: hidden, ink, figure: '' } : theme.lookOf(postcode)), legend: [...theme.legend, ...rest] };
}

/** Where most have no group. A dash means hidden. */
const noGroupSign = '?';

type Part = Pick<Theme, 'lookOf' | 'legend'>;

function shaded(postcodes: readonly MapPostcode[], measure: Counted, language: Language): Part {
  const classes = classesOf(postcodes.flatMap((postcode) => figureOf(postcode, measure) ?? []));
  const colourOf = (index: number): string => ramp[rampIndex(index, classes.length, ramp.length)]!;
  return {
    lookOf: (postcode) => {
      const figure = figureOf(postcode, measure) ?? 0;
      const colour = figure === 0 ? paper : colourOf(classIndex(figure, classes));
      return { fill: { colour, pattern: 'plain' }, ink: inkOn(colour), figure: isShare(measure) && postcode.members === 0 ? '' : figureText(figure, measure, language) };
    },
    legend: classes.map((one, index) => ({ fill: { colour: colourOf(index), pattern: 'plain' }, sign: '', text: classText(one, measure, language) })),
  };
}

function classText({ from, below }: FigureClass, measure: Counted, language: Language): string {
  const words = wordsIn(language);
  const text = (figure: number): string => figureText(figure, measure, language);
  if (from === null) return below === null ? words.anyFigure : words.below(text(below));
  if (below === null) return words.from(text(from));
  return from === below - 1 ? text(from) : words.between(text(from), text(below - 1));
}

function groupTheme(postcodes: readonly MapPostcode[], groups: readonly string[], language: Language): Part {
  const names = groups.filter((name) => name !== '');
  const shown = new Set(postcodes.filter((postcode) => postcode.members !== 0 && !isHidden(postcode, 'group')).map(({ group }) => group));
  const none: Look = { fill: empty, ink, figure: '' };
  const lookOf = ({ group, members }: MapPostcode): Look => {
    const index = names.indexOf(group);
    if (members === 0) return none;
    if (index < 0) return { ...none, figure: noGroupSign };
    const { colour, pattern, letter } = groupStyle(index);
    return { fill: { colour, pattern }, ink, figure: letter };
  };
  const legend = names.flatMap((name, index) => {
    const { colour, pattern, letter } = groupStyle(index);
    return shown.has(name) ? [{ fill: { colour, pattern }, sign: letter, text: name }] : [];
  });
  return { lookOf, legend: shown.has('') ? [...legend, { fill: empty, sign: noGroupSign, text: wordsIn(language).noGroup }] : legend };
}
