// German: the daily mail, greetings, and what switching them on answers.

import type { DigestPart, GreetingKind, GreetingMode } from '../../reminders.ts';
import { plural } from '../plural.ts';

const partWords: Readonly<Record<DigestPart, string>> = {
  callBacks: 'Rückrufe',
  newcomers: 'Neumitglieder',
  tasks: 'Aufgaben',
  exits: 'Austritte',
  birthdays: 'Geburtstage',
  anniversaries: 'Jubiläen',
  visits: 'Besuche',
  groups: 'Gruppen',
};
const modeWords: Readonly<Record<GreetingMode, string>> = { off: 'aus', draft: 'Entwurf', automatic: 'automatisch' };
const kindWords: Readonly<Record<GreetingKind, string>> = { birthday: 'Geburtstag', roundBirthday: 'Runder Geburtstag', welcome: 'Willkommen', anniversary: 'Jubiläum' };

/** German in every language: rows of `Einstellungen` are found by these names and understood by these words. */
export const cellWords = {
  names: { owner: 'Erinnerungen: Konto', hour: 'Erinnerungen: Uhrzeit', parts: 'Erinnerungen: Inhalt', team: 'Erinnerungen: Adresse der AG', link: 'Grüße: Link', greeting: 'Gruß', mode: 'Versand', text: 'Text' },
  parts: partWords,
  modes: modeWords,
  kinds: kindWords,
} as const;

const weekdays = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const;

