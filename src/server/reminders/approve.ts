// `reminders.greetings` and `reminders.approve`: greetings that a person looks at before they go out.

import type { ApproveAnswer, GreetingsAnswer } from '../../contract/reminders.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { sendLetters, type Letter } from '../mail/index.ts';
import type { Ports } from '../ports.ts';
import { draftsOf, greetingLetter, greetingMail, greetingText, shownDraft } from './greetings.ts';
import { planNow } from './status.ts';

/** The latest occasion first. @throws AppError `not_set_up` and what reading throws */
export function listGreetings(ports: Ports): GreetingsAnswer {
  const plan = planNow(ports);
  const { source, wording } = plan;
  return { drafts: draftsOf(plan).map((draft) => shownDraft(source, draft, wording)) };
}

/**
 * Sends or leaves out what a person has looked at. Whether somebody may be greeted is asked again, from the list as it is now.
 * @throws AppError `busy`, and what reading throws; never after the first mail
 */
export function approveGreetings(ports: Ports, { letters: wanted }: Request<'reminders.approve'>): ApproveAnswer {
  const say = texts(ports.who.language()).reminders;
  const refused: ApproveAnswer['refused'] = [];
  const skips = new Set(wanted.filter(({ decision }) => decision === 'skip').map(({ key }) => key));
  const waiting: string[] = [];
  const report = sendLetters(ports, () => {
    const plan = planNow(ports);
    const { source, wording } = plan;
    const drafts = new Map(draftsOf(plan).map((draft) => [draft.key, draft]));
    // What does not fit into today stays a draft, with whatever somebody has written into it.
    let room = ports.mailbox.left();
    return wanted.flatMap(({ key, decision, text }): Letter[] => {
      const draft = drafts.get(key);
      if (!draft) {
        const before = source.ledger.find((row) => row.key === key);
        if (before?.state !== 'sent' && !(decision === 'skip' && before)) refused.push({ key, why: before?.why || say.notDue });
        return [];
      }
      if (decision === 'skip') return [greetingLetter(source, draft, () => ({ refused: say.refused.skipped }))];
      if (room < 1) {
        waiting.push(key);
        return [];
      }
      room -= 1;
      return [greetingLetter(source, draft, () => greetingMail(source, draft, text?.trim() || greetingText(source, draft, wording)))];
    });
  });
  if (report.busy) throw new AppError('busy');
  const unknown: string[] = [];
  for (const [key, { state, why }] of report.letters) {
    if (state === 'waiting') waiting.push(key);
    else if (state === 'unknown') unknown.push(key);
    else if (state === 'refused' && !skips.has(key)) refused.push({ key, why });
  }
  const skipped = [...report.letters].filter(([key, { state }]) => skips.has(key) && state === 'refused').length;
  return { sent: report.sent, skipped, refused, waiting, unknown, message: say.approved({ sent: report.sent, skipped, refused: refused.length, waiting: waiting.length }) };
}
