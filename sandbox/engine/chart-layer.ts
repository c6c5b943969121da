// Lays the charts of the sheet on the screen over its cells, and keeps them at their cells while a person scrolls.

import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { ShownChart } from '../api.ts';
import { chartPicture } from './chart-picture.ts';
import type { SheetEngine } from './engine.ts';

export class ChartLayer {
  readonly #layer = document.createElement('div');
  #drawn: { chart: ShownChart; element: HTMLElement }[] = [];
  #drawing = 0;
  #placing = 0;
  readonly #stop: () => void;

  constructor(
    private readonly engine: SheetEngine,
    private readonly charts: () => readonly ShownChart[],
  ) {
    this.#layer.className = 'charts';
    const active = engine.workbook.activeSheet$.subscribe(() => this.refresh());
    this.#stop = () => active.unsubscribe();
    this.refresh();
  }

  /** Cells or charts changed; drawn with the next frame, once for all changes until then. */
  refresh(): void {
    if (this.#drawing === 0) this.#drawing = requestAnimationFrame(() => this.#draw());
  }
  dispose(): void {
    this.#stop();
    cancelAnimationFrame(this.#drawing);
    cancelAnimationFrame(this.#placing);
    this.#layer.remove();
  }

  #draw(): void {
    this.#drawing = 0;
    const sheet = this.engine.workbook.getActiveSheet(true)?.getSheetId();
    this.#drawn = this.charts()
      .filter(({ sheetId }) => sheetId === sheet)
      .map((chart) => {
        const element = document.createElement('figure');
        element.innerHTML = chartPicture(chart);
        return { chart, element };
      });
    this.#layer.replaceChildren(...this.#drawn.map(({ element }) => element));
    cancelAnimationFrame(this.#placing);
    if (this.#drawn.length > 0) this.#place();
  }

  /** Every frame while there is a chart: scrolling, zooming and changed widths all come to the same. */
  #place(): void {
    this.#placing = requestAnimationFrame(() => this.#place());
    const render = this.engine.service(IRenderManagerService).getRenderById(this.engine.workbook.getUnitId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const canvas = render?.engine.getCanvasElement();
    if (!render || !skeleton || !view || !canvas?.parentElement) return;
    if (this.#layer.parentElement !== canvas.parentElement) canvas.parentElement.append(this.#layer);
    const zoom = render.scene.scaleX;
    const left = skeleton.rowHeaderWidth * zoom;
    const top = skeleton.columnHeaderHeight * zoom;
    this.#layer.style.inset = `${top}px 0 0 ${left}px`;
    for (const { chart, element } of this.#drawn) {
      const x = (skeleton.columnWidthAccumulation[chart.position.column - 2] ?? 0) + chart.position.x - view.viewportScrollX;
      const y = (skeleton.rowHeightAccumulation[chart.position.row - 2] ?? 0) + chart.position.y - view.viewportScrollY;
      element.style.transform = `translate(${x * zoom}px, ${y * zoom}px) scale(${zoom})`;
    }
  }
}
