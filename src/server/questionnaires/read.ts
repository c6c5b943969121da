// Reads `Fragen`, finds a questionnaire by name, and gives questions without an id theirs.

import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports, Workbook } from '../ports.ts';
import { readOwnTab, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { answeredColumns } from './answers.ts';
import { answersTab, headerOf, questionHeaders, questionsTab } from './design.ts';
import { formKey, type Form } from './form.ts';
import { parseForms } from './parse.ts';

export interface Forms {
  own: OwnTab;
  rows: OwnRow[];
  /** In the order of the tab. */
  forms: Form[];
}

/** One block read. @throws AppError as `locateOwnTab`: `Fragen` is gone or lacks a header */
export function readForms({ workbook, who }: Pick<Ports, 'workbook' | 'who'>): Forms {
  const { own, rows } = readOwnTab(workbook, questionsTab, questionHeaders);
  return { own, rows, forms: parseForms(rows, keepers(workbook, rows), texts(who.language()).forms.problem) };
}

/** Of rows that were copied with their id: the one it stays with, by id. That with the answers, wherever the copy stands; else the first. */
function keepers(workbook: Workbook, rows: readonly OwnRow[]): Map<string, number> {
  const kept = new Map<string, number>();
  const byId = new Map<string, OwnRow[]>();
  for (const row of rows) {
    const id = cleaned(row.at('Frage-ID')).toUpperCase();
    byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  const doubled = [...byId].filter(([id, same]) => id !== '' && same.length > 1);
  const answered = doubled.length > 0 ? answeredColumns(workbook) : [];
  for (const [id, same] of doubled) {
    const score = ({ at }: OwnRow): number => {
      const tab = answersTab(cleaned(at('Bogen'))).name.toLowerCase();
      const column = answered.find((one) => one.id === id && one.tab === tab);
      return column ? 1 + Number(column.header === headerOf({ text: cleaned(at('Frage')), id })) : 0;
    };
    const best = same.reduce((one, other) => (score(other) > score(one) ? other : one));
    kept.set(id, best.row);
  }
  return kept;
}

/** @throws AppError `form_unknown` */
export function formNamed(forms: readonly Form[], name: string): Form {
  const form = forms.find((one) => formKey(one.name) === formKey(name));
  if (!form) throw new AppError('form_unknown', { form: name });
  return form;
}

/**
 * The form, after every row without an id of its own has got one: `F12` after `F11`, none twice, also not one whose question
 * is gone. Under the lock.
 */
export function formWithIds(ports: Pick<Ports, 'workbook' | 'who'>, name: string): Form {
  const { own, rows, forms } = readForms(ports);
  const form = formNamed(forms, name);
  const open = forms.flatMap((one) => one.rows).filter(({ written }) => !written).map(({ row }) => row).sort((a, b) => a - b);
  const [first] = open;
  if (first === undefined) return form;
  const last = open[open.length - 1] ?? first;
  const column = own.columns.get('Frage-ID') ?? ports.workbook.addColumns(own.tab, own.headerRow, questionsTab.columns.filter(({ header }) => header === 'Frage-ID'))[0] ?? 0;
  const there = new Map(rows.map(({ row, at }) => [row, cleaned(at('Frage-ID'))]));
  const taken = highest([...there.values(), ...answeredColumns(ports.workbook).map(({ id }) => id)]);
  const fresh = new Map(open.map((row, index) => [row, `F${taken + 1 + index}`]));
  const lines = Array.from({ length: last - first + 1 }, (_, index) => [fresh.get(first + index) ?? there.get(first + index) ?? '']);
  own.tab.write(first, column, lines);
  return formNamed(readForms(ports).forms, name);
}

function highest(ids: readonly string[]): number {
  return ids.reduce((most, id) => Math.max(most, Number(/^F(\d+)$/i.exec(id)?.[1] ?? 0)), 0);
}
