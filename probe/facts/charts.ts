// Charts.

import { refusal, type Field, type Sheet } from '../fact.ts';

/** A chart of two bars, put in; the sheet that has it. */
function charted(sheet: Sheet): Sheet {
  sheet.insertChart(
    sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:B3')).setNumHeaders(1)
      .setOption('title', 'Themen').setOption('colors', ['#8b1a1a']).setOption('legend', { position: 'none' }).setOption('width', 480).setOption('height', 280)
      .setPosition(5, 1, 0, 0).build(),
  );
  return sheet;
}
const topics = [['Thema', 'Nennungen'], ['Wohnen', 7], ['Klima', 3]];

export const charts: Field = {
  title: 'Charts',
  pages: ['reference/spreadsheet/embedded-chart-builder', 'https://developers.google.com/chart/interactive/docs/gallery'],
  facts: [
    {
      id: 'charts.made',
      says: 'Charts are made by `newChart()…build()` and `insertChart`, and found again with their cells',
      source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => charted(at.sheet(topics)).getCharts().map((chart) => chart.getRanges().map((range) => range.getA1Notation())),
      expected: [['A1:B3']],
    },
    {
      id: 'charts.place',
      says: '`setPosition` counts rows and columns from 1',
      source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => {
        const info = charted(at.sheet(topics)).getCharts()[0]?.getContainerInfo();
        return [info?.getAnchorRow(), info?.getAnchorColumn()];
      },
      expected: [5, 1],
    },
    {
      id: 'charts.moves',
      says: 'A chart moves with the rows put in above it',
      source: '?', used: 'server/overview/index.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => {
        const sheet = charted(at.sheet(topics));
        sheet.insertRowsBefore(1, 2);
        const chart = sheet.getCharts()[0];
        return [chart?.getContainerInfo().getAnchorRow(), chart?.getRanges()[0]?.getA1Notation()];
      },
      expected: [7, 'A3:B5'],
    },
    {
      id: 'charts.options',
      says: 'Options of Google’s charts are taken and told: `title`, `width`, `height`',
      source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => {
        const options = charted(at.sheet(topics)).getCharts()[0]?.getOptions();
        return [options?.get('title'), options?.get('width'), options?.get('height')];
      },
      expected: ['Themen', 480, 280],
    },
    {
      id: 'charts.series',
      says: '`setOption(\'series\', {0: {dataLabel: \'value\'}})` is taken: the numbers stand beside the bars. Not in Google’s reference, and widely used; where it is ignored, the numbers stand in the cells beside the chart',
      source: '?', used: 'server/google/tab.ts',
      observe: (at) => {
        const sheet = at.sheet(topics);
        return refusal(() => sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B3')).setNumHeaders(1).setOption('series', { 0: { dataLabel: 'value' } }).setPosition(5, 1, 0, 0).build()));
      },
      expected: '✓',
    },
    {
      id: 'charts.numbers-seen',
      says: 'and the numbers are really to be seen',
      source: '?', used: 'server/google/tab.ts',
      byHand: 'Menu Figures → Overview on a list of the add-on: each bar has its number.',
    },
    {
      id: 'charts.line',
      says: 'A line chart takes an empty `series` option',
      source: '?', used: 'server/google/tab.ts',
      observe: (at) => {
        const sheet = at.sheet(topics);
        return refusal(() => sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('A1:B3')).setNumHeaders(1).setOption('series', {}).setPosition(5, 1, 0, 0).build()));
      },
      expected: '✓',
    },
    {
      id: 'charts.removed',
      says: 'A chart is taken out; a second time: “The chart does not exist on this sheet.”',
      source: '?', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => {
        const sheet = charted(at.sheet(topics));
        const [chart] = sheet.getCharts();
        if (!chart) return 'no chart';
        sheet.removeChart(chart);
        return [sheet.getCharts().length, refusal(() => sheet.removeChart(chart))];
      },
      expected: [0, '✗ The chart does not exist on this sheet.'],
    },
    {
      id: 'charts.stay',
      says: '`clearContents` leaves charts where they are',
      source: 'D', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = charted(at.sheet(topics)); sheet.clearContents(); return sheet.getCharts().length; },
      expected: 1,
    },
    {
      id: 'charts.tab',
      says: 'A chart goes with its tab',
      source: 'D', used: 'server/google/workbook.ts', tests: 'sandbox/spreadsheet/charts',
      byHand: 'Delete a tab that has a chart: no other tab shows it.',
    },
    {
      id: 'charts.size',
      says: 'Without a size a chart is 600 × 371',
      source: '?', used: 'sandbox', tests: 'sandbox/spreadsheet/charts',
      byHand: 'In the tab of charts.series: measure the chart, or read its size in a screenshot at 100 %.',
    },
    {
      id: 'charts.drawn',
      says: 'The sandbox draws bars, columns and lines with title, colours, size, series names and numbers; every other type as columns, other options not at all. It keeps charts in its own part of the file, so other programs show none',
      source: 'the sandbox’s limit', used: 'sandbox', tests: 'browser/sandbox-screen',
      byHand: 'Nothing to try on Google.',
    },
  ],
};
