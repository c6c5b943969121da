// Data validation: drop-downs, check boxes, limits for numbers and dates.

import type { DataValidationErrorStyle, DataValidationOperator, ISheetDataValidationRule } from '@univerjs/core';
import { formulaFromFile, formulaToFile } from '../formulas.ts';
import { parseRanges, rangesName } from '../references.ts';
import { child, children, descend, isTrue, sourceOf, withAttribute, write, type XmlElement } from '../xml.ts';
import type { WorksheetXml } from '../worksheet-xml.ts';
import { equal, type Feature } from './feature.ts';

/** Univer's DataValidationErrorStyle. */
const errorStyles = { information: 0, stop: 1, warning: 2 } as const;
const checkbox = '"TRUE,FALSE"';

export const validations: Feature<ISheetDataValidationRule[]> = {
  resource: 'SHEET_DATA_VALIDATION_PLUGIN',
  nothing: [],
  async read({ xml }) {
    return elements(xml).map(({ element }, index) => readRule(element, `file-${index}`));
  },
  async patch({ xml }, before, after) {
    if (equal(before.map(essence), after.map(essence))) return;
    const old = elements(xml);
    const newerTouched = old.some(({ newer }, index) => newer && !after.some((rule) => rule.uid === `file-${index}` && equal(essence(rule), essence(before[index]))));
    const rules = after.flatMap((rule): string => {
      const index = before.findIndex(({ uid }) => uid === rule.uid);
      const was = before[index];
      const source = old[index];
      if (!was || !source) return writeRule(rule);
      const same = equal({ ...essence(rule), ranges: '' }, { ...essence(was), ranges: '' });
      if (source.newer) return newerTouched ? writeRule(rule) : '';
      return same ? withAttribute(sourceOf(xml.source, source.element), 'sqref', rangesName(rule.ranges)) : writeRule(rule);
    });
    const written = rules.filter((rule) => rule !== '');
    xml.replace('dataValidations', written.length === 0 ? '' : write('dataValidations', { count: written.length }, written.join('')));
    if (newerTouched) xml.replace('extLst', xml.xmlOf('extLst').replace(/<(?:\w+:)?ext\b(?:(?!<\/(?:\w+:)?ext>)[\s\S])*?<(\w+:)?dataValidations\b[\s\S]*?<\/(?:\w+:)?ext>/, ''));
  },
};

/** Excel 2010 and later keep rules that look at another tab in an extension. They are one list here. */
function elements(xml: WorksheetXml): { element: XmlElement; newer: boolean }[] {
  const plain = children(child(xml.root, 'dataValidations'), 'dataValidation').map((element) => ({ element, newer: false }));
  const newer = children(child(xml.root, 'extLst'), 'ext').flatMap((extension) => children(child(extension, 'dataValidations'), 'dataValidation').map((element) => ({ element, newer: true })));
  return [...plain, ...newer];
}

function readRule(element: XmlElement, uid: string): ISheetDataValidationRule {
  const { attributes } = element;
  const formula = (name: string): string | undefined => (descend(element, name, 'f') ?? child(element, name))?.text.trim() || undefined;
  const [first, second] = [formula('formula1'), formula('formula2')];
  const kind = attributes.type ?? 'none';
  const type = kind === 'none' ? 'any' : kind === 'list' && first?.toUpperCase() === checkbox ? 'checkbox' : kind;
  const rule: ISheetDataValidationRule = { uid, type, ranges: parseRanges(attributes.sqref ?? child(element, 'sqref')?.text ?? ''), allowBlank: isTrue(attributes.allowBlank) };
  const strict = isTrue(attributes.showErrorMessage);
  if (type !== 'checkbox') {
    const content = (text: string | undefined): string | undefined => (text === undefined ? undefined : readFormula(kind, text));
    const [formula1, formula2] = [content(first), content(second)];
    if (formula1 !== undefined) rule.formula1 = formula1;
    if (formula2 !== undefined) rule.formula2 = formula2;
  }
  if (['whole', 'decimal', 'date', 'time', 'textLength'].includes(kind)) rule.operator = (attributes.operator ?? 'between') as DataValidationOperator;
  // What is not refused is only marked: in the engine's words a warning.
  rule.errorStyle = (strict ? (errorStyles[attributes.errorStyle as keyof typeof errorStyles] ?? errorStyles.stop) : errorStyles.warning) as DataValidationErrorStyle;
  rule.showErrorMessage = strict;
  if (attributes.error) rule.error = attributes.error;
  if (attributes.errorTitle) rule.errorTitle = attributes.errorTitle;
  if (isTrue(attributes.showInputMessage)) rule.showInputMessage = true;
  if (attributes.prompt) rule.prompt = attributes.prompt;
  if (attributes.promptTitle) rule.promptTitle = attributes.promptTitle;
  // The file's word means the opposite: 1 hides the arrow. ECMA-376 part 1, 18.3.1.32.
  if (kind === 'list') rule.showDropDown = !isTrue(attributes.showDropDown);
  return rule;
}

