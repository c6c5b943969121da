// The meanings a column of the membership list can have.

/** Fields whose columns are the add-on's own: set-up makes them where the list has none, in this order. */
export const ownFields = ['group', 'groupSource', 'activity', 'interests', 'availability', 'carer', 'lastContact', 'noCall', 'noEmail', 'memberId'] as const;
export type OwnField = (typeof ownFields)[number];

export function isOwn(field: Field): field is OwnField {
  return (ownFields as readonly Field[]).includes(field);
}

/** Master data: what the list itself, or an export, says about a member. */
export const masterFields = [
  'memberNumber',
  'salutation',
  'lastName',
  'firstName',
  'fullName',
  'street',
  'houseNumber',
  'postcode',
  'city',
  'phone',
  'mobile',
  'email',
  'birthDate',
  'entryDate',
  'exitDate',
  'status',
] as const;

export const fields = [...masterFields, ...ownFields] as const;
export type Field = (typeof fields)[number];
