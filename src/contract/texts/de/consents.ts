// German: what setting a consent says.

type P = { name: string };

export const consents = {
  /** What follows from it, at once. */
  set: {
    call: {
      yes: (p: P) => `Notiert: ${p.name} möchte angerufen werden.`,
      no: (p: P) => `Notiert: ${p.name} wird ab sofort nicht mehr angerufen.`,
      unknown: (p: P) => `Notiert: Zu Anrufen hat ${p.name} nichts gesagt. Ein Anruf ist möglich.`,
    },
    mail: {
      yes: (p: P) => `Notiert: ${p.name} möchte E-Mails bekommen.`,
      no: (p: P) => `Notiert: ${p.name} bekommt ab sofort keine E-Mails mehr.`,
      unknown: (p: P) => `Notiert: Zu E-Mails hat ${p.name} nichts gesagt. Eine E-Mail ist möglich.`,
    },
    greeting: {
      yes: (p: P) => `Notiert: ${p.name} möchte Grüße per E-Mail.`,
      no: (p: P) => `Notiert: ${p.name} bekommt keine Grüße per E-Mail.`,
      unknown: (p: P) => `Notiert: Zu Grüßen per E-Mail hat ${p.name} nichts gesagt. Ohne ein Ja geht keiner hinaus.`,
    },
    introduction: {
      yes: (p: P) => `Notiert: ${p.name} möchte anderen Mitgliedern vorgestellt werden.`,
      no: (p: P) => `Notiert: ${p.name} wird niemandem vorgestellt.`,
      unknown: (p: P) => `Notiert: Zum Vorstellen hat ${p.name} nichts gesagt. Ohne ein Ja wird ${p.name} niemandem vorgestellt.`,
    },
  },
} as const;
