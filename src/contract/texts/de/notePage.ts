// German: the confidentiality note's sidebar.

export const notePage = {
  lead: 'Bevor es losgeht: vertraulich bleiben',
  acknowledged: (day: string): string => 'Du hast das am ' + day + ' bestätigt.',
  agree: 'Verstanden, daran halte ich mich',
  working: 'Wird notiert …',
  logged: 'Dass du es bestätigt hast, steht mit Datum im Tab „Protokoll“.',
  next: 'Wähl im Menü „Mitgliederbetreuung“, was du tun möchtest. „Heute“ ist ein guter Anfang.',
} as const;
