// German: how members are addressed, and why a letter was not sent, as the tab „Versand“ says it.

export const mail = {
  salutation: (p: { name: string; form: 'female' | 'male' | '' }): string => (p.name === '' ? 'Hallo' : `${p.form === 'female' ? 'Liebe' : p.form === 'male' ? 'Lieber' : 'Hallo'} ${p.name}`),
  refused: {
    address: 'Google nimmt die Adresse nicht an',
    left: 'nicht mehr Mitglied',
    noEmail: 'möchte keine E-Mail',
    noAddress: 'keine E-Mail-Adresse',
    badAddress: 'E-Mail-Adresse nicht zu verstehen',
    sameAddress: 'an diese Adresse ging die Mail schon',
    noId: 'steht nicht mehr in der Liste',
  },
} as const;
