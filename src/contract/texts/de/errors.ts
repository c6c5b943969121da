// German: one sentence per refusal. What happened, what was kept, what to do.

import type { ErrorTexts } from '../errorParams.ts';
import type { Field } from '../../setup.ts';
import { importing } from './import.ts';
import { mapFile } from './mapFile.ts';
import { setup } from './setup.ts';

const kept = 'Es wurde nichts geändert.';
const openSetup = 'Öffne im Menü „Mitgliederbetreuung“ den Punkt „Einrichten“.';
const fieldHelp: Partial<Record<Field, string>> = {
  birthDate: 'Schreib das Datum so: 05.06.1979.',
  entryDate: 'Schreib das Datum so: 05.06.2024.',
  exitDate: 'Schreib das Datum so: 05.06.2024.',
  phone: 'Schreib die Nummer mit Vorwahl, zum Beispiel 030 23125764.',
  mobile: 'Schreib die Nummer mit Vorwahl, zum Beispiel 0152 28817386.',
  email: 'Eine E-Mail-Adresse sieht so aus: name@example.org.',
  postcode: 'Eine Postleitzahl hat fünf Ziffern.',
  firstName: 'Ganz ohne Namen geht es nicht.',
  lastName: 'Ganz ohne Namen geht es nicht.',
  fullName: 'Ganz ohne Namen geht es nicht.',
};
const reasons = { formula: 'dort stehen Formeln', protected: 'die Zellen sind geschützt', validation: 'eine Datenprüfung lässt den Eintrag nicht zu' };

