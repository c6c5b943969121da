// German: the confidentiality note, and what acknowledging it says.

/** The row of `Einstellungen`, in every language. */
export const noteSetting = 'Vertraulichkeitshinweis';

export const confidentiality = {
  note: [
    'In dieser Tabelle stehen Mitglieder unserer Partei. Wer in einer Partei ist, geht niemanden etwas an: Das Gesetz schützt diese Angabe besonders (Art. 9 DSGVO).',
    'Was ich hier sehe oder am Telefon höre, behalte ich für mich, auch wenn ich nicht mehr mitarbeite. Ich nutze es nur für die Mitgliederbetreuung.',
    'Ich gebe die Tabelle und ihre Inhalte nicht weiter, fotografiere sie nicht und speichere keine Kopien auf eigenen Geräten. Ausdrucke vernichte ich, wenn ich sie nicht mehr brauche.',
    'Ich schreibe nur auf, was für die Betreuung nötig ist und was die Person selbst lesen dürfte. Wer keinen Kontakt möchte, wird nicht angerufen.',
    'Geht etwas verloren oder sieht jemand Fremdes die Liste, sage ich der Leitung sofort Bescheid.',
  ].join('\n\n'),
  acknowledged: 'Danke. Das ist notiert.',
  /** In the tab „Einstellungen“. */
  explanation: 'Das bestätigen alle, bevor sie zum ersten Mal mit der Liste arbeiten. Ändert ihr den Text, werden alle noch einmal gefragt. Leer: unser Text.',
} as const;
