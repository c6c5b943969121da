// The room of the tab `Übersicht`: how the district stands, in figures and charts.

export { refreshOverview, refreshOverviewIfThere } from './refresh.ts';
