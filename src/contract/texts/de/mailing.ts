// German: what mails to a selection answer, and what stands about them in cells.

import { plural } from '../plural.ts';

const mails = (count: number): string => plural(count, 'Mail', 'Mails');

export const mailing = {
  object: 'Wenn du keine Rundmails mehr möchtest, antworte kurz mit „Nein danke“.',
  testSubject: (p: { subject: string }): string => `Test: ${p.subject}`,
  tested: (p: { to: string; name: string }): string => `Testmail an ${p.to} geschickt, mit den Angaben von ${p.name}.`,
  nobody: 'Niemand bekäme diese Mail. Wähl andere Bedingungen, oder sieh nach, wer warum herausfällt.',
  noAddressOfMine: 'Google verrät deine E-Mail-Adresse nicht. Die Testmail kann deshalb nicht an dich gehen.',
  spoiled: 'Im Tab „Rundmails“ hat jemand etwas geändert, womit sie nicht hinausgehen soll: Betreff oder Text fehlen, ein Platzhalter ist falsch geschrieben, oder bei „Antwort an“ steht nicht genau eine Adresse.',
  replyTo: (p: { address: string }): string => `„${p.address}“ ist keine E-Mail-Adresse.`,
  sent: (p: { count: number }): string => (p.count === 0 ? 'Gerade ging keine Mail hinaus.' : `${mails(p.count)} ${p.count === 1 ? 'ist' : 'sind'} verschickt.`),
  refused: (p: { count: number }): string => `${mails(p.count)} ${p.count === 1 ? 'ging' : 'gingen'} nicht hinaus; bei den Ergebnissen steht, warum.`,
  unknown: (p: { count: number }): string => `Bei ${mails(p.count)} ist unklar, ob sie ${p.count === 1 ? 'ankam' : 'ankamen'}: Bitte frag nach.`,
  waiting: (p: { count: number; why: 'quota' | 'time' | 'asked' | 'failing' | 'busy' | ''; alone: boolean; kept: number }): string => {
    const rest = `${mails(p.count)} ${p.count === 1 ? 'wartet' : 'warten'}`;
    const later = p.alone ? 'Der Rest geht jeden Tag von selbst weiter.' : 'Drück morgen bei der Rundmail auf „Weiter verschicken“: Von selbst geht es nicht weiter, Google erlaubt dir keinen Zeitplan mehr.';
    if (p.why === 'busy') return `${rest}, denn gerade verschickt jemand anderes. Versuch es gleich noch einmal. ${later}`;
    if (p.why === 'failing') return `${rest}: Google nimmt gerade keine Mails an. Versuch es später noch einmal. ${later}`;
    if (p.why === 'quota') return `${rest}: Für heute sind alle Mails verschickt, die Google erlaubt${p.kept === 0 ? '' : `, bis auf ${p.kept} für die Erinnerungen`}. ${later}`;
    return `${rest} noch. Drück bei der Rundmail auf „Weiter verschicken“, dann geht es gleich weiter. ${later}`;
  },
  stopped: (p: { count: number }): string => (p.count === 0 ? 'Angehalten. Es wartete keine Mail mehr.' : `Angehalten. ${mails(p.count)} ${p.count === 1 ? 'bleibt' : 'bleiben'} liegen, bis du weitermachst.`),
  resolved: (p: { count: number; again: number }): string =>
    `${p.count === 0 ? 'Das war schon geklärt.' : `${mails(p.count)} geklärt.`}${p.again === 0 ? '' : ` ${p.again === 1 ? 'Eine geht' : `${p.again} gehen`} noch einmal hinaus, sobald Google es erlaubt.`}`,
  /** In the cells of `Rundmails`, `Versand` and `Protokoll`. German in every language. */
  entry: {
    kind: (p: { name: string }): string => `Rundmail „${p.name}“`,
    begun: 'Rundmail begonnen',
    stopped: 'Rundmail angehalten',
    resumed: 'Rundmail fortgesetzt',
    settled: 'Unklare Mails geklärt',
    people: (p: { count: number }): string => plural(p.count, 'Empfänger*in', 'Empfänger*innen'),
    outcomes: { sent: 'kam an', again: 'noch einmal', drop: 'verworfen' },
    result: (p: { sent: number; waiting: number; refused: number; unknown: number }): string =>
      [p.sent > 0 && `${p.sent} gesendet`, p.waiting > 0 && `${p.waiting} warten`, p.refused > 0 && `${p.refused} abgelehnt`, p.unknown > 0 && `${p.unknown} unklar`].filter(Boolean).join(', '),
  },
} as const;
