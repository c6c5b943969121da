// Who has agreed to greetings by e-mail. Consent is a yes that somebody wrote down: no row, an empty cell or a doubt is no.

import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { isYes } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { locateOrMakeTab, readOwnTabIfThere, type OwnTab } from '../tabs/index.ts';
import { consentsTab, greetingByMail } from './design.ts';

export interface Consents {
  /** Says only what was said; whoever left, died or wants no e-mail is the caller's to ask. */
  mayGreet(memberId: string): boolean;
}

/** One block read; nobody has agreed before the tab is made. @throws AppError for a damaged tab of ours */
export function readConsents({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): Consents {
  // A tab that was renamed is not looked for: without proof there is no consent.
  const rows = workbook.named(consentsTab.name) ? (readOwnTabIfThere(workbook, consentsTab, ['Mitglied-ID', 'Art', 'Stand', 'Seit'], true)?.rows ?? []) : [];
  const today = rows.length > 0 ? clock.today() : '';
  const latest = new Map<string, { since: string; yes: boolean }>();
  for (const { at } of rows) {
    if (cleaned(at('Art')).toLowerCase() !== greetingByMail.toLowerCase()) continue;
    const memberId = cleaned(at('Mitglied-ID'));
    const since = dayOf(at('Seit'), today);
    const yes = isYes(at('Stand')) && since <= today;
    const known = latest.get(memberId);
    // Of two of one day the no counts; without a day nobody can tell which came first.
    const later = !known || (since !== '' && known.since !== '' && since > known.since);
    const doubtful = known !== undefined && (since === known.since || since === '' || known.since === '');
    if (later) latest.set(memberId, { since, yes });
    else if (doubtful) latest.set(memberId, { since: since > known.since ? since : known.since, yes: yes && known.yes });
  }
  return { mayGreet: (memberId) => memberId !== '' && latest.get(memberId)?.yes === true };
}

/** Under the lock. Makes the tab where there is none. */
export function openConsents(ports: Pick<Ports, 'workbook' | 'who'>): OwnTab {
  return locateOrMakeTab(ports, consentsTab);
}
