// German: what bringing people together says, and the mail that introduces two of them.

import { plural } from '../plural.ts';

interface Group {
  topic: string;
  total: number;
  near: string;
  time: string;
}

const where = ({ near }: Group): string => (near === '' ? '' : `, am besten in ${near}`);

export const matching = {
  steps: {
    evening: (p: Group): string => `Ladet zu Film oder Kultur ein (${p.time})${where(p)}.`,
    training: (p: Group): string => `Bietet eine Bildungsveranstaltung an (${p.time})${where(p)}.`,
    group: (p: Group): string => `${plural(p.total, 'Person', 'Personen')} reichen für eine AG: Ladet zur Gründung ein (${p.time})${where(p)}.`,
    offer: (p: Group): string => `Ladet zu einem ersten Treffen ein (${p.time})${where(p)}.`,
    join: (p: { group: string }): string => `Es gibt schon „${p.group}“: Ladet sie dorthin ein, und tragt das Treffen als Angebot ein.`,
  },
  already: (p: { day: string }): string => `Für die beiden ist schon eine Vorstellung notiert${p.day === '' ? '' : ` (${p.day})`}. Es wurde nichts geschickt.`,
  done: {
    call: 'Die Aufgabe ist angelegt. Sie steht im Tab „Aufgaben“.',
    noted: 'Notiert: Die beiden sind bekannt gemacht.',
  },
  sent: {
    all: 'Beide Mails sind verschickt.',
    waiting: (p: { names: string }): string => `Die Mail an ${p.names} ging noch nicht hinaus. Versuch es noch einmal: Was schon verschickt ist, geht nicht doppelt hinaus.`,
    refused: (p: { names: string }): string => `Google nimmt die Adresse von ${p.names} nicht an. Ruf an.`,
    unknown: (p: { names: string }): string => `Ob die Mail an ${p.names} ankam, ist unklar. Sie wird nicht noch einmal geschickt: Bitte frag nach.`,
  },
  unfit: {
    noConsent: (p: { name: string }): string => `${p.name} hat noch nicht Ja gesagt.`,
    noTopic: 'Die beiden haben kein gemeinsames Thema mehr.',
    noMail: (p: { name: string; why: string }): string => `${p.name}: ${p.why}. Leg lieber eine Anruf-Aufgabe an.`,
    sameAddress: 'Beide haben dieselbe E-Mail-Adresse. Leg lieber eine Anruf-Aufgabe an.',
    noCall: 'Beide möchten keinen Anruf.',
    quota: 'Für heute sind alle Mails verschickt, die Google erlaubt. Versuch es morgen noch einmal.',
  },
  mail: {
    subject: 'Jemand mit denselben Interessen',
    text: (p: { salutation: string; name: string; topics: string; address: string; from: string }): string =>
      `${p.salutation},\n\ndu hast gesagt, dass wir dich mit anderen bekannt machen dürfen. ${p.name} interessiert sich auch für: ${p.topics}.\n\n` +
      `So erreichst du ${p.name}: ${p.address}\n\n${p.name} bekommt dieselbe Mail, mit deinem Vornamen und deiner E-Mail-Adresse. Meldet euch gern beieinander!\n\n` +
      `Möchtest du niemandem mehr vorgestellt werden? Dann antworte kurz auf diese Mail.\n\n${p.from === '' ? 'Deine Mitgliederbetreuung' : `Mitgliederbetreuung ${p.from}`}`,
  },
  /** In cells; German in every language. */
  entry: {
    mail: 'Vorstellung',
    result: (p: { id: string }): string => `Bekannt gemacht mit Mitglied ${p.id}`,
    task: (p: { id: string; topics: string }): string => `Bekannt machen mit Mitglied ${p.id}. Gemeinsam: ${p.topics}. Beide sind einverstanden.`,
  },
} as const;
