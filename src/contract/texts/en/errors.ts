// English: one sentence per refusal. What happened, what was kept, what to do.

import type { ErrorTexts } from '../errorParams.ts';
import type { Field } from '../../setup.ts';
import { importing } from './import.ts';
import { mapFile } from './mapFile.ts';
import { setup } from './setup.ts';

const kept = 'Nothing was changed.';
const openSetup = 'Open “Set up” in the menu “Member care”.';
const fieldHelp: Partial<Record<Field, string>> = {
  birthDate: 'Write the date like this: 05.06.1979.',
  entryDate: 'Write the date like this: 05.06.2024.',
  exitDate: 'Write the date like this: 05.06.2024.',
  phone: 'Write the number with its area code, for example 030 23125764.',
  mobile: 'Write the number with its area code, for example 0152 28817386.',
  email: 'An e-mail address looks like this: name@example.org.',
  postcode: 'A postcode has five digits.',
  firstName: 'It does not work without any name.',
  lastName: 'It does not work without any name.',
  fullName: 'It does not work without any name.',
};
const reasons = { formula: 'there are formulas', protected: 'the cells are protected', validation: 'data validation does not allow the entry' };

export const errors: ErrorTexts = {
  bad_request: () => `This request could not be understood. ${kept} Close the sidebar and open it again.`,
  unknown_rpc: (p) => `${p.name ? `“${p.name}”` : 'This function'} does not exist here. ${kept} Reload the spreadsheet so that menu and program fit together again.`,
  members_not_found: (p) => `No membership list was found in ${p.tab ? `the tab “${p.tab}”` : 'this spreadsheet'}. ${kept} It needs a row of headers, at least name and postcode. ${openSetup}`,
  setup_ambiguous: (p) => {
    const where = p.tab ? ` in the tab “${p.tab}”` : '';
    if (p.field && p.columns?.length) return `Several columns${where} could be “${setup.fieldNames[p.field]}”: ${list(p.columns)}. ${kept} Give them different headers, or choose the right one under “Set up”.`;
    if (p.columns?.length) return `Two columns${where} have the same name: ${list(p.columns)}. ${kept} Give one of them another header.`;
    if (p.tabs?.length) return `Several tabs could be the membership list: ${list(p.tabs.map((tab) => `“${tab}”`))}. ${kept} ${openSetup}`;
    return `Something about the membership list is still open. ${kept} ${openSetup} You can settle it there.`;
  },
  not_set_up: (p) => (p.tab ? `There is no tab “${p.tab}” here. ${kept} ${openSetup} It will be made then.` : `Member care has not been set up here yet. ${kept} ${openSetup}`),
  column_missing: (p) => {
    const what = p.field ? setup.fieldNames[p.field] : p.header;
    const where = p.tab ? ` in the tab “${p.tab}”` : '';
    return `${what ? `The column “${what}”` : 'A column that is needed'} was not found${where}. ${kept} Put its header back. If a column was renamed: ${openSetup}`;
  },
  rules_contradict: (p) =>
    `In the tab “Zuordnung” ${p.count && p.count > 1 ? `${p.count} places contradict each other or cannot be read` : 'rules contradict each other, or one cannot be read'}. ${kept} Correct the rows named below and try again.`,
  rules_missing: () => `There is no rule in the tab “Zuordnung” yet. ${kept} Write there which postcode or street belongs to which group.`,
  changed_since_preview: () => `Something in the spreadsheet has changed since the preview. ${kept} Look at the new preview, then apply it.`,
  changed_meanwhile: (p) => `Somebody else has just changed ${p.what === 'rules' ? 'the rules' : `this ${p.what ?? 'member'}`}. Their change stays, yours was not written. Have a look, then try again.`,
  member_not_found: () => `This member is no longer in the list, or the number stands there twice. ${kept} Please look in the membership list.`,
  group_unknown: (p) => `${p.group ? `“${p.group}”` : 'This group'} stands neither in the tab “Gruppen” nor in the rules. ${kept} Choose another one, or add it to the tab “Gruppen”.`,
  task_not_found: () => `This task is no longer in the tab “Aufgaben”, or its ID stands there twice. ${kept} Reload to see how things are.`,
  value_unclear: (p) => `This cannot be entered${p.field ? ` for “${setup.fieldNames[p.field]}”` : ''}. ${kept} ${p.field ? fieldHelp[p.field] ?? 'Please check for a missing character.' : 'Please check for a missing character.'}`,
  nothing_to_undo: () => `There is nothing to undo. ${kept}`,
  setting_unclear: (p) =>
    `In the tab “${p.tab ?? 'Einstellungen'}”, ${p.value ? `“${p.value}”` : 'a value'}${p.setting ? ` for “${p.setting}”` : ''}${p.cell ? ` (cell ${p.cell})` : ''} could not be understood. ${kept} ${p.possible?.length ? `Possible: ${list(p.possible)}.` : 'Correct the value or delete it.'}`,
  cells_in_the_way: (p) =>
    `${p.range || p.tab ? [p.range, p.tab && `tab “${p.tab}”`].filter(Boolean).join(' in the ') : 'These cells'} cannot be written to${p.reason ? `: ${reasons[p.reason]}` : ', they are protected or do not allow the entry'}. ${p.partly ? 'What was made before that stays, and the next try goes on from there.' : kept} Free the cells, or ask the owner of the spreadsheet.`,
  import_unusable: (p) => `${importing.unusable({ ...p, reason: p.reason ?? '' })} ${kept}`,
  import_undecided: () => `Something has to be decided before this can be taken over. ${kept} Answer the questions in the preview.`,
  form_unknown: (p) => `${p.form ? `The questionnaire “${p.form}”` : 'This questionnaire'} is not there (any more). ${kept} Look in the tab “Fragen” for its name.`,
  form_broken: (p) => `${p.form ? `The questionnaire “${p.form}”` : 'The questionnaire'} cannot be filled in as it is. Earlier answers are untouched. Correct the rows named below in the tab “Fragen”.`,
  answers_missing: () => `A few required questions are still open. Your answers are still there. Answer them, or choose “doesn’t want to answer”.`,
  answers_unfit: () => `The questionnaire has been changed meanwhile, and some answers no longer fit. Your answers are still there. Please look at the questions named below again.`,
  submission_taken: () => `Somebody else wrote these answers down. ${kept} Only the person who held the interview can change them here.`,
  name_taken: (p) => `${p.name ? `“${p.name}”` : 'This name'} exists already. ${kept} Choose another name.`,
  offer_unknown: (p) => `${p.offer ? `“${p.offer}”` : 'This offer'} is not in the tab “Angebote” (any more). ${kept} Reload to see the current offers.`,
  only_forward: () => `The path leads only forward: this step lies behind you. ${kept} Reload to see how things are.`,
  campaign_unknown: (p) => `${p.campaign ? `The phone campaign “${p.campaign}”` : 'This phone campaign'} is not there (any more). ${kept} Reload to see the running ones.`,
  campaign_unfit: () => `The campaign cannot be made or changed like this. ${kept}`,
  campaign_closed: (p) => `Nobody is calling in this campaign right now${p.why ? `: ${p.why}` : ''}. ${kept} Ask whoever runs it, or choose another one.`,
  not_a_caller: () => `This campaign names its callers, and you are not among them. ${kept} Ask whoever runs it to add you in the tab “Kampagnen”.`,
  no_contact_wanted: () => `This person is not to be called. ${kept} The reason stands on the member card.`,
  person_reserved: () => `Somebody else has this person right now. ${kept} Take the next person.`,
  mail_refused: () => `Google does not take this e-mail address. Nothing was sent. Look in the membership list whether a character is missing.`,
  mail_quota: () => `All the mails that Google allows for today have been sent. Nothing is lost: the rest goes out by itself tomorrow.`,
  map_unusable: mapFile.refused,
  consent_missing: () => `Not both of them have agreed to be introduced to each other. ${kept} Ask them, and note the answer under “Privacy”.`,
  introduction_unfit: () => `The two cannot be introduced in this way. Nothing was sent or noted.`,
  filter_too_long: () => `A filter cannot hide so many rows. ${kept} Look at the names here, or make a call list.`,
  filter_in_use: () => `The membership list already has a filter. ${kept} You can replace it; then it no longer applies.`,
  trigger_refused: () => `Google allows you no further schedule. ${kept} Delete old triggers at script.google.com, or let somebody else switch on.`,
  reminders_owned: (p) => `${p.owner || 'Somebody else'} has switched the reminders on already. ${kept} You can take over, then your account sends them.`,
  template_unclear: () => `This text has placeholders that do not exist. ${kept} Correct those named below.`,
  mailing_unfit: () => `This mailing cannot go out like this. Nothing was sent.`,
  mailing_unknown: () => `This mailing is not there (any more). ${kept} Reload to see how things are.`,
  busy: () => `Somebody else is saving right now. ${kept} Please try again in a moment.`,
  no_permission: () => `Google did not allow this. ${kept} Open the menu “Member care” again and agree to the permissions it asks for. If you are signed in with several Google accounts, sign out of the others.`,
  unexpected: () => `That did not work, and it is not your fault. What was saved before is still there. Try again; if it happens again, tell the person who looks after the spreadsheet.`,
};

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
