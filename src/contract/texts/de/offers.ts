// German: what recording an offer answers.

export const offers = {
  recorded: {
    offered: (p: { offer: string; name: string }): string => `Notiert: ${p.name} – „${p.offer}“ angeboten.`,
    accepted: (p: { offer: string; name: string }): string => `Notiert: ${p.name} kommt zu „${p.offer}“.`,
    attended: (p: { offer: string; name: string }): string => `Notiert: ${p.name} war bei „${p.offer}“.`,
    declined: (p: { offer: string; name: string }): string => `Notiert: ${p.name} möchte „${p.offer}“ nicht.`,
  },
  takenBack: (p: { offer: string }): string => `Zurückgenommen: „${p.offer}“.`,
} as const;
