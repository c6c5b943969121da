// `forms.copy`: a questionnaire's rows once more under a new name, for changes that its answers do not allow.

import type { CopyFormAnswer } from '../../contract/forms.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, operations } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { CellInput, Ports } from '../ports.ts';
import { formKey } from './form.ts';
import { formNamed, formWithIds, readForms } from './read.ts';

/** Vorgang of the log row. */
const copying = 'Fragebogen kopiert';

/** Sent again after it went through, it says the same. @throws AppError `form_unknown`, `name_taken`, `bad_request` for a name of spaces, `busy` */
export function copyForm(ports: Ports, { form: from, name: wish, operationId }: Request<'forms.copy'>): CopyFormAnswer {
  const { workbook, lock, who } = ports;
  return lock.hold(() => {
    const { own, forms } = readForms(ports);
    const form = formNamed(forms, from);
    const name = cleaned(wish);
    if (name === '') throw new AppError('bad_request', {}, ['name: empty']);
    const answer = { name, message: texts(who.language()).forms.copied({ name, count: form.rows.length }) };
    const there = forms.find((one) => formKey(one.name) === formKey(name));
    if (there) {
      if (!operations(workbook, new Set([copying])).found.some(({ id }) => id === operationId)) throw new AppError('name_taken', { name: there.name });
      // The first try may have broken off before its questions got their ids.
      formWithIds(ports, name);
      return answer;
    }
    const rows = form.rows.map(({ row }) => row).sort((a, b) => a - b);
    const first = rows[0] ?? 1;
    const block = own.tab.read(first, 1, (rows[rows.length - 1] ?? first) - first + 1, own.lastColumn);
    const put = (line: CellInput[], header: string, value: string): void => {
      const column = own.columns.get(header);
      if (column !== undefined) line[column - 1] = value;
    };
    const lines = rows.map((row) => {
      const line: CellInput[] = [...(block[row - first] ?? [])];
      put(line, 'Bogen', name);
      put(line, 'Frage-ID', '');
      return line;
    });
    log(ports, [{ operation: copying, operationId, memberId: '', field: 'Bogen', before: form.name, after: name }]);
    own.tab.append(lines);
    formWithIds(ports, name);
    return answer;
  });
}