export const errors: ErrorTexts = {
  bad_request: () => `Diese Anfrage war nicht zu verstehen. ${kept} Schließ die Seitenleiste und öffne sie neu.`,
  unknown_rpc: (p) => `${p.name ? `„${p.name}“` : 'Diese Funktion'} gibt es hier nicht. ${kept} Lade die Tabelle neu, dann passen Menü und Programm wieder zusammen.`,
  members_not_found: (p) =>
    `${p.tab ? `Im Tab „${p.tab}“ wurde` : 'In dieser Tabelle wurde'} keine Mitgliederliste gefunden. ${kept} Sie braucht eine Zeile mit Überschriften, mindestens Name und PLZ. ${openSetup}`,
  setup_ambiguous: (p) => {
    const where = p.tab ? ` im Tab „${p.tab}“` : '';
    if (p.field && p.columns?.length) return `Mehrere Spalten${where} könnten „${setup.fieldNames[p.field]}“ sein: ${list(p.columns)}. ${kept} Gib ihnen verschiedene Überschriften oder wähl die richtige unter „Einrichten“.`;
    if (p.columns?.length) return `Zwei Spalten${where} heißen gleich: ${list(p.columns)}. ${kept} Gib einer von ihnen eine andere Überschrift.`;
    if (p.tabs?.length) return `Mehrere Tabs könnten die Mitgliederliste sein: ${list(p.tabs.map((tab) => `„${tab}“`))}. ${kept} ${openSetup}`;
    return `Bei der Mitgliederliste ist noch etwas offen. ${kept} ${openSetup} Dort kannst du es klären.`;
  },
  not_set_up: (p) =>
    p.tab ? `Den Tab „${p.tab}“ gibt es hier nicht. ${kept} ${openSetup} Dann wird er angelegt.` : `Die Mitgliederbetreuung ist hier noch nicht eingerichtet. ${kept} ${openSetup}`,
  column_missing: (p) => {
    const what = p.field ? setup.fieldNames[p.field] : p.header;
    const where = p.tab ? ` im Tab „${p.tab}“` : '';
    return `${what ? `Die Spalte „${what}“` : 'Eine Spalte, die gebraucht wird,'} wurde${where} nicht gefunden. ${kept} Schreib die Überschrift wieder hin. Wurde eine Spalte umbenannt: ${openSetup}`;
  },
  rules_contradict: (p) =>
    `Im Tab „Zuordnung“ ${p.count && p.count > 1 ? `gibt es ${p.count} Stellen, die sich widersprechen oder nicht zu lesen sind` : 'widersprechen sich Regeln, oder eine ist nicht zu lesen'}. ${kept} Korrigier die genannten Zeilen und versuch es noch einmal.`,
  rules_missing: () => `Im Tab „Zuordnung“ steht noch keine Regel. ${kept} Trag dort ein, welche PLZ oder Straße zu welcher BO gehört.`,
  changed_since_preview: () => `Seit der Vorschau hat sich in der Tabelle etwas geändert. ${kept} Sieh dir die neue Vorschau an und übernimm sie dann.`,
  changed_meanwhile: (p) => `Jemand anderes hat ${p.what === 'group' ? 'diese Gruppe' : p.what === 'task' ? 'diese Aufgabe' : p.what === 'rules' ? 'die Regeln' : 'dieses Mitglied'} gerade geändert. Diese Änderung bleibt, deine wurde nicht geschrieben. Sieh nach und versuch es dann noch einmal.`,
  member_not_found: () => `Dieses Mitglied ist in der Liste nicht mehr zu finden, oder die Nummer steht dort zweimal. ${kept} Sieh in der Mitgliederliste nach.`,
  group_unknown: (p) => `${p.group ? `„${p.group}“` : 'Diese Gruppe'} steht weder im Tab „Gruppen“ noch in den Regeln. ${kept} Wähl eine andere oder trag sie im Tab „Gruppen“ ein.`,
  task_not_found: () => `Diese Aufgabe steht nicht mehr im Tab „Aufgaben“, oder ihre ID steht dort zweimal. ${kept} Lade neu, dann siehst du den Stand.`,
  value_unclear: (p) => `Das lässt sich ${p.field ? `bei „${setup.fieldNames[p.field]}“ ` : ''}nicht eintragen. ${kept} ${p.field ? fieldHelp[p.field] ?? 'Sieh noch einmal, ob ein Zeichen fehlt.' : 'Sieh noch einmal, ob ein Zeichen fehlt.'}`,
  nothing_to_undo: () => `Es gibt nichts rückgängig zu machen. ${kept}`,
  setting_unclear: (p) =>
    `Im Tab „${p.tab ?? 'Einstellungen'}“ ist ${p.setting ? `bei „${p.setting}“ ` : ''}${p.cell ? `(Zelle ${p.cell}) ` : ''}${p.value ? `„${p.value}“` : 'ein Wert'} nicht zu verstehen. ${kept} ${p.possible?.length ? `Möglich ist: ${list(p.possible)}.` : 'Korrigier den Wert oder lösch ihn.'}`,
  cells_in_the_way: (p) =>
    `${p.range || p.tab ? `In ${[p.range, p.tab && `„${p.tab}“`].filter(Boolean).join(' im Tab ')}` : 'In diese Zellen'} kann nicht geschrieben werden${p.reason ? `: ${reasons[p.reason]}` : ', sie sind geschützt oder lassen den Eintrag nicht zu'}. ${p.partly ? 'Was bis dahin angelegt wurde, bleibt, und beim nächsten Mal geht es dort weiter.' : kept} Mach die Zellen frei oder frag die Person, der die Tabelle gehört.`,
  import_unusable: (p) => `${importing.unusable({ ...p, reason: p.reason ?? '' })} ${kept}`,
  import_undecided: () => `Vor dem Übernehmen ist noch etwas zu entscheiden. ${kept} Beantworte die Fragen in der Vorschau.`,
  form_unknown: (p) => `${p.form ? `Den Fragebogen „${p.form}“` : 'Diesen Fragebogen'} gibt es nicht (mehr). ${kept} Sieh im Tab „Fragen“ nach, wie er jetzt heißt.`,
  form_broken: (p) => `${p.form ? `Der Fragebogen „${p.form}“` : 'Der Fragebogen'} lässt sich so nicht ausfüllen. Bisherige Antworten sind unberührt. Korrigier die genannten Zeilen im Tab „Fragen“.`,
  answers_missing: () => `Ein paar Pflichtfragen sind noch offen. Deine Antworten sind noch da. Beantworte sie oder wähl „möchte nicht antworten“.`,
  answers_unfit: () => `Der Fragebogen wurde inzwischen geändert, und manche Antworten passen nicht mehr. Deine Antworten sind noch da. Sieh dir die genannten Fragen noch einmal an.`,
  submission_taken: () => `Diese Antworten hat jemand anderes aufgeschrieben. ${kept} Nur wer das Gespräch geführt hat, kann sie hier ändern.`,
  name_taken: (p) => `${p.name ? `„${p.name}“` : 'Diesen Namen'} gibt es schon. ${kept} Wähl einen anderen Namen.`,
  offer_unknown: (p) => `${p.offer ? `„${p.offer}“` : 'Dieses Angebot'} steht nicht (mehr) im Tab „Angebote“. ${kept} Lade neu, dann siehst du die aktuellen Angebote.`,
  only_forward: () => `Auf dem Weg geht es nur vorwärts: Dieser Schritt liegt schon hinter euch. ${kept} Lade neu, dann siehst du den Stand.`,
  campaign_unknown: (p) => `${p.campaign ? `Die Anrufaktion „${p.campaign}“` : 'Diese Anrufaktion'} gibt es nicht (mehr). ${kept} Lade neu, dann siehst du die laufenden Aktionen.`,
  campaign_unfit: () => `So lässt sich die Anrufaktion nicht anlegen oder ändern. ${kept}`,
  campaign_closed: (p) => `In dieser Anrufaktion wird gerade nicht telefoniert${p.why ? `: ${p.why}` : ''}. ${kept} Frag die Person, die die Aktion leitet, oder wähl eine andere.`,
  not_a_caller: () => `Für diese Anrufaktion sind bestimmte Anrufer*innen eingetragen, und du bist nicht dabei. ${kept} Bitte die Person, die die Aktion leitet, dich im Tab „Kampagnen“ einzutragen.`,
  no_contact_wanted: () => `Diese Person soll nicht angerufen werden. ${kept} Der Grund steht auf der Mitgliedskarte.`,
  person_reserved: () => `Diese Person hat gerade jemand anderes. ${kept} Nimm die nächste Person.`,
  mail_refused: () => `Google nimmt diese E-Mail-Adresse nicht an. Es wurde nichts geschickt. Sieh in der Mitgliederliste nach, ob ein Zeichen fehlt.`,
  mail_quota: () => `Für heute sind alle Mails verschickt, die Google erlaubt. Nichts geht verloren: Der Rest geht morgen von selbst hinaus.`,
  map_unusable: mapFile.refused,
  consent_missing: () => `Nicht beide haben zugestimmt, einander vorgestellt zu werden. ${kept} Frag sie und halte die Antwort unter „Datenschutz“ fest.`,
  introduction_unfit: () => `So lassen sich die beiden nicht bekannt machen. Es wurde nichts geschickt und nichts notiert.`,
  filter_too_long: () => `So viele Zeilen kann ein Filter nicht verstecken. ${kept} Sieh dir die Namen hier an oder leg eine Anrufliste an.`,
  filter_in_use: () => `In der Mitgliederliste ist schon ein Filter gesetzt. ${kept} Du kannst ihn ersetzen, dann gilt er nicht mehr.`,
  trigger_refused: () => `Google erlaubt dir keinen weiteren Zeitplan. ${kept} Lösch unter script.google.com alte Trigger oder lass jemand anderes einschalten.`,
  reminders_owned: (p) => `Die Erinnerungen hat schon ${p.owner || 'jemand anderes'} eingeschaltet. ${kept} Du kannst sie übernehmen, dann verschickt sie dein Konto.`,
  template_unclear: () => `In diesem Text stehen Platzhalter, die es nicht gibt. ${kept} Korrigier die genannten.`,
  mailing_unfit: () => `So kann diese Rundmail nicht hinausgehen. Es wurde nichts geschickt.`,
  mailing_unknown: () => `Diese Rundmail gibt es nicht (mehr). ${kept} Lade neu, dann siehst du den Stand.`,
  busy: () => `Gerade speichert jemand anderes. ${kept} Bitte gleich noch einmal.`,
  no_permission: () => `Google hat das nicht erlaubt. ${kept} Öffne das Menü „Mitgliederbetreuung“ noch einmal und stimm den gefragten Rechten zu. Bist du mit mehreren Google-Konten angemeldet, melde die anderen ab.`,
  unexpected: () => `Das hat nicht geklappt, und es liegt nicht an dir. Was schon gespeichert war, bleibt. Versuch es noch einmal; wenn es wieder passiert, sag der Person Bescheid, die die Tabelle betreut.`,
};

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words[words.length - 1]}`;
}
