// German: the questionnaires that stand in „Fragen“ after set-up. They are data in the sheet, spoken with members: no other language.

import type { AnswerTarget, QuestionKind } from '../../formQuestions.ts';

export interface ReadyQuestion {
  readonly ask: string;
  readonly kind: QuestionKind;
  readonly guide: string;
  /** As in the column `Auswahl`. */
  readonly choices?: string;
  readonly must?: true;
  readonly field?: AnswerTarget;
  /** As in `Nur wenn`; questions are numbered from 1. */
  readonly when?: string;
}

const topics = 'Wohnen und Mieten; Arbeit und Gewerkschaft; Soziales; Gesundheit und Pflege; Bildung; Klima und Verkehr; Frieden; Antifaschismus; Feminismus; Migration und Asyl; Kultur; …';
const times = 'vormittags; nachmittags; abends; am Wochenende';
const activity = 'aktiv; gelegentlich; möchte aktiv werden; passiv; unbekannt';
const doing = 'Am Infostand stehen; An Haustüren klopfen; Plakatieren und verteilen; Schreiben, Fotos, Internetseite; Veranstaltungen vorbereiten; Feste und Kochen; Technik; Menschen beraten; Erst einmal zuhören; …';
const hurdles =
  'Keine Zeit; Arbeit oder Schichten; Familie oder Pflege; Gesundheit; Die Termine passen nicht; Ich kenne niemanden; Mich hat niemand gefragt; Die Themen sprechen mich nicht an; Die Stimmung ist schlecht; Mir genügt es, Mitglied zu sein; …';
const askTopics = 'Welche Themen liegen dir am Herzen?';
const askTimes = 'Wann hast du meistens Zeit?';

