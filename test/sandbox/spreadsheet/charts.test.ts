// Charts on a sheet: put in, read back, moved with their cells, changed, taken out.

import { ChartType } from '../../../sandbox/services/charts.ts';
import { chartPicture } from '../../../sandbox/engine/chart-picture.ts';
import { open } from './setup.ts';

function withChart() {
  const opened = open();
  const { sheet } = opened;
  sheet.getRange('A1:B3').setValues([['Thema', 'Nennungen'], ['Wohnen', 7], ['<Klima>', 3]]);
  sheet.insertChart(
    sheet.newChart().setChartType(ChartType.of('BAR')).addRange(sheet.getRange('A1:B3')).setNumHeaders(1).setOption('title', 'Themen').setOption('colors', ['#8b1a1a']).setPosition(5, 1, 0, 0).build(),
  );
  return opened;
}

test('shows what its cells hold, now and after they changed', () => {
  const { sheet, charts } = withChart();
  expect(charts()).toEqual([expect.objectContaining({ type: 'BAR', title: 'Themen', series: ['Nennungen'], rows: [{ label: 'Wohnen', values: [7] }, { label: '<Klima>', values: [3] }], position: { row: 5, column: 1, x: 0, y: 0 } })]);
  sheet.getRange('B3').setValue(9);
  expect(charts()[0]!.rows[1]).toEqual({ label: '<Klima>', values: [9] });
});

test('moves with rows that are put in above it, cells and place', () => {
  const { sheet, charts } = withChart();
  sheet.insertRowsBefore(1, 2);
  expect(charts()[0]!.rows[0]).toEqual({ label: 'Wohnen', values: [7] });
  expect(charts()[0]!.position.row).toBe(7);
  const [chart] = sheet.getCharts();
  expect([chart!.getContainerInfo().getAnchorRow(), chart!.getOptions().get('title'), chart!.getOptions().get('width')]).toEqual([7, 'Themen', null]);
});

test('is found, changed in place and taken out; a second time is refused', () => {
  const { sheet, charts } = withChart();
  const [chart] = sheet.getCharts();
  expect(chart!.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B3']);
  sheet.updateChart(chart!.modify().setChartType(ChartType.of('COLUMN')).build());
  expect(charts().map(({ type }) => type)).toEqual(['COLUMN']);
  sheet.removeChart(chart!);
  expect(charts()).toEqual([]);
  expect(() => sheet.removeChart(chart!)).toThrow('The chart does not exist on this sheet.');
});

test('survives being kept, and goes with its sheet', () => {
  const { engine, extras, spreadsheet, sheet } = withChart();
  expect(open(engine.snapshot(), extras()).charts()).toHaveLength(1);
  spreadsheet.insertSheet('Noch einer');
  spreadsheet.deleteSheet(sheet);
  expect((extras() as { charts: unknown[] }).charts).toEqual([]);
});

test.each(['BAR', 'COLUMN', 'LINE'])('%s is drawn with its labels and numbers, and nothing of a cell comes alive', (type) => {
  const { charts } = withChart();
  const picture = chartPicture({ ...charts()[0]!, type });
  expect(picture).toContain('>Wohnen<');
  expect(picture).toContain('&#60;Klima&#62;');
  expect(picture).not.toContain('<Klima>');
  if (type !== 'LINE') expect(picture).toContain('>7<');
});
