// The map's areas with their postcodes' figures and the labels that have room.

import type { MapPostcode } from '../../contract/map.ts';
import type { Drawing, Shape } from './drawing.ts';
import { labelFor, type Label } from './labels.ts';
import type { Theme } from './theme.ts';

export interface DrawnShape {
  shape: Shape;
  /** Undefined: the loaded map has this area, the members don't. */
  postcode: MapPostcode | undefined;
  /** Null: it has no room. */
  label: Label | null;
}

export function drawnShapes(drawing: Drawing, theme: Theme, postcodes: ReadonlyMap<string, MapPostcode>): DrawnShape[] {
  return drawing.shapes.map((shape) => {
    const postcode = postcodes.get(shape.postcode);
    const figure = postcode ? theme.lookOf(postcode).figure : '';
    return { shape, postcode, label: postcode ? labelFor({ postcode: shape.postcode, name: postcode.name, figure }, shape.placeFor) : null };
  });
}