function readFormula(kind: string, text: string): string {
  if (kind === 'list' && /^"[\s\S]*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (kind !== 'custom' && kind !== 'list' && text !== '' && Number.isFinite(Number(text))) return text;
  return formulaFromFile(text);
}

function writeRule(rule: ISheetDataValidationRule): string {
  const list = rule.type === 'list' || rule.type === 'listMultiple';
  const isCheckbox = rule.type === 'checkbox';
  const strict = rule.errorStyle === errorStyles.stop && rule.type !== 'listMultiple' ? rule.showErrorMessage !== false || rule.error !== undefined : rule.showErrorMessage === true && rule.type !== 'listMultiple';
  const kind = isCheckbox || list ? 'list' : rule.type === 'any' || rule.type === 'none' ? undefined : rule.type;
  const formula = (text: string | undefined): string | undefined => {
    if (isCheckbox) return checkbox;
    if (text === undefined || text === '') return undefined;
    if (text.startsWith('=')) return formulaToFile(text);
    return list ? `"${choices(text).join(',').replaceAll('"', '""')}"` : text;
  };
  const error = Object.entries(errorStyles).find(([, value]) => value === rule.errorStyle)?.[0];
  const [first, second] = [formula(rule.formula1), isCheckbox ? undefined : formula(rule.formula2)];
  return write(
    'dataValidation',
    {
      type: kind,
      errorStyle: strict && error !== 'stop' ? error : undefined,
      operator: kind === 'list' || rule.operator === 'between' ? undefined : (rule.operator ?? undefined),
      allowBlank: rule.allowBlank === false ? undefined : 1,
      showDropDown: list && rule.showDropDown === false ? 1 : undefined,
      showInputMessage: rule.showInputMessage || rule.prompt ? 1 : undefined,
      showErrorMessage: strict ? 1 : undefined,
      errorTitle: rule.errorTitle,
      error: rule.error,
      promptTitle: rule.promptTitle,
      prompt: rule.prompt,
      sqref: rangesName(rule.ranges),
    },
    (first === undefined ? '' : write('formula1', {}, xmlText(first))) + (second === undefined ? '' : write('formula2', {}, xmlText(second))),
  );
}

/** The engine keeps choices as JSON, and as the file's own list where it read them from one. */
function choices(text: string): string[] {
  if (!text.startsWith('[')) return [text];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.map(String) : [text];
  } catch {
    return [text];
  }
}

function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What counts when two rules are compared: words that mean the same are one. */
function essence(rule: ISheetDataValidationRule | undefined): object {
  if (!rule) return {};
  const { uid, type, formula1, formula2, operator, allowBlank, errorStyle, error, errorTitle, showErrorMessage, showInputMessage, prompt, promptTitle, showDropDown } = rule;
  return { uid, type, formula1, formula2, operator, allowBlank: allowBlank !== false, errorStyle, error, errorTitle, showErrorMessage: showErrorMessage === true, showInputMessage: showInputMessage === true, prompt, promptTitle, showDropDown: showDropDown !== false, ranges: rangesName(rule.ranges).split(' ').sort().join(' ') };
}
