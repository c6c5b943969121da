// `campaigns.preview`: who would be on the list, who drops out and why, while the person is still choosing.

import type { PreviewAnswer } from '../../contract/campaigns.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import type { Ports } from '../ports.ts';
import { markedMembers, optionsBeside, readForSelection, usableForms } from '../selections/index.ts';
import { peopleFor } from './people.ts';

const namesShown = 8;

/** Reads only; the same number of service calls for any number of members. @throws AppError as `readForSelection` */
export function previewCampaign(ports: Ports, { selection, options = false }: Request<'campaigns.preview'>): PreviewAnswer {
  const state = readForSelection(ports, selection);
  const { listed, dropped } = peopleFor(state, selection, texts(ports.who.language()).selections);
  const groups = new Map<string, number>();
  for (const { group } of listed) groups.set(group, (groups.get(group) ?? 0) + 1);
  const forms = options ? usableForms(ports) : [];
  return {
    count: listed.length,
    dropped,
    groups: [...groups].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
    sample: listed.slice(0, namesShown).map(({ name, group, why }) => ({ name, group, why })),
    options: options ? optionsBeside(ports, state, forms) : null,
    forms: options ? forms.map(({ name }) => name) : null,
    marked: options ? markedMembers(ports.workbook, state.list, state.people) : null,
  };
}
