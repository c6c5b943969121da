// A chart as a simple picture: bars, columns or lines with their numbers. Google draws its own; this shows what is in it.

import type { ShownChart } from '../api.ts';

const fallback = ['#3366cc', '#dc3912', '#ff9900', '#109618'];
const font = '12px Arial, sans-serif';

/** The chart as SVG text; everything from cells is escaped. */
export function chartPicture(chart: ShownChart): string {
  const { width, height, title } = chart;
  const body = chart.rows.length === 0 ? text(width / 2, height / 2, '–', 'middle') : chart.type === 'BAR' ? bars(chart) : chart.type === 'LINE' || chart.type === 'AREA' ? lines(chart) : columns(chart);
  const heading = text(16, 28, cut(title, width / 8.5), 'start', 'font: 16px Arial, sans-serif; fill: #757575');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(spoken(chart))}" style="font: ${font}"><rect width="100%" height="100%" fill="#fff" stroke="#dadce0"/>${heading}${legend(chart)}${body}</svg>`;
}

/** The chart in words, for whoever cannot see it. */
function spoken({ title, rows }: ShownChart): string {
  return [title, ...rows.map(({ label, values }) => `${label}: ${values.map(shown).join(', ')}`)].filter(Boolean).join('; ');
}

interface Space {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Length of one unit. */
  scale: number;
}

function spaceOf(chart: ShownChart, left: number, bottom: number, along: 'width' | 'height'): Space {
  const top = 44;
  const space = { left, top, width: chart.width - left - 48, height: chart.height - top - bottom };
  const most = Math.max(0, ...chart.rows.flatMap(({ values }) => values));
  return { ...space, scale: most === 0 ? 0 : space[along] / most };
}

function bars(chart: ShownChart): string {
  const space = spaceOf(chart, Math.min(chart.width * 0.45, 24 + 6.5 * Math.max(...chart.rows.map(({ label }) => label.length))), legendHeight(chart) + 12, 'width');
  const step = space.height / chart.rows.length;
  const thick = Math.min(28, (step * 0.7) / seriesCount(chart));
  return chart.rows
    .map(({ label, values }, row) => {
      const middle = space.top + step * (row + 0.5);
      const drawn = values.map((value, at) => {
        const y = middle - (thick * values.length) / 2 + at * thick;
        return `<rect x="${space.left}" y="${y}" width="${Math.max(0, value * space.scale)}" height="${thick}" fill="${colour(chart, at)}"/>${text(space.left + Math.max(0, value * space.scale) + 6, y + thick / 2 + 4, shown(value))}`;
      });
      return text(space.left - 8, middle + 4, cut(label, space.left / 6.5), 'end') + drawn.join('');
    })
    .join('');
}

function columns(chart: ShownChart): string {
  const space = spaceOf(chart, 24, legendHeight(chart) + 36, 'height');
  const step = space.width / chart.rows.length;
  const thick = Math.min(48, (step * 0.7) / seriesCount(chart));
  const foot = space.top + space.height;
  return chart.rows
    .map(({ label, values }, row) => {
      const middle = space.left + step * (row + 0.5);
      const drawn = values.map((value, at) => {
        const x = middle - (thick * values.length) / 2 + at * thick;
        const tall = Math.max(0, value * space.scale);
        return `<rect x="${x}" y="${foot - tall}" width="${thick}" height="${tall}" fill="${colour(chart, at)}"/>${text(x + thick / 2, foot - tall - 4, shown(value), 'middle')}`;
      });
      return drawn.join('') + text(middle, foot + 18, cut(label, step / 6), 'middle');
    })
    .join('');
}

function lines(chart: ShownChart): string {
  const space = spaceOf(chart, 24, legendHeight(chart) + 36, 'height');
  const step = space.width / chart.rows.length;
  const foot = space.top + space.height;
  const x = (row: number): number => space.left + step * (row + 0.5);
  const drawn = Array.from({ length: seriesCount(chart) }, (_, at) => {
    const points = chart.rows.map(({ values }, row) => `${x(row)},${foot - Math.max(0, (values[at] ?? 0) * space.scale)}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour(chart, at)}" stroke-width="2"/>`;
  });
  const every = Math.max(1, Math.ceil(60 / step));
  const labels = chart.rows.map(({ label }, row) => (row % every === 0 ? text(x(row), foot + 18, cut(label, (step * every) / 6), 'middle') : ''));
  return drawn.join('') + labels.join('');
}

function legendHeight(chart: ShownChart): number {
  return seriesCount(chart) > 1 ? 24 : 0;
}

function legend(chart: ShownChart): string {
  if (legendHeight(chart) === 0) return '';
  const y = chart.height - 14;
  let x = 24;
  return chart.series
    .map((name, at) => {
      const entry = `<rect x="${x}" y="${y - 9}" width="10" height="10" fill="${colour(chart, at)}"/>${text(x + 16, y, name)}`;
      x += 32 + name.length * 7;
      return entry;
    })
    .join('');
}

function seriesCount({ rows }: ShownChart): number {
  return Math.max(1, ...rows.map(({ values }) => values.length));
}

function colour({ colours }: ShownChart, at: number): string {
  const given = colours[at % Math.max(1, colours.length)] ?? '';
  return /^#[0-9a-f]{3,8}$|^[a-z]+$/i.test(given) ? given : fallback[at % fallback.length]!;
}

function shown(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}

function cut(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, Math.max(1, Math.floor(most) - 1))}…`;
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start', style = 'fill: #444'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" style="${style}">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
