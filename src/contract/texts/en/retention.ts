// English: deletion periods, in `Einstellungen` and as an answer.

import type { retention as german } from '../de/retention.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

export const retention: Same<typeof german> = {
  kinds: { exits: 'People who left', answers: 'Answers', callLists: 'Call lists', logs: 'Contacts and log', ledger: 'Sent mail' },
  explanation: {
    exits: 'So many months after leaving a person can be deleted from the list and from “Austritte”. Empty or “nie”: not at all.',
    answers: 'So many months after a conversation its answers can be deleted. Empty or “nie”: not at all.',
    callLists: 'So many months after the end of a campaign its call list can be deleted. The figures stay in “Kampagnen”. Empty or “nie”: not at all.',
    logs: 'So many months contacts, finished tasks, offers made to members and the log are kept. Empty or “nie”: for ever.',
    ledger: 'So many months it is kept who got a mail when. Empty or “nie”: for ever.',
  },
  possible: ['12', '24', 'nie'],
  deleted: (p) => (p.rows === 0 ? 'There was nothing to delete.' : `${plural(p.rows, 'row is', 'rows are')} deleted. The log says how many they were, not who.`),
  more: (p) => `${plural(p.rows, 'row is', 'rows are')} left: check again and delete once more.`,
  mail: {
    subject: 'Deletion periods: there is something to delete',
    lead: (p) => `By your deletion periods ${plural(p.rows, 'row', 'rows')} can be deleted:`,
    line: (p) => `${p.kind}: ${plural(p.rows, 'row', 'rows')} (${p.places})`,
    what: 'Nothing is deleted by itself. Open Mitgliederbetreuung → Privacy → Deletion periods in the sheet: there you see the preview and decide.',
  },
};
