// English: what the columns of the membership list mean.

import type { Field } from '../../setup.ts';

export const fieldNames: Readonly<Record<Field, string>> = {
  memberNumber: 'member number',
  salutation: 'salutation',
  lastName: 'last name',
  firstName: 'first name',
  fullName: 'name',
  street: 'street',
  houseNumber: 'house number',
  postcode: 'postcode',
  city: 'city',
  phone: 'phone',
  mobile: 'mobile phone',
  email: 'e-mail',
  birthDate: 'date of birth',
  entryDate: 'joined on',
  exitDate: 'left on',
  status: 'status',
  group: 'local group',
  groupSource: 'source of the local group',
  activity: 'activity',
  interests: 'interests',
  availability: 'availability',
  carer: 'carer',
  lastContact: 'last contact',
  noCall: 'no calls',
  noEmail: 'no e-mail',
  memberId: 'member ID',
};
