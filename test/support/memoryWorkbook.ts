// The rooms' workbook in memory: cells in arrays, calls counted, refusals and interleavings on demand.

import type { ColumnDesign, Selection, Tab, TabDesign, Workbook } from '../../src/server/ports.ts';
import { MemoryTab, type Rows } from './memoryTab.ts';

export { formula, FormulaCell, MemoryTab, type Rows } from './memoryTab.ts';

export type CallKind = 'tabs' | 'extent' | 'read' | 'readFormulas' | 'write' | 'append' | 'insertBelow' | 'removeRows' | 'show' | 'create' | 'addColumns' | 'insertRow' | 'selection' | 'draw' | 'headings' | 'address' | 'notes' | 'writeNotes' | 'metadata' | 'filtered' | 'filter' | 'unfilter';

export interface Call {
  kind: CallKind;
  tab: string;
  /** Cells read or written. */
  cells: number;
}

export class MemoryWorkbook implements Workbook {
  readonly calls: Call[] = [];
  /** Called before each call: throw to let it fail, or change the cells as somebody else would. */
  before: ((call: Call) => void) | null = null;
  /** Where the person has put the cursor. */
  selected: Selection | null = null;
  /** The rows they have marked. */
  marked: { tabId: number; rows: number[] } | null = null;
  private readonly all: MemoryTab[] = [];
  private nextId = 100;

  constructor(tabs: Readonly<Record<string, Rows>> = {}) {
    for (const [name, rows] of Object.entries(tabs)) this.addTab(name, rows);
  }

  address(): string {
    this.called('address', '', 0);
    return 'https://docs.google.com/spreadsheets/d/test/edit';
  }

  tabs(): readonly Tab[] {
    this.called('tabs', '', 0);
    return [...this.all];
  }

  /** Counts like asking for all tabs. */
  named(name: string): Tab | null {
    this.called('tabs', '', 0);
    return this.all.find((tab) => tab.name === name) ?? null;
  }

  selection(): Selection | null {
    this.called('selection', '', 0);
    return this.selected;
  }

  markedRows(): { tabId: number; rows: number[] } | null {
    this.called('selection', '', 0);
    return this.marked;
  }

  create(design: TabDesign): MemoryTab {
    this.called('create', design.name, 0);
    const tab = this.addTab(design.name, [design.columns.map((column) => column.header)]);
    if (design.rows?.length) tab.put(2, 1, design.rows);
    tab.design = design;
    design.columns.forEach((column, index) => {
      if (column.choices?.strict) tab.restrict(2, index + 1, 10_000, column.choices.values);
    });
    return tab;
  }

  /** Texts of metadata, whatever they hang on. */
  readonly hung: string[] = [];
  metadata(): { text: string; write(text: string): void }[] {
    this.called('metadata', '', 0);
    return this.hung.map((text, index) => ({ text, write: (now) => void (this.hung[index] = now) }));
  }

  addColumns(tab: Tab, headerRow: number, columns: readonly ColumnDesign[]): number[] {
    this.called('addColumns', tab.name, columns.length);
    const target = this.tab(tab.name);
    const last = target.values()[0]?.length ?? 0;
    return columns.map((column, index) => {
      target.set(headerRow, last + index + 1, column.header);
      if (column.choices?.strict) target.restrict(headerRow + 1, last + index + 1, 10_000, column.choices.values);
      return last + index + 1;
    });
  }

  /** The tab of that name, for assertions; not a counted call. */
  tab(name: string): MemoryTab {
    const tab = this.all.find((one) => one.name === name);
    if (!tab) throw new Error(`No tab ${name}; there are ${this.names().join(', ')}`);
    return tab;
  }

  names(): string[] {
    return this.all.map((tab) => tab.name);
  }

  addTab(name: string, rows: Rows = []): MemoryTab {
    if (this.all.some((tab) => tab.name.toLowerCase() === name.toLowerCase())) throw new Error(`A tab ${name} already exists`);
    const tab = new MemoryTab(this, this.nextId++, name, rows);
    this.all.push(tab);
    return tab;
  }

  removeTab(name: string): void {
    this.all.splice(this.all.indexOf(this.tab(name)), 1);
  }

  /** How many calls of each kind since the last `forget`. */
  counts(): Partial<Record<CallKind, number>> {
    const counts: Partial<Record<CallKind, number>> = {};
    for (const { kind } of this.calls) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  }

  cellsRead(): number {
    return this.calls.reduce((sum, call) => sum + (call.kind === 'read' || call.kind === 'readFormulas' ? call.cells : 0), 0);
  }

  forget(): void {
    this.calls.length = 0;
  }

  called(kind: CallKind, tab: string, cells: number): void {
    const call = { kind, tab, cells };
    this.before?.(call);
    this.calls.push(call);
  }
}
