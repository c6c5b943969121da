// German: the tab „AG-Aufbau“ as set-up fills it, what a working group clears up in its first weeks.

/** `weeks`: due so many weeks after set-up. */
export interface ChecklistText {
  readonly item: string;
  readonly about: string;
  readonly weeks: number;
}

export const checklist = {
  items: [
    {
      item: 'Wer macht mit? Erstes Treffen verabreden',
      about: 'Drei bis fünf Leute genügen für den Anfang. Schreibt auf, wer wie viel Zeit hat und worauf Lust. Die Durchsprache mit den BOs zeigt, wen ihr noch fragen könnt.',
      weeks: 1,
    },
    {
      item: 'Datenschutz-Hinweis lesen und unterschreiben',
      about: 'Parteimitgliedschaft ist besonders geschützt. Alle, die in diese Tabelle schauen, lesen den Hinweis und unterschreiben ihn, bevor sie loslegen. Klärt auch, wer Zugriff hat und wer ihn wieder wegnimmt.',
      weeks: 1,
    },
    {
      item: 'Selbstverständnis klären',
      about: 'Wozu gibt es uns? Zwei, drei Sätze reichen: Wir kennen unsere Mitglieder, wir begrüßen sie, wir hören zu und laden ein. Was wollen wir in einem Jahr geschafft haben, und was lassen wir lieber?',
      weeks: 2,
    },
    {
      item: 'Aufgaben der AG festlegen',
      about: 'Was machen wir selbst, was machen die BOs, was der Vorstand? Zum Beispiel: Neumitglieder anrufen, Geburtstage, Durchsprache mit den BOs, Umfragen, Gespräche beim Austritt. Schreibt zu jeder Aufgabe einen Namen.',
      weeks: 2,
    },
    {
      item: 'Mit dem Vorstand abstimmen',
      about: 'Stellt euch kurz vor, holt euch Rückhalt und klärt, wer bei Fragen ansprechbar ist. Vielleicht gibt es schon Absprachen, von denen ihr nichts wisst.',
      weeks: 3,
    },
    {
      item: 'Ansprechpersonen in allen BOs und AGs finden',
      about: 'Im Menü unter „Gruppen“ seht ihr, wo noch niemand steht. Fragt auf dem nächsten Treffen der Gruppe, persönlich klappt das am besten. Tragt Name, E-Mail und Telefon in den Tab „Gruppen“ ein.',
      weeks: 4,
    },
    {
      item: 'Andere Bezirke fragen, zum Beispiel Recklinghausen',
      about: 'Wie machen die das? Ein Telefonat mit einem anderen Kreis spart Wochen. Fragt nach drei Dingen: Was hat gut geklappt, was nicht, und was können wir von euch übernehmen?',
      weeks: 4,
    },
    {
      item: 'Besuchsplan der BOs und AGs',
      about: 'Jede Gruppe einmal im halben Jahr besuchen: zuhören, die AG vorstellen, Mitglieder durchsprechen. Tragt unter „Gruppen“ den nächsten Termin ein, dann geht keine vergessen.',
      weeks: 5,
    },
    {
      item: 'Erste Durchsprache mit einer BO',
      about: 'Setzt euch mit der Ansprechperson einer BO zusammen und geht alle Mitglieder durch: Wer ist aktiv, wer möchte, wofür interessiert sich wer? Das Menü „Durchsprache“ führt euch von Person zu Person.',
      weeks: 6,
    },
    {
      item: 'Fragenkataloge und Gesprächsleitfaden',
      about: 'Was fragen wir Neumitglieder, was Mitglieder, die lange nicht da waren, was beim Austritt? Lieber fünf gute Fragen als zwanzig. Probiert sie bei zwei Gesprächen aus und ändert sie dann.',
      weeks: 6,
    },
    {
      item: 'Neumitglieder: Wer meldet sich wann?',
      about: 'Verabredet, dass sich innerhalb einer Woche jemand persönlich meldet, am besten aus der eigenen BO. Klärt, wer einspringt, wenn dort niemand kann, und wer zum ersten Treffen mitgeht.',
      weeks: 7,
    },
    {
      item: 'Angebote sammeln',
      about: 'Wohin laden wir ein? AGs, Kulturabende, Filmabend, Bildung, Infostände. Schreibt auch Kleines auf: Nicht alle möchten gleich eine Funktion, viele helfen gern einmal mit.',
      weeks: 8,
    },
    {
      item: 'Facebook-Seite: ja oder nein?',
      about: 'Wer pflegt sie, wer antwortet auf Kommentare, wen erreichen wir dort, den wir sonst nicht erreichen? Wenn niemand Zeit dafür hat, ist Nein eine gute Antwort. Vielleicht passt ein anderer Kanal besser.',
      weeks: 9,
    },
    {
      item: 'Geburtstagsgrüße: Wer gratuliert wem?',
      about: 'Eine Karte, ein Anruf, eine Mail? Legt fest, wer zu runden Geburtstagen und Jubiläen gratuliert. Ein persönlicher Satz zählt mehr als eine schöne Vorlage.',
      weeks: 10,
    },
    {
      item: 'Nach drei Monaten: Was klappt, was nicht?',
      about: 'Nehmt euch einen Abend Zeit. Was hat Spaß gemacht, was war zu viel, wer möchte etwas anderes tun? Ändert, was nicht passt, und feiert, was ihr geschafft habt.',
      weeks: 13,
    },
  ] as readonly ChecklistText[],
} as const;
