// `forms.report`: the figures with native charts in the tab `Auswertung <Bogen>`, made new each time.

import type { ReportAnswer } from '../../contract/evaluation.ts';
import { filterInWords } from '../../contract/evaluationWords.ts';
import type { Request } from '../../contract/rpc.ts';
import { evaluation as words } from '../../contract/texts/de/evaluation.ts';
import { texts } from '../../contract/texts/index.ts';
import { germanDay } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports, Tab, Workbook } from '../ports.ts';
import { freeName, replaceAll } from '../tabs/index.ts';
import { evaluateForm } from './evaluate.ts';
import { reportColumns, reportLayout } from './layout.ts';

/**
 * German in every language: the tab is read without the add-on, too. Overwrites only a tab whose first cell says that it is this evaluation; beside a stranger's tab of that name it makes one of its own.
 * @throws AppError as `evaluateForm`; `busy`, `cells_in_the_way`
 */
export function reportForm(ports: Ports, request: Request<'forms.report'>): ReportAnswer {
  const { workbook, lock, clock, who } = ports;
  const answer = evaluateForm(ports, request);
  const head = [
    filterInWords(request.filter ?? {}, words, germanDay),
    ...(answer.people === null ? [] : [words.someOf(answer.people, answer.all)]),
    ...(answer.from === '' ? [] : [words.period(germanDay(answer.from), germanDay(answer.to))]),
    words.state(germanDay(clock.today())),
    ...(answer.fewLeftOut && answer.people !== null ? [words.fewLeftOut] : []),
  ];
  const title = titleOf(answer.form);
  const { lines, charts } = reportLayout(answer, title, head);
  const name = lock.hold(() => {
    const design = { name: tabNameOf(answer.form), columns: reportColumns(title) };
    const tab = ownReport(workbook, design.name, title) ?? workbook.create({ ...design, name: freeName(design, workbook.tabs().map((one) => one.name)) });
    replaceAll(tab, lines);
    tab.draw(charts);
    return tab.name;
  });
  return { tab: name, message: texts(who.language()).report.written({ tab: name }) };
}

/** Stands in the first cell: by it the tab is known again. */
function titleOf(form: string): string {
  return `Auswertung „${form}“`;
}

/** Without what Google or a saved XLSX file refuses in the name of a tab; with room for what is added beside a stranger's tab. */
function tabNameOf(form: string): string {
  return `Auswertung ${cleaned(form.replace(/[[\]*?:/\\\p{Cc}]+/gu, ' '))}`.slice(0, 76).replace(/[\ud800-\udbff]$/, '').replace(/[\s']+$/, '');
}

function ownReport(workbook: Workbook, name: string, title: string): Tab | null {
  const isOurs = (tab: Tab): boolean => String(tab.read(1, 1, 1, 1)[0]?.[0] ?? '') === title;
  const named = workbook.named(name);
  if (named && isOurs(named)) return named;
  const beside = `${name} (`.toLowerCase();
  return workbook.tabs().find((tab) => tab.name.toLowerCase().startsWith(beside) && isOurs(tab)) ?? null;
}
