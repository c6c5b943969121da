// Whether a member may be written to, and at which address. Asked when counting and again in the moment of sending. Pure.

import type { MailDropReason } from '../../contract/mailing.ts';
import { parseEmail } from '../kernel/emails.ts';
import { cleaned } from '../kernel/text.ts';
import { hasLeft, isYes, type Cells } from '../members/index.ts';

/** The fields that `addressOf` looks at. */
export const reachFields = ['email', 'noEmail', 'exitDate', 'status'] as const;

export type Reach = { to: string } | { reason: Exclude<MailDropReason, 'sameAddress' | 'noId'> };

/** @param today `YYYY-MM-DD` */
export function addressOf(cells: Cells, today: string): Reach {
  if (hasLeft(cells, today)) return { reason: 'left' };
  if (wantsNone(cells)) return { reason: 'noEmail' };
  const reading = parseEmail(cells.email);
  if (reading.state === 'given') return { to: reading.email };
  return { reason: reading.state === 'none' ? 'noAddress' : 'badAddress' };
}

/** `ja`, a tick; also what only a person can read, such as `nur Einladungen`: a doubt is not for sending. */
function wantsNone({ noEmail }: Cells): boolean {
  return isYes(noEmail) || (noEmail !== false && noEmail !== 0 && !/^(|nein|n|no|falsch|false|0|[-–])$/i.test(cleaned(noEmail)));
}