export const formsReady: Readonly<Record<string, readonly ReadyQuestion[]>> = {
  Neumitglied: [
    { ask: 'Was hat dich zu uns gebracht?', kind: 'long', guide: 'Nimm dir Zeit und lass erzählen. Gab es ein Erlebnis, ein Thema, einen Menschen? Schreib in den Worten der Person mit.' },
    { ask: 'Was soll sich ändern – hier im Kiez oder im Großen?', kind: 'long', guide: 'Es geht um das, was die Person antreibt. Nicht diskutieren, nachfragen: „Wie meinst du das?“' },
    { ask: 'Warst du schon irgendwo aktiv?', kind: 'short', guide: 'Initiative, Gewerkschaft, Verein, Elternvertretung, Nachbarschaft: Alles zählt.' },
    { ask: askTopics, kind: 'choices', choices: topics, field: 'interests', guide: 'Lies nicht vor. Kreuz an, was fällt, und schreib dazu, was fehlt.' },
    {
      ask: 'Wie stellst du dir dein Mitmachen vor?',
      kind: 'choice',
      choices: activity,
      must: true,
      field: 'activity',
      guide: 'aktiv: regelmäßig dabei. gelegentlich: mal bei einer Aktion. möchte aktiv werden: sucht noch den Einstieg. passiv: unterstützt uns mit dem Beitrag, auch das ist willkommen.',
    },
    { ask: 'Was würdest du gern tun oder ausprobieren?', kind: 'choices', choices: doing, when: '5 ≠ passiv', guide: 'Ein kleiner erster Schritt genügt. Frag auch, was die Person gut kann.' },
    { ask: askTimes, kind: 'choices', choices: times, field: 'availability', when: '5 ≠ passiv', guide: 'Schichten, Kinder, Pflege? Dann lieber wenige Zeiten, die wirklich gehen.' },
    {
      ask: 'Was brauchst du, um gut dabei zu sein?',
      kind: 'choices',
      choices: 'Kinderbetreuung; Ein Ort ohne Stufen; Übersetzung; Jemand, der mich mitnimmt; Fahrgeld; Per Video dabei sein; …',
      guide: 'Frag freundlich und ohne Druck. Versprich nur, was ihr halten könnt.',
    },
    { ask: 'Worauf hättest du zuerst Lust?', kind: 'choices', choices: 'Treffen der BO; Einführung für Neue; Eine AG kennenlernen; Filmabend oder Kultur; Bildungsabend; Aktion auf der Straße; …', guide: 'Nenn zwei, drei Termine, die bald sind und passen.' },
    { ask: 'Soll dich beim ersten Mal jemand begleiten?', kind: 'yesNo', when: '9 beantwortet', guide: 'Wenn ja: gleich verabreden, wer mitkommt und wo ihr euch trefft.' },
  ],
  Mitgliederbefragung: [
    { ask: 'Machst du zurzeit bei uns mit?', kind: 'choice', choices: activity, must: true, field: 'activity', guide: 'Keine Antwort ist falsch. Wir wollen wissen, wie es wirklich ist.' },
    { ask: 'Was macht dir dabei Freude?', kind: 'long', when: '1 = aktiv; gelegentlich', guide: 'Lass ein Beispiel erzählen. Davon wollen wir mehr.' },
    { ask: 'Was hält dich ab, mehr zu machen?', kind: 'choices', choices: hurdles, field: 'reason', when: '1 ≠ aktiv', guide: 'Zuhören, nicht überreden. Mehreres ist möglich.' },
    {
      ask: 'Welches Angebot fehlt dir?',
      kind: 'choices',
      choices: 'Treffen zu anderen Zeiten; Treffen mit Kinderbetreuung; Treffen per Video; Kurze Aktionen ohne Verpflichtung; Bildungsabende; Kultur und Geselligkeit; Angebote in anderen Sprachen; …',
      field: 'missingOffer',
      guide: 'Frag erst offen: „Wozu würdest du sofort kommen?“',
    },
    { ask: askTopics, kind: 'choices', choices: topics, field: 'interests', guide: 'Auch Themen, zu denen es bei uns noch nichts gibt.' },
    { ask: askTimes, kind: 'choices', choices: times, field: 'availability', guide: 'Wann würde ein Treffen wirklich passen?' },
    { ask: 'Wie gut fühlst du dich von uns informiert?', kind: 'scale', guide: '1: gar nicht, 5: sehr gut.' },
    { ask: 'Was würdest du gern früher oder anders erfahren?', kind: 'short', when: '7 <= 3', guide: 'Brief, E-Mail, Anruf, Aushang: Was erreicht dich am besten?' },
    { ask: 'Was möchtest du uns noch sagen?', kind: 'long', guide: 'Bedank dich. Sag, was mit den Antworten geschieht.' },
  ],
  Aktivierung: [
    { ask: 'Wie geht es dir zurzeit mit uns?', kind: 'long', guide: 'Erst zuhören. Ärger darf raus, ohne dass du dich verteidigst.' },
    { ask: 'Hast du Lust, wieder etwas mitzumachen?', kind: 'choice', choices: 'Ja; Vielleicht; Zurzeit nicht', must: true, guide: 'Ein Nein ist in Ordnung. Frag nicht zweimal.' },
    { ask: 'Was reizt dich am meisten?', kind: 'choices', choices: doing, when: '2 = Ja; Vielleicht', guide: 'Lieber eine Sache mit Datum als fünf ohne.' },
    { ask: askTopics, kind: 'choices', choices: topics, field: 'interests', when: '2 = Ja; Vielleicht', guide: 'Das hilft uns, das passende Angebot zu finden.' },
    { ask: askTimes, kind: 'choices', choices: times, field: 'availability', when: '2 = Ja; Vielleicht', guide: 'Auch eine Stunde im Monat hilft.' },
    { ask: 'Was steht dir im Weg?', kind: 'choices', choices: hurdles, field: 'reason', when: '2 ≠ Ja', guide: 'Vielleicht lässt sich etwas ändern: ein anderer Ort, eine andere Zeit, jemand, der mitgeht.' },
    { ask: 'Was könnte dich zurückholen?', kind: 'long', field: 'missingOffer', when: '2 ≠ Ja', guide: 'Schreib auf, was fehlt, nicht was wir schon haben.' },
    { ask: 'Dürfen wir uns in einem halben Jahr wieder melden?', kind: 'yesNo', field: 'contactAgain', when: '2 = Zurzeit nicht', guide: 'Wenn nein: bedanken und es dabei lassen.' },
    { ask: 'Wie tragen wir dich ein?', kind: 'choice', choices: activity, field: 'activity', guide: 'Das kannst du nach dem Gespräch selbst ausfüllen.' },
  ],
  Austritt: [
    {
      ask: 'Was hat dich zu diesem Schritt bewogen?',
      kind: 'choices',
      choices: 'Die politische Richtung; Ein Beschluss oder eine Äußerung; Streit oder Stimmung vor Ort; Ich war nicht willkommen; Zu wenig Kontakt; Keine Zeit; Der Beitrag; Umzug; Gesundheit oder Alter; Eine andere Partei; Persönliche Gründe; …',
      must: true,
      field: 'reason',
      guide: 'Bedank dich zuerst für die gemeinsame Zeit. Mehrere Gründe sind möglich. Nicht rechtfertigen, nicht überreden.',
    },
    { ask: 'Magst du davon erzählen?', kind: 'long', guide: 'Gab es einen Moment, der den Ausschlag gab? Wer nicht mag, muss nicht.' },
    { ask: 'Was war gut bei uns?', kind: 'long', guide: 'Das soll bleiben. Und es tut beiden Seiten gut.' },
    { ask: 'Was hätte dich gehalten?', kind: 'long', guide: 'Die wichtigste Frage. Schreib möglichst wörtlich mit.' },
    { ask: 'Wie fest steht dein Entschluss?', kind: 'choice', choices: 'Steht fest; Noch unsicher; Ich bliebe, wenn sich etwas ändert', guide: 'Ein festes Nein wird geachtet.' },
    { ask: 'Was müsste sich ändern?', kind: 'long', when: '5 ≠ Steht fest', guide: 'Versprich nichts. Sag, wer sich bis wann meldet.' },
    { ask: 'Was wäre ein guter nächster Schritt?', kind: 'choices', choices: 'Gespräch mit dem Vorstand; Eine andere BO; Niedrigerer Beitrag; Pause statt Austritt; Einladung zu einem Thema; …', when: '5 ≠ Steht fest', guide: 'Halt fest, was ihr verabredet.' },
    { ask: 'Dürfen wir dir wieder schreiben?', kind: 'yesNo', must: true, field: 'contactAgain', guide: 'Zum Beispiel eine Einladung zum Sommerfest. Ein Nein gilt.' },
  ],
  'BO-Durchsprache': [
    { ask: 'Kennst du das Mitglied persönlich?', kind: 'yesNo', guide: 'Diese Fragen gehen an die Ansprechperson der BO, nicht an das Mitglied.' },
    { ask: 'Wie aktiv ist das Mitglied?', kind: 'choice', choices: activity, must: true, field: 'activity', guide: '„unbekannt“ ist eine gute Antwort: Dann wissen wir, wen wir anrufen.' },
    { ask: 'Wann habt ihr zuletzt voneinander gehört?', kind: 'date', when: '1 = ja', guide: 'Ungefähr genügt.' },
    { ask: 'Wofür interessiert sich das Mitglied?', kind: 'choices', choices: topics, field: 'interests', when: '1 = ja', guide: 'Nur was ihr wisst, nichts Vermutetes.' },
    { ask: 'Wann hat es meistens Zeit?', kind: 'choices', choices: times, field: 'availability', when: '1 = ja', guide: 'Wann war es bei Treffen dabei?' },
    { ask: 'Was könnte gut passen?', kind: 'short', when: '2 ≠ passiv', guide: 'Ein Angebot, eine AG, eine Aufgabe.' },
    { ask: 'Wer spricht das Mitglied an, und bis wann?', kind: 'short', when: '2 = möchte aktiv werden; unbekannt', guide: 'Ein Name, ein Datum.' },
    { ask: 'Was sollten wir noch wissen?', kind: 'long', guide: 'Schreib nur auf, was die Person selbst lesen dürfte.' },
  ],
};
