// The room of contacts: who talked to whom, when and how.

export { appendContact, bringUpToDate, noteContact } from './note.ts';
export { contactsOf, kindOf, kindWord, lineOf, prepareContacts, readContacts, type Contact, type NewContact } from './rows.ts';
export { contactTakenBack, removeContact, takeBackContact } from './takeBack.ts';
