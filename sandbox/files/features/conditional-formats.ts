// Conditional formats. What the engine does not know stays in the file as it is.

import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { rangesName } from '../references.ts';
import { children, sourceOf, withAttribute, write, type XmlElement } from '../xml.ts';
import type { WorksheetXml } from '../worksheet-xml.ts';
import { readConditionalRule } from './conditional-read.ts';
import { writeConditionalRule } from './conditional-write.ts';
import { equal, type Feature } from './feature.ts';

export const conditionalFormats: Feature<IConditionFormattingRule[]> = {
  resource: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  nothing: [],
  async read({ xml, workbook }) {
    return elements(xml).flatMap(({ rule, ranges, id }) => readConditionalRule(rule, ranges, id, workbook.styles.differential) ?? []);
  },
  async patch({ xml, workbook }, before, after) {
    if (equal(before.map(essence), after.map(essence))) return;
    const old = elements(xml);
    const written = after.map((rule, index) => {
      const source = old.find(({ id }) => id === rule.cfId);
      const was = before.find(({ cfId }) => cfId === rule.cfId);
      const kept = source && was && equal({ ...essence(rule), ranges: '' }, { ...essence(was), ranges: '' });
      const inner = kept ? withAttribute(sourceOf(xml.source, source.rule), 'priority', String(index + 1)) : writeConditionalRule(rule, index + 1, (style) => workbook.styles.addDifferential(style));
      return inner === '' ? '' : write('conditionalFormatting', { sqref: rangesName(rule.ranges) }, inner);
    });
    const unknown = old
      .filter(({ id }) => !before.some(({ cfId }) => cfId === id))
      .map(({ rule, ranges }, index) => write('conditionalFormatting', { sqref: ranges }, withAttribute(sourceOf(xml.source, rule), 'priority', String(after.length + index + 1))));
    xml.replace('conditionalFormatting', [...written, ...unknown].join(''));
  },
};

/** The rules, the one that goes before the others first. */
function elements(xml: WorksheetXml): { rule: XmlElement; ranges: string; id: string }[] {
  return children(xml.root, 'conditionalFormatting')
    .flatMap((group) => children(group, 'cfRule').map((rule) => ({ rule, ranges: group.attributes.sqref ?? '' })))
    .map((entry, index) => ({ ...entry, id: `file-${index}` }))
    .sort((one, other) => Number(one.rule.attributes.priority ?? 0) - Number(other.rule.attributes.priority ?? 0));
}

function essence(rule: IConditionFormattingRule): object {
  return { id: rule.cfId, stop: rule.stopIfTrue === true, rule: rule.rule, ranges: rangesName(rule.ranges).split(' ').sort().join(' ') };
}
