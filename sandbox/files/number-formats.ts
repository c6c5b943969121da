// Number formats: the numbers a file names them by, and the patterns the spreadsheet engine shows them by.

import type { Nullable } from '@univerjs/core';
import { write, type XmlElement } from './xml.ts';

/** ECMA-376 part 1, 18.8.30, in the German spelling where the format follows the reader's country (14 to 22). */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'dd.mm.yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'dd.mm.yyyy h:mm',
  37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
};
/** Which of them may be named again by number: the others mean another pattern in another country. */
const stable = [1, 2, 3, 4, 9, 10, 11, 12, 13, 45, 46, 47, 48, 49];
const firstOwn = 164;

/** The pattern as files write it: the engine's word for text is `@@@`. */
export function formatCode(pattern: string): string {
  return pattern === '@@@' ? '@' : pattern;
}

export class NumberFormats {
  readonly added: string[] = [];
  readonly count: number;
  private readonly codes = new Map<number, string>();
  private readonly ids = new Map<string, number>();
  private next = firstOwn;

  constructor(elements: readonly XmlElement[]) {
    this.count = elements.length;
    for (const id of stable) this.ids.set(builtIn[id] ?? '', id);
    for (const { attributes } of elements) {
      const id = Number(attributes.numFmtId);
      const code = attributes.formatCode ?? 'General';
      this.codes.set(id, code);
      if (!this.ids.has(code)) this.ids.set(code, id);
      this.next = Math.max(this.next, id + 1);
    }
  }

  code(id: number): string {
    return this.codes.get(id) ?? builtIn[id] ?? 'General';
  }

  isDate(id: number): boolean {
    return /[dmyhs]/i.test(this.code(id).replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|General|Standard/gi, ''));
  }

  /** 0 where there is no pattern. */
  id(pattern: Nullable<string>): number {
    if (!pattern || pattern === 'General') return 0;
    const code = formatCode(pattern);
    const known = this.ids.get(code);
    if (known !== undefined) return known;
    const id = this.next++;
    this.ids.set(code, id);
    this.codes.set(id, code);
    this.added.push(write('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  }
}
