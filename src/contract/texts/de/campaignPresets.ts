// German: what a phone campaign of a common kind starts with. People change it to fit; square brackets are to be filled in.

import type { Preset } from '../../campaigns.ts';

interface PresetText {
  title: string;
  detail: string;
  name: string;
  purpose: string;
  script: string;
}

export const campaignPresets: Readonly<Record<Preset, PresetText>> = {
  election: {
    title: 'Wahl',
    detail: 'Alle ans Wählen erinnern und um Mithilfe bitten.',
    name: 'Wahl',
    purpose: 'Wir rufen vor der Wahl alle an: wählen gehen, und wer mag, hilft mit.',
    script: `Hallo, hier ist [dein Name] von [Organisation, Bezirk]. Ich rufe als Mitglied bei Mitgliedern an. Hast du gerade fünf Minuten?

Zuhören zuerst
– Wie geht es dir? Was beschäftigt dich gerade, in der Politik oder im Kiez?

Zur Wahl
– Am [Datum] wird gewählt. Weißt du schon, wann du hingehst, oder wählst du per Brief?
– Wen aus deinem Umfeld könntest du noch daran erinnern?

Mithelfen
– Wir suchen Leute für [Infostand, Haustürgespräche, Plakate]. Am [Tag] um [Uhrzeit] treffen wir uns in [Ort]. Bist du dabei?
– Es muss nicht viel sein: Eine Stunde hilft.

Zum Schluss
– Danke für das Gespräch. Dürfen wir uns nach der Wahl noch einmal melden?`,
  },
  assembly: {
    title: 'Mitgliederversammlung',
    detail: 'Persönlich einladen und fragen, was es zum Kommen braucht.',
    name: 'Mitgliederversammlung',
    purpose: 'Wir laden alle persönlich zur Mitgliederversammlung ein.',
    script: `Hallo, hier ist [dein Name] von [Organisation, Bezirk]. Ich möchte dich persönlich einladen. Hast du kurz Zeit?

Die Einladung
– Am [Datum] um [Uhrzeit] ist unsere Mitgliederversammlung in [Ort]. Es geht um [Thema].
– Kannst du kommen?

Wenn ja
– Schön! Kennst du dort schon jemanden? Sonst holen wir dich am Eingang ab.

Wenn unsicher oder nein
– Was bräuchtest du, damit es klappt: Kinderbetreuung, eine Begleitung, einen Ort ohne Treppen, eine andere Zeit?
– Gibt es etwas, das du der Versammlung mitgeben möchtest?

Zum Schluss
– Danke dir! Dürfen wir dich auch zur nächsten wieder anrufen?`,
  },
  campaign: {
    title: 'Kampagne',
    detail: 'Für ein Thema werben und Leute zum Mitmachen gewinnen.',
    name: 'Kampagne',
    purpose: 'Wir erzählen von unserer Kampagne und fragen, wer mitmachen möchte.',
    script: `Hallo, hier ist [dein Name] von [Organisation, Bezirk]. Ich rufe wegen [Thema] an. Passt es gerade?

Zuhören zuerst
– Wie erlebst du das Thema selbst? Was ärgert dich daran am meisten?

Erzählen
– Wir haben uns vorgenommen: [Ziel in einem Satz]. Der nächste Schritt ist [was, wann, wo].

Fragen
– Könntest du dir vorstellen, dabei zu sein? Was würde dir Spaß machen?
– Wenn ja: Ich schreibe dich für [Termin] auf. Wer könnte noch mitkommen?
– Wenn nein: Kein Problem. Darf ich fragen, was dagegen spricht?

Zum Schluss
– Danke für deine Zeit. Wir halten dich auf dem Laufenden, wenn du magst.`,
  },
  joinGroup: {
    title: 'AG gewinnen',
    detail: 'Aktive und Interessierte fragen, ob sie in der AG Mitgliederbetreuung mitmachen.',
    name: 'AG gewinnen',
    purpose: 'Wir suchen Leute, die mit uns Mitglieder begrüßen, anrufen und begleiten.',
    script: `Hallo, hier ist [dein Name] von der AG Mitgliederbetreuung in [Bezirk]. Hast du ein paar Minuten?

Warum ich anrufe
– Wir wollen, dass jedes Mitglied bei uns jemanden kennt: Wir begrüßen Neue, rufen an, laden ein und fragen nach.
– Dabei haben wir an dich gedacht.

Zuhören
– Wie war es bei dir, als du eingetreten bist? Hat sich jemand gemeldet?
– Was hätte dir damals geholfen?

Fragen
– Könntest du dir vorstellen, ein bis zwei Stunden im Monat mitzumachen? Zum Beispiel Neue anrufen, jemanden zum ersten Treffen begleiten oder Geburtstagsgrüße schreiben.
– Unser nächstes Treffen ist am [Datum] um [Uhrzeit] in [Ort]. Magst du vorbeikommen?

Zum Schluss
– Danke! Auch wenn es jetzt nicht passt: Dürfen wir später noch einmal fragen?`,
  },
  offer: {
    title: 'Angebot oder Weiterbildung',
    detail: 'Zu etwas einladen, das zu den Interessen passt.',
    name: 'Angebot',
    purpose: 'Wir laden Leute zu etwas ein, das zu ihren Interessen passt.',
    script: `Hallo, hier ist [dein Name] von [Organisation, Bezirk]. Du hast einmal gesagt, dass dich [Thema] interessiert. Stimmt das noch?

Das Angebot
– Am [Datum] um [Uhrzeit] gibt es [Filmabend, Seminar, Treffen] in [Ort]. Es geht um [worum, in einem Satz].
– Wäre das etwas für dich?

Wenn ja
– Möchtest du jemanden mitbringen? Brauchst du etwas, damit du gut kommen kannst?

Wenn nein
– Welche Zeit würde dir besser passen? Welches Thema wünschst du dir?

Zum Schluss
– Danke dir! Dürfen wir dich wieder einladen, wenn etwas Passendes kommt?`,
  },
};