export const reminders = {
  kinds: kindWords,
  /** Explanations in the tab „Einstellungen“. */
  about: {
    owner: 'Von diesem Konto gehen die Erinnerungen aus. Es trägt sich ein, wenn du sie im Menü „Erinnerungen“ einschaltest. Leer: ausgeschaltet.',
    hour: 'Ungefähr um diese Stunde gehen die Erinnerungen morgens hinaus, zum Beispiel 7. Danach bitte im Menü „Erinnerungen“ neu einschalten.',
    parts: 'Davon erzählen die Erinnerungen, mit Komma getrennt. Was du löschst, wird nicht mehr genannt. alle: von allem. –: von nichts.',
    team: 'An diese E-Mail-Adresse geht, wofür es sonst niemanden gibt: Gruppen ohne Ansprechperson, Aufgaben ohne Namen, Neumitglieder, die nach 14 Tagen noch warten. Antworten auf Grüße kommen auch hier an.',
    link: 'Eine Adresse, die in Grüßen als {Link} stehen kann, zum Beispiel eure Facebook-Seite. Sie beginnt mit https://.',
    mode: 'aus: Es geht keine Mail hinaus. Entwurf: Du siehst jede Mail vorher. automatisch: Sie geht am Tag selbst hinaus. Nur an Mitglieder, die im Tab „Einwilligungen“ Ja gesagt haben.',
    text: 'Dieser Text steht in der Mail und, zum Kopieren, in den Erinnerungen. Platzhalter: {Anrede} {Vorname} {Nachname} {Name} {BO} {Ansprechperson} {Alter} {Jahre} {Organisation} {Bezirk} {Link} {Abmelden}.',
  },
  greeting: {
    birthday: '{Anrede},\n\nherzlichen Glückwunsch zum Geburtstag! Wir wünschen dir einen schönen Tag mit Menschen, die dir lieb sind, und ein gutes neues Lebensjahr.\n\nSchön, dass du dabei bist.\n{Ansprechperson}\n{Organisation} {Bezirk}',
    roundBirthday: '{Anrede},\n\n{Alter} Jahre: Herzlichen Glückwunsch zu deinem runden Geburtstag! Wir wünschen dir ein schönes Fest, Gesundheit und viele gute Gespräche.\n\nSchön, dass du dabei bist.\n{Ansprechperson}\n{Organisation} {Bezirk}',
    welcome: '{Anrede},\n\nherzlich willkommen! Wir freuen uns, dass du Mitglied geworden bist. In den nächsten Tagen meldet sich jemand aus deiner Nähe bei dir. Wenn du vorher Fragen hast, antworte einfach auf diese Mail.\n\n{Ansprechperson}\n{Organisation} {Bezirk}',
    anniversary: '{Anrede},\n\nheute ist dein {Jahre}. Jahrestag als Mitglied. Danke für deine Treue und für alles, was du in dieser Zeit mitgetragen hast!\n\n{Ansprechperson}\n{Organisation} {Bezirk}',
  } satisfies Record<GreetingKind, string> as Readonly<Record<GreetingKind, string>>,
  greetingSubject: {
    birthday: 'Herzlichen Glückwunsch zum Geburtstag',
    roundBirthday: 'Herzlichen Glückwunsch zum Geburtstag',
    welcome: 'Herzlich willkommen',
    anniversary: 'Danke für deine Treue',
  } satisfies Record<GreetingKind, string> as Readonly<Record<GreetingKind, string>>,
  /** As `Versand` names the mail. */
  letter: { digest: 'Erinnerung', greeting: (p: { kind: GreetingKind }): string => `Gruß: ${kindWords[p.kind]}` },
  object: 'Wenn du keine Grüße möchtest, antworte kurz mit „Nein danke“.',
  late: 'Etwas verspätet, aber von Herzen.',
  refused: { superseded: 'steht in der Mail von heute', empty: 'nichts mehr zu sagen', over: 'nicht mehr fällig', skipped: 'von Hand ausgelassen' },

  subject: (p: { count: number }): string => (p.count === 1 ? 'Mitgliederbetreuung: eine Sache für heute' : `Mitgliederbetreuung: ${p.count} Dinge für heute`),
  testSubject: (p: { subject: string }): string => `Test: ${p.subject}`,
  testNote: (p: { to: string }): string => `Das ist ein Test. Diese Mail ginge an ${p.to}.`,
  hello: (p: { name: string }): string => (p.name === '' ? 'Hallo,' : `Hallo ${p.name},`),
  lead: (p: { count: number }): string => (p.count === 1 ? 'eine Sache steht an:' : `${p.count} Dinge stehen an, das Dringendste zuerst:`),
  parts: { ...partWords, callBacks: 'Rückrufe', groups: 'Gruppen ohne Ansprechperson' },
  more: (p: { count: number }): string => `… und ${plural(p.count, 'weitere Sache', 'weitere')}. Du findest sie in der Tabelle.`,
  open: 'In der Tabelle ansehen',
  footer: (p: { owner: string }): string => `Diese Mail kommt aus eurer Tabelle „Mitgliederbetreuung“, einmal am Tag und nur, wenn etwas ansteht.${p.owner === '' ? '' : ` Eingeschaltet hat sie ${p.owner}.`} Was darin steht, bleibt unter euch: Bitte leite sie nicht weiter.`,
  day: (p: { day: string; days: number; weekday: number }): string => {
    if (p.days === 0) return 'heute';
    if (p.days === 1) return 'morgen';
    if (p.days === -1) return 'gestern';
    return `${p.days > 0 && p.days < 8 ? `${weekdays[p.weekday] ?? ''}, ` : 'am '}${p.day}`;
  },
  birthday: (p: { name: string; when: string; age: number | null; past: boolean }): string => `${p.name}: Geburtstag ${p.when}${p.age === null ? '' : `, ${p.past ? 'wurde' : 'wird'} ${p.age}`}`,
  anniversary: (p: { name: string; when: string; years: number }): string => `${p.name}: ${p.years === 1 ? 'ein Jahr' : `${p.years} Jahre`} Mitglied ${p.when}`,
  lastContact: (p: { day: string }): string => (p.day === '' ? 'Letzter Kontakt: keiner notiert' : `Letzter Kontakt: ${p.day}`),
  phone: (p: { numbers: string }): string => `Telefon: ${p.numbers}`,
  noPhone: 'Keine Telefonnummer in der Liste.',
  noCall: 'Möchte keinen Anruf: schreib, oder sprich die Person beim Treffen an.',
  ready: 'Zum Kopieren:',
  newcomer: (p: { name: string; entry: string; next: string; due: string; overdue: boolean }): string =>
    `${p.name}${p.entry === '' ? '' : `, eingetreten am ${p.entry}`}: ${p.next}${p.due === '' ? '' : p.overdue ? ` (fällig seit ${p.due})` : ` (bis ${p.due})`}`,
  escalated: (p: { name: string; days: number; owner: string }): string => `${p.name} wartet seit ${p.days} Tagen auf ein erstes Gespräch. Zuständig: ${p.owner}`,
  meeting: (p: { name: string; when: string; companion: string }): string => `Erstes Treffen von ${p.name} ${p.when}${p.companion === '' ? ', noch ohne Begleitung' : `, Begleitung: ${p.companion}`}`,
  callBack: (p: { name: string; when: string; campaign: string }): string => `${p.name} zurückrufen ${p.when} (${p.campaign})`,
  atTime: (p: { time: string }): string => `heute um ${p.time} Uhr`,
  overdueSince: (p: { day: string }): string => `, ausgemacht war ${p.day}`,
  task: (p: { what: string; about: string; due: string; overdue: boolean }): string => `${p.what}${p.about === '' ? '' : `: ${p.about}`}${p.due === '' ? '' : p.overdue ? ` (fällig seit ${p.due})` : ` (bis ${p.due})`}`,
  exitUnnoted: (p: { name: string; day: string }): string => `${p.name}: Austritt${p.day === '' ? '' : ` am ${p.day}`}, noch nicht aufgenommen. Öffne im Menü „Austritte“.`,
  visit: (p: { group: string; when: string; overdue: boolean }): string => (p.overdue ? `${p.group}: Der Besuch war ${p.when} geplant. Hat er geklappt?` : `${p.group}: Besuch ${p.when}`),
  withoutContact: (p: { group: string }): string => `${p.group}: Es gibt noch keine Ansprechperson.`,
  withoutEmail: (p: { group: string; contact: string }): string => `${p.group}: Für ${p.contact} fehlt die E-Mail-Adresse.`,
  meantFor: (p: { name: string }): string => `Eigentlich für ${p.name}: Dafür fehlt eine E-Mail-Adresse. Trag sie im Tab „Gruppen“ ein, oder gleich die Adresse statt des Namens.`,

  failed: {
    part: (p: { part: string; why: string }): string => `${p.part}: ${p.why}`,
    text: (p: { kind: string; names: string }): string => `Gruß ${p.kind}: Das gibt es nicht als Platzhalter: ${p.names}`,
    partWords: (p: { words: readonly string[]; possible: readonly string[] }): string => `„Einstellungen“, „Erinnerungen: Inhalt“: ${p.words.map((word) => `„${word}“`).join(', ')} gibt es nicht. Möglich: ${p.possible.join(', ')}.`,
    other: 'Es verschickt gerade jemand anderes. Morgen geht alles hinaus.',
    service: 'Google hat die Mails heute nicht angenommen. Was fehlt, geht morgen hinaus.',
    ledger: (p: { day: string }): string => `Der Tab „Versand“ oder ein Teil davon ist weg. Grüße von vor dem ${p.day} gehen deshalb nicht mehr hinaus, damit niemand einen zweimal bekommt.`,
    newcomers: 'Neumitglieder konnten nicht aufgenommen werden.',
    addresses: (p: { count: number }): string => `${p.count === 1 ? 'Eine Adresse' : `${p.count} Adressen`} hat Google nicht angenommen. Welche, steht in „Versand“.`,
  },
  on: (p: { hour: number; owner: string }): string => `Eingeschaltet. Jeden Tag gegen ${p.hour} Uhr schickt dein Konto (${p.owner}), was ansteht.`,
  off: 'Ausgeschaltet. Es gehen keine Erinnerungen und keine Grüße mehr hinaus.',
  offOthers: (p: { owner: string }): string => `Ausgeschaltet. Der Zeitplan von ${p.owner} bleibt bei Google stehen, verschickt aber nichts mehr.`,
  taken: (p: { hour: number }): string => `Übernommen. Ab jetzt schickt dein Konto die Erinnerungen, gegen ${p.hour} Uhr. Das andere Konto verschickt nichts mehr.`,
  saved: 'Gespeichert. Gilt ab der nächsten Mail.',
  tested: (p: { to: string; subject: string }): string => `Testmail an ${p.to} geschickt: „${p.subject}“.`,
  nothingToTest: 'Heute steht für niemanden etwas an. Es gibt nichts zu verschicken.',
  noAddressOfMine: 'Google verrät deine E-Mail-Adresse nicht. Die Testmail kann deshalb nicht an dich gehen.',
  approved: (p: { sent: number; skipped: number; refused: number; waiting: number }): string =>
    [
      `${plural(p.sent, 'Gruß ist', 'Grüße sind')} verschickt.`,
      p.skipped > 0 && `${plural(p.skipped, 'Gruß geht', 'Grüße gehen')} dieses Jahr nicht hinaus.`,
      p.refused > 0 && `${plural(p.refused, 'Gruß durfte', 'Grüße durften')} nicht hinaus.`,
      p.waiting > 0 && `${plural(p.waiting, 'Gruß wartet', 'Grüße warten')}, bis Google wieder Mails erlaubt.`,
    ]
      .filter(Boolean)
      .join(' '),
  notDue: 'steht nicht mehr an',
} as const;
