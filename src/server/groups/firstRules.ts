// `groups.postcodes` and `groups.addRules`: the first rules of a district, a group for each postcode of its list, without typing into tabs.

import type { AddRulesAnswer, PostcodesAnswer } from '../../contract/groups.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import { locateMembers } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { groupsTab, lineIn, readGroups, readOwnTab, readRuleRows, readSettings, rulesTab } from '../tabs/index.ts';
import { groupKey } from './coverageRows.ts';
import { parseRules } from './rules.ts';
import { readResidents } from './state.ts';

/**
 * The postcodes of the list, those with most members first, each with the group that most of its members have already.
 * @throws AppError `not_set_up`, `column_missing`, `setup_ambiguous`
 */
export function postcodes({ workbook }: Pick<Ports, 'workbook'>): PostcodesAnswer {
  const found = new Map<string, { members: number; groups: Map<string, number> }>();
  for (const { member, cells } of readResidents(locateMembers(workbook, readSettings(workbook), ['group']))) {
    const postcode = parsePostcode(cells.postcode);
    if (postcode.state !== 'given') continue;
    const here = found.get(postcode.code) ?? { members: 0, groups: new Map<string, number>() };
    here.members += 1;
    if (member.group !== '') here.groups.set(member.group, (here.groups.get(member.group) ?? 0) + 1);
    found.set(postcode.code, here);
  }
  const usual = (groups: ReadonlyMap<string, number>): string => [...groups].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return {
    postcodes: [...found].map(([postcode, { members, groups }]) => ({ postcode, members, group: usual(groups) })).sort((a, b) => b.members - a.members || (a.postcode < b.postcode ? -1 : 1)),
    groups: readGroups(workbook).flatMap(({ name, kind }) => (kind === 'AG' ? [] : [name])),
  };
}

/**
 * Appends rules for whole postcodes, and to `Gruppen` the groups that are not there yet. Sent twice it writes once.
 * @throws AppError `changed_meanwhile` where a postcode has another rule by now; `busy`, and what locating throws
 */
export function addRules(ports: Ports, { rules, operationId }: Request<'groups.addRules'>): AddRulesAnswer {
  const { lock, workbook, who } = ports;
  return lock.hold(() => {
    const groups = readOwnTab(workbook, groupsTab, ['Name']);
    const spelled = new Map(groups.rows.flatMap(({ at }): [string, string][] => [[groupKey(cleaned(at('Name'))), cleaned(at('Name'))]]));
    const there = new Map(parseRules(readRuleRows(workbook), [...spelled.values()]).rules.flatMap((rule): [string, string][] => (rule.level === 'postcode' ? [[rule.postcode, groupKey(rule.group)]] : [])));
    const fresh: string[] = [];
    const wanted = rules.map(({ postcode, group }) => {
      const name = cleaned(group);
      const key = groupKey(name);
      if (!spelled.has(key)) {
        spelled.set(key, name);
        fresh.push(name);
      }
      return { postcode, group: spelled.get(key) ?? name };
    });
    if (wanted.some(({ postcode, group }) => (there.get(postcode) ?? groupKey(group)) !== groupKey(group))) throw new AppError('changed_meanwhile', { what: 'rules' });
    const missing = wanted.filter(({ postcode }) => !there.has(postcode));
    if (missing.length > 0) log(ports, [{ operation: 'Regeln ergänzt', operationId, memberId: '', field: rulesTab.name, before: '', after: missing.map(({ postcode, group }) => `${postcode}: ${group}`).join('; ') }]);
    if (fresh.length > 0) groups.own.tab.append(fresh.map((name) => lineIn(groups.own, { Name: name, Art: 'BO' })), groups.own.lastRow);
    if (missing.length > 0) {
      const { own } = readOwnTab(workbook, rulesTab, []);
      own.tab.append(missing.map(({ postcode, group }) => lineIn(own, { PLZ: postcode, BO: group })), own.lastRow);
    }
    return { message: texts(who.language()).groups.rulesAdded({ rules: missing.length, groups: fresh.length }) };
  });
}
