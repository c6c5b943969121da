// What finding a member, the member card, noting contacts and editing ask and answer.

import * as z from 'zod/mini';
import type { Field } from './setup.ts';

/** An id made up by the page; sent again after a failure, it makes sure that nothing happens twice. */
export const PageId = z.string().check(z.regex(/^[\w-]{8,64}$/));
const MemberId = z.string().check(z.minLength(1), z.maxLength(100));
const Note = z.string().check(z.maxLength(2000));

export const SearchRequest = z.object({ query: z.string().check(z.maxLength(200)) });
export interface SearchHit {
  memberId: string;
  name: string;
  group: string;
  /** What tells people of one name apart: the address, or what else was found. */
  detail: string;
  /** Has left: the exit day `YYYY-MM-DD`, `''` for none. */
  left: string;
  row: number;
}
export interface SearchAnswer {
  /** Best first, at most `hitsShown`. */
  hits: SearchHit[];
  total: number;
}
export const hitsShown = 20;

/** Without an id: the member of the selected row. */
export const CardRequest = z.object({ memberId: z.optional(MemberId) });

/** What a volunteer can change on the card, in the order it stands there. */
export const editableFields = [
  'phone', 'mobile', 'email', 'street', 'houseNumber', 'postcode', 'city', 'birthDate', 'entryDate', 'exitDate', 'status',
  'activity', 'interests', 'availability', 'carer', 'noCall', 'noEmail', 'salutation', 'firstName', 'lastName', 'fullName',
] as const satisfies readonly Field[];
export type EditableField = (typeof editableFields)[number];

export interface CardField {
  field: EditableField;
  /** As a person types it: dates `05.06.1979`. Hand back as `expected` when it is edited. */
  value: string;
}

export const contactKinds = ['call', 'meeting', 'visit', 'email', 'message', 'walkthrough', 'interview', 'other'] as const;
export type ContactKind = (typeof contactKinds)[number];

export interface TimelineEntry {
  source: 'contact' | 'task' | 'change';
  /** ISO instant of what has happened; `''` where only a day is known. */
  at: string;
  /** `YYYY-MM-DD`, e.g. a task's due day; `''` where `at` says it. */
  day: string;
  /** In words, e.g. `Anruf`. */
  title: string;
  text: string;
  by: string;
  /** The contact's id, to take it back; `''` for other entries. */
  id: string;
}

export interface MemberCard {
  memberId: string;
  name: string;
  row: number;
  /** Years; null where the birth date is not known. */
  age: number | null;
  /** `YYYY-MM-DD`, `''` for none. */
  birthDate: string;
  memberSince: string;
  left: string;
  group: string;
  groupSource: 'hand' | 'automatic' | '';
  contactPerson: { name: string; email: string; phone: string } | null;
  /** Names to choose from; empty where neither groups nor rules are there. */
  groups: string[];
  noCall: boolean;
  noEmail: boolean;
  /** `tel` is what a `tel:` link takes, `''` where the number cannot be dialled. */
  phones: { field: 'phone' | 'mobile'; shown: string; tel: string }[];
  email: string;
  address: string;
  /** ISO instant or day, `''` for none. */
  lastContact: string;
  fields: CardField[];
  /** Newest first, at most `timelineShown`. */
  timeline: TimelineEntry[];
  timelineTotal: number;
}
export const timelineShown = 30;

/** `card` is null where the selected row is no member. */
export interface CardAnswer {
  card: MemberCard | null;
}

export const NoteContactRequest = z.object({
  memberId: MemberId,
  /** Sent again with a result or a note, it fills in those of the same contact. */
  contactId: PageId,
  kind: z.enum(contactKinds),
  result: z.optional(z.string().check(z.maxLength(200))),
  note: z.optional(Note),
  /** ISO instant; without it: now. */
  at: z.optional(z.iso.datetime()),
});
export interface NoteContactAnswer {
  contactId: string;
  at: string;
  by: string;
  message: string;
}

export const TakeBackContactRequest = z.object({ memberId: MemberId, contactId: PageId });
export interface TakeBackContactAnswer {
  message: string;
}

export const EditRequest = z.object({
  memberId: MemberId,
  field: z.enum(editableFields),
  /** What the card showed. */
  expected: z.string(),
  value: z.string().check(z.maxLength(2000)),
  operationId: PageId,
});
export interface EditAnswer {
  field: EditableField;
  /** As it stands in the list now. */
  value: string;
  /** `changed`: false where it stood there already. */
  changed: boolean;
  message: string;
}
// `members.edit` refuses with `changed_meanwhile` where something else stands there by now; its only detail is that value.

export const UndoEditRequest = z.object({ operationId: PageId });
