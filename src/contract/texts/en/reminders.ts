// English: the daily mail, greetings, and what switching them on answers.

import type { reminders as german } from '../de/reminders.ts';
import type { Same } from '../same.ts';
import { plural as germanPlural } from '../plural.ts';

const plural = (count: number, one: string, many: string): string => germanPlural(count, one, many, ',');
const parts = { callBacks: 'Call-backs', newcomers: 'New members', tasks: 'Tasks', exits: 'Exits', birthdays: 'Birthdays', anniversaries: 'Anniversaries', visits: 'Visits', groups: 'Groups without a contact person' } as const;
const kinds = { birthday: 'Birthday', roundBirthday: 'Round birthday', welcome: 'Welcome', anniversary: 'Anniversary' } as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const reminders: Same<typeof german> = {
  kinds,
  about: {
    owner: 'The account the reminders are sent from. It puts itself here when you switch them on in the menu under “Reminders”. Empty: switched off.',
    hour: 'The reminders go out at about this hour, for example 7. After a change switch them on again in the menu under “Reminders”.',
    parts: 'What the reminders tell of, separated by commas. What you delete is not told any more. alle: everything. –: nothing.',
    team: 'This e-mail address gets what is nobody else’s: groups without a contact person, tasks without a name, new members who still wait after 14 days. Replies to greetings arrive here, too.',
    link: 'An address that greetings can carry as {Link}, for example your Facebook page. It begins with https://.',
    mode: 'aus: no mail goes out. Entwurf: you see each mail before. automatisch: it goes out on the day by itself. Only to members who said yes in the tab “Einwilligungen”.',
    text: 'This text stands in the mail and, to copy, in the reminders. Placeholders: {Anrede} {Vorname} {Nachname} {Name} {BO} {Ansprechperson} {Alter} {Jahre} {Organisation} {Bezirk} {Link} {Abmelden}.',
  },
  greeting: {
    birthday: '{Anrede},\n\nhappy birthday! We wish you a lovely day with people you are fond of, and a good new year of your life.\n\nGood to have you with us.\n{Ansprechperson}\n{Organisation} {Bezirk}',
    roundBirthday: '{Anrede},\n\n{Alter} years: congratulations on your special birthday! We wish you a happy celebration, good health and many good conversations.\n\nGood to have you with us.\n{Ansprechperson}\n{Organisation} {Bezirk}',
    welcome: '{Anrede},\n\nwelcome! We are glad that you have become a member. Somebody from near you will be in touch within the next few days. If you have a question before that, just reply to this mail.\n\n{Ansprechperson}\n{Organisation} {Bezirk}',
    anniversary: '{Anrede},\n\nyears you have been a member as of today: {Jahre}. Thank you for staying with us and for everything you have helped to carry!\n\n{Ansprechperson}\n{Organisation} {Bezirk}',
  },
  greetingSubject: { birthday: 'Happy birthday', roundBirthday: 'Happy birthday', welcome: 'Welcome', anniversary: 'Thank you for staying with us' },
  letter: { digest: 'Reminder', greeting: (p) => `Greeting: ${kinds[p.kind]}` },
  object: 'If you would rather not get greetings, just reply “no thanks”.',
  late: 'A little late, but from the heart.',
  refused: { superseded: 'is part of today’s mail', empty: 'nothing left to say', over: 'no longer due', skipped: 'left out by hand' },

  subject: (p) => (p.count === 1 ? 'Member care: one thing for today' : `Member care: ${p.count} things for today`),
  testSubject: (p) => `Test: ${p.subject}`,
  testNote: (p) => `This is a test. The mail would go to ${p.to}.`,
  hello: (p) => (p.name === '' ? 'Hello,' : `Hello ${p.name},`),
  lead: (p) => (p.count === 1 ? 'there is one thing to do:' : `there are ${p.count} things to do, the most urgent first:`),
  parts,
  more: (p) => `… and ${p.count} more. You find them in the spreadsheet.`,
  open: 'See it in the spreadsheet',
  footer: (p) => `This mail comes from your “Mitgliederbetreuung” spreadsheet, once a day and only when there is something to do.${p.owner === '' ? '' : ` It was switched on by ${p.owner}.`} What it says stays among you: please don’t forward it.`,
  day: (p) => {
    if (p.days === 0) return 'today';
    if (p.days === 1) return 'tomorrow';
    if (p.days === -1) return 'yesterday';
    return `${p.days > 0 && p.days < 8 ? `${weekdays[p.weekday] ?? ''}, ` : 'on '}${p.day}`;
  },
  birthday: (p) => `${p.name}: birthday ${p.when}${p.age === null ? '' : `, ${p.past ? 'turned' : 'turns'} ${p.age}`}`,
  anniversary: (p) => `${p.name}: ${p.years === 1 ? 'a member for one year' : `a member for ${p.years} years`} ${p.when}`,
  lastContact: (p) => (p.day === '' ? 'Last contact: none noted' : `Last contact: ${p.day}`),
  phone: (p) => `Phone: ${p.numbers}`,
  noPhone: 'No phone number in the list.',
  noCall: 'Wants no call: write, or talk to them at a meeting.',
  ready: 'To copy:',
  newcomer: (p) => `${p.name}${p.entry === '' ? '' : `, joined on ${p.entry}`}: ${p.next}${p.due === '' ? '' : p.overdue ? ` (due since ${p.due})` : ` (by ${p.due})`}`,
  escalated: (p) => `${p.name} has been waiting for a first conversation for ${p.days} days. In charge: ${p.owner}`,
  meeting: (p) => `First meeting of ${p.name} ${p.when}${p.companion === '' ? ', no companion yet' : `, companion: ${p.companion}`}`,
  callBack: (p) => `Call ${p.name} back ${p.when} (${p.campaign})`,
  atTime: (p) => `today at ${p.time}`,
  overdueSince: (p) => `, agreed for ${p.day}`,
  task: (p) => `${p.what}${p.about === '' ? '' : `: ${p.about}`}${p.due === '' ? '' : p.overdue ? ` (due since ${p.due})` : ` (by ${p.due})`}`,
  exitUnnoted: (p) => `${p.name}: exit${p.day === '' ? '' : ` on ${p.day}`}, not taken up yet. Open “Exits” in the menu.`,
  visit: (p) => (p.overdue ? `${p.group}: the visit was planned ${p.when}. Did it happen?` : `${p.group}: visit ${p.when}`),
  withoutContact: (p) => `${p.group}: there is no contact person yet.`,
  withoutEmail: (p) => `${p.group}: the e-mail address of ${p.contact} is missing.`,
  meantFor: (p) => `Meant for ${p.name}: there is no e-mail address for them. Put it into the tab “Gruppen”, or the address in place of the name.`,

  failed: {
    part: (p) => `${p.part}: ${p.why}`,
    text: (p) => `Greeting ${p.kind}: no such placeholder: ${p.names}`,
    partWords: (p) => `“Einstellungen”, “Erinnerungen: Inhalt”: there is no ${p.words.map((word) => `“${word}”`).join(', ')}. Possible: ${p.possible.join(', ')}.`,
    other: 'Somebody else is sending right now. Everything goes out tomorrow.',
    service: 'Google did not take the mails today. What is missing goes out tomorrow.',
    ledger: (p) => `The tab “Versand” or a part of it is gone. Greetings from before ${p.day} therefore don’t go out any more, so that nobody gets one twice.`,
    newcomers: 'New members could not be put on their path.',
    addresses: (p) => `Google did not take ${p.count === 1 ? 'one address' : `${p.count} addresses`}. The tab “Versand” says which.`,
  },
  on: (p) => `Switched on. Every day at about ${p.hour} o’clock your account (${p.owner}) sends what is to be done.`,
  off: 'Switched off. No reminders and no greetings go out any more.',
  offOthers: (p) => `Switched off. The schedule of ${p.owner} stays with Google, but sends nothing any more.`,
  taken: (p) => `Taken over. From now on your account sends the reminders, at about ${p.hour} o’clock. The other account sends nothing any more.`,
  saved: 'Saved. It counts from the next mail on.',
  tested: (p) => `Test mail sent to ${p.to}: “${p.subject}”.`,
  nothingToTest: 'Nobody has anything to do today. There is nothing to send.',
  noAddressOfMine: 'Google does not tell your e-mail address, so the test mail cannot go to you.',
  approved: (p) =>
    [
      `${plural(p.sent, 'greeting was', 'greetings were')} sent.`,
      p.skipped > 0 && `${plural(p.skipped, 'greeting does', 'greetings do')} not go out this year.`,
      p.refused > 0 && `${plural(p.refused, 'greeting was', 'greetings were')} not allowed to go out.`,
      p.waiting > 0 && `${plural(p.waiting, 'greeting waits', 'greetings wait')} until Google allows mails again.`,
    ]
      .filter(Boolean)
      .join(' '),
  notDue: 'is not due any more',
};
