// The service `Charts`: only its enumerations, which charts on a sheet need.

import { EnumType, ServiceObject } from './base.ts';

export const ChartType = new EnumType('Charts.ChartType', [
  'AREA', 'BAR', 'BUBBLE', 'CANDLESTICK', 'COLUMN', 'COMBO', 'GAUGE', 'GEO', 'HISTOGRAM', 'LINE', 'ORG', 'PIE', 'RADAR', 'SCATTER', 'SPARKLINE', 'STEPPED_AREA', 'TABLE', 'TIMELINE', 'TREEMAP', 'WATERFALL',
]);
const Position = new EnumType('Charts.Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
const ChartMergeStrategy = new EnumType('Charts.ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);

export class Charts extends ServiceObject {
  readonly className_ = 'Charts';
  override readonly constants_ = { ChartType, Position, ChartMergeStrategy };
}
