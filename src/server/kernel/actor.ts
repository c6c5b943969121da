// Who did something, as it stands in a cell.

/** Stands where Google does not tell who it was. */
export const unknownActor = 'unbekannt';

export function actorOf(who: { email(): string }): string {
  return who.email() || unknownActor;
}

/** Also with the sign of a page behind it: `unbekannt (k3f9)`. */
export function isUnknownActor(by: string): boolean {
  return by.startsWith(unknownActor);
}

/** Only who did something takes it back or corrects it. Where Google did not tell who it was, anybody may. */
export function isAnothers(by: string | undefined, me: string): boolean {
  return by !== undefined && by !== '' && by !== unknownActor && by.toLowerCase() !== me.toLowerCase();
}
