// A conditional format as a file has it, to the engine's.

import type { IStyleData } from '@univerjs/core';
import type { IConditionFormattingRule, IConditionalFormattingRuleConfig, IValueConfig } from '@univerjs/sheets-conditional-formatting';
import { formulaFromFile } from '../formulas.ts';
import { cellName, parseRanges } from '../references.ts';
import { child, children, isTrue, type XmlElement } from '../xml.ts';

/** Signs of `cellIs` operators, for conditions that compare with a formula. */
const signs: Readonly<Record<string, string>> = { equal: '=', notEqual: '<>', greaterThan: '>', greaterThanOrEqual: '>=', lessThan: '<', lessThanOrEqual: '<=' };
const textOperators: Readonly<Record<string, string>> = { containsText: 'containsText', notContainsText: 'notContainsText', beginsWith: 'beginsWith', endsWith: 'endsWith', containsBlanks: 'containsBlanks', notContainsBlanks: 'notContainsBlanks', containsErrors: 'containsErrors', notContainsErrors: 'notContainsErrors' };

/** Null where the engine has no such rule. */
export function readConditionalRule(element: XmlElement, sqref: string, cfId: string, styles: readonly IStyleData[]): IConditionFormattingRule | null {
  const ranges = parseRanges(sqref);
  const rule = ranges[0] && readConfig(element, cellName(ranges[0].startRow, ranges[0].startColumn), styles[Number(element.attributes.dxfId ?? -1)] ?? {});
  return rule ? { cfId, ranges, stopIfTrue: isTrue(element.attributes.stopIfTrue), rule: rule as IConditionalFormattingRuleConfig } : null;
}

function readConfig(element: XmlElement, home: string, style: IStyleData): object | null {
  const { attributes } = element;
  const formulas = children(element, 'formula').map(({ text }) => text);
  const highlight = (rest: object): object => ({ type: 'highlightCell', style, ...rest });
  const kind = attributes.type ?? '';
  switch (kind) {
    case 'cellIs':
      return highlight(readComparison(attributes.operator ?? 'equal', formulas, home));
    case 'expression':
      return highlight({ subType: 'formula', value: formulaFromFile(formulas[0] ?? '') });
    case 'duplicateValues':
    case 'uniqueValues':
      return highlight({ subType: kind });
    case 'top10':
      return highlight({ subType: 'rank', isBottom: isTrue(attributes.bottom), isPercent: isTrue(attributes.percent), value: Number(attributes.rank ?? 10) });
    case 'aboveAverage': {
      const above = attributes.aboveAverage === undefined || isTrue(attributes.aboveAverage);
      return attributes.stdDev ? null : highlight({ subType: 'average', operator: `${above ? 'greaterThan' : 'lessThan'}${isTrue(attributes.equalAverage) ? 'OrEqual' : ''}` });
    }
    case 'timePeriod':
      return highlight({ subType: 'timePeriod', operator: attributes.timePeriod });
    case 'colorScale':
      return readColorScale(child(element, 'colorScale'));
    case 'dataBar':
      return readDataBar(child(element, 'dataBar'));
    case 'iconSet':
      return readIconSet(child(element, 'iconSet'));
    default:
      return textOperators[kind] ? highlight({ subType: 'text', operator: textOperators[kind], ...(attributes.text === undefined ? {} : { value: attributes.text }) }) : null;
  }
}

function readComparison(operator: string, formulas: readonly string[], home: string): object {
  const [first = '', second = ''] = formulas;
  const numbers = formulas.map(Number);
  const areNumbers = formulas.every((formula) => formula.trim() !== '' && Number.isFinite(Number(formula)));
  if (operator === 'between' || operator === 'notBetween') {
    if (areNumbers) return { subType: 'number', operator, value: [numbers[0], numbers[1]] };
    const inside = `AND(${home}>=${first},${home}<=${second})`;
    return { subType: 'formula', value: formulaFromFile(operator === 'between' ? inside : `NOT(${inside})`) };
  }
  if (areNumbers) return { subType: 'number', operator, value: numbers[0] };
  const text = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
  if (text !== undefined && (operator === 'equal' || operator === 'notEqual')) return { subType: 'text', operator, value: text.replaceAll('""', '"') };
  return { subType: 'formula', value: formulaFromFile(`${home}${signs[operator] ?? '='}${first}`) };
}

function limit({ attributes }: XmlElement): IValueConfig {
  const type = attributes.type === 'formula' ? 'formula' : attributes.type === 'autoMin' ? 'min' : attributes.type === 'autoMax' ? 'max' : (attributes.type ?? 'num');
  const value = attributes.val === undefined ? undefined : type === 'formula' ? formulaFromFile(attributes.val) : Number(attributes.val);
  return { type: type as IValueConfig['type'], ...(value === undefined ? {} : { value }) };
}

function readColorScale(scale: XmlElement | undefined): object | null {
  const colors = children(scale, 'color').map(({ attributes }) => attributes.rgb);
  const config = children(scale, 'cfvo').map((stop, index) => ({ index, color: `#${colors[index]?.slice(-6) ?? 'FFFFFF'}`, value: limit(stop) }));
  return colors.every((color) => color !== undefined) && config.length > 1 ? { type: 'colorScale', config } : null;
}

function readDataBar(bar: XmlElement | undefined): object | null {
  const [min, max] = children(bar, 'cfvo').map(limit);
  const color = child(bar, 'color')?.attributes.rgb;
  if (!min || !max || !color) return null;
  const shown = bar?.attributes.showValue === undefined || isTrue(bar.attributes.showValue);
  return { type: 'dataBar', isShowValue: shown, config: { min, max, isGradient: true, positiveColor: `#${color.slice(-6)}`, nativeColor: '#FF0000' } };
}

/** Files list the limits upwards, the first one always the bottom; the engine lists the icons downwards. */
function readIconSet(set: XmlElement | undefined): object | null {
  const stops = children(set, 'cfvo');
  const iconType = set?.attributes.iconSet ?? '3TrafficLights1';
  if (stops.length < 3) return null;
  const config = stops.map((stop, index) => {
    const strict = stop.attributes.gte !== undefined && !isTrue(stop.attributes.gte);
    const iconId = isTrue(set?.attributes.reverse) ? index : stops.length - 1 - index;
    return { operator: strict ? 'greaterThan' : 'greaterThanOrEqual', value: limit(stop), iconType, iconId: String(iconId) };
  });
  return { type: 'iconSet', isShowValue: set?.attributes.showValue === undefined || isTrue(set.attributes.showValue), config: config.reverse() };
}
