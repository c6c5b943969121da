// The colours hold for everybody: labels can be read, and neighbouring classes and groups can be told apart by people who see
// colours differently, and in black and white.

import { border, contrast, groupColours, groupStyle, hiddenFill, hiddenLines, ink, inkOn, linear, paper, ramp } from '../../../src/sidebar/map/colours.ts';
import { rampIndex } from '../../../src/sidebar/map/figures.ts';

type Triple = [number, number, number];

/** Linear light as it is seen without one kind of cones. Source: Machado, Oliveira, Fernandes (2009), severity 1.0. */
const sights: Record<string, readonly Triple[]> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** CIE L*a*b* under D65 of a colour as one sight has it. */
function lab(colour: string, sight: string): Triple {
  const light = linear(colour);
  const [r, g, b] = sights[sight]!.map((row) => Math.min(1, Math.max(0, row.reduce((sum, part, index) => sum + part * light[index]!, 0)))) as Triple;
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The difference CIEDE2000 of two colours. Source: Sharma, Wu, Dalal (2005). */
function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const seventh = (value: number): number => Math.sqrt(value ** 7 / (value ** 7 + 25 ** 7));
  const stretched = 1 + 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [x1, x2] = [a1 * stretched, a2 * stretched];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const angle = (y: number, x: number): number => (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
  const [h1, h2] = [angle(b1, x1), angle(b2, x2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : h2 - h1 > Math.PI ? h2 - h1 - 2 * Math.PI : h2 - h1 < -Math.PI ? h2 - h1 + 2 * Math.PI : h2 - h1;
  const hue = grey ? h1 + h2 : Math.abs(h1 - h2) <= Math.PI ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 2 * Math.PI ? 2 : -2) * Math.PI) / 2;
  const [light, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const degree = Math.PI / 180;
  const t = 1 - 0.17 * Math.cos(hue - 30 * degree) + 0.24 * Math.cos(2 * hue) + 0.32 * Math.cos(3 * hue + 6 * degree) - 0.2 * Math.cos(4 * hue - 63 * degree);
  const dl = (l2 - l1) / (1 + (0.015 * (light - 50) ** 2) / Math.sqrt(20 + (light - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2)) / (1 + 0.015 * chroma * t);
  const rotation = -Math.sin(60 * degree * Math.exp(-(((hue / degree - 275) / 25) ** 2))) * 2 * seventh(chroma);
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}

const apart = (one: string, other: string, sight: string): number => difference(lab(one, sight), lab(other, sight));

test('the measure of differences is the published one', () => {
  // Pairs 1, 7 and 25 of Sharma's test data.
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3);
  expect(difference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 3);
  expect(difference([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 3);
});

test('every label on every fill has a contrast of at least 4.5:1', () => {
  for (const fill of [...ramp, paper]) expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(4.5);
  // Group letters are dark on the colour and on the white of its pattern; hidden ones on the hatching.
  for (const fill of [...groupColours, hiddenFill, hiddenLines]) expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
});

test('borders are seen against the paper', () => {
  expect(contrast(border, paper)).toBeGreaterThanOrEqual(3);
});

test.each(Object.keys(sights))('neighbouring classes and the paper can be told apart, %s sight', (sight) => {
  const steps: string[] = [...ramp];
  const differences = steps.slice(1).map((colour, index) => apart(colour, steps[index]!, sight));
  expect(Math.min(...differences)).toBeGreaterThan(9);
  expect(apart(paper, ramp[0], sight)).toBeGreaterThan(5);
});

test.each(Object.keys(sights))('any two of the six group colours can be told apart, %s sight', (sight) => {
  const differences = groupColours.flatMap((one, index) => groupColours.slice(index + 1).map((other) => apart(one, other, sight)));
  expect(Math.min(...differences)).toBeGreaterThan(15);
});

test('in black and white the classes keep their order', () => {
  const greys = ramp.map((colour) => lab(colour, 'usual')[0]);
  expect(greys).toEqual([...greys].sort((a, b) => b - a));
  expect(Math.min(...greys.slice(1).map((grey, index) => greys[index]! - grey))).toBeGreaterThan(9);
});

test('eighteen groups look different, and each has a letter of its own', () => {
  const styles = Array.from({ length: 18 }, (_, index) => groupStyle(index));
  expect(new Set(styles.map(({ colour, pattern }) => colour + pattern)).size).toBe(18);
  expect([0, 25, 26, 27].map((index) => groupStyle(index).letter)).toEqual(['A', 'Z', 'AA', 'AB']);
});

test('two classes take light and dark, not two neighbours', () => {
  expect([0, 1].map((index) => rampIndex(index, 2, ramp.length))).toEqual([0, 4]);
  expect(rampIndex(0, 1, ramp.length)).toBe(2);
});
