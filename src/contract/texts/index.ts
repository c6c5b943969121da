// All sentences of the server in one language. Pages import their own section instead, to stay small.

import type { ErrorCode, Language } from '../errors.ts';
import { campaigns as campaignsDe } from './de/campaigns.ts';
import { calls as callsDe } from './de/calls.ts';
import { card as cardDe } from './de/card.ts';
import { check as checkDe } from './de/check.ts';
import { checklist as checklistDe } from './de/checklist.ts';
import { confidentiality as confidentialityDe } from './de/confidentiality.ts';
import { consents as consentsDe } from './de/consents.ts';
import { coverage as coverageDe } from './de/coverage.ts';
import { duplicates as duplicatesDe } from './de/duplicates.ts';
import { errors as errorsDe } from './de/errors.ts';
import { reminders as remindersDe } from './de/reminders.ts';
import { report as reportDe } from './de/report.ts';
import { forms as formsDe } from './de/forms.ts';
import { exits as exitsDe } from './de/exits.ts';
import { groups as groupsDe } from './de/groups.ts';
import { importing as importDe } from './de/import.ts';
import { mail as mailDe } from './de/mail.ts';
import { mailing as mailingDe } from './de/mailing.ts';
import { map as mapDe } from './de/map.ts';
import { matching as matchingDe } from './de/matching.ts';
import { menu as menuDe } from './de/menu.ts';
import { newcomers as newcomersDe } from './de/newcomers.ts';
import { overview as overviewDe } from './de/overview.ts';
import { offers as offersDe } from './de/offers.ts';
import { retention as retentionDe } from './de/retention.ts';
import { privacy as privacyDe } from './de/privacy.ts';
import { rules as rulesDe } from './de/rules.ts';
import { selections as selectionsDe } from './de/selections.ts';
import { setup as setupDe } from './de/setup.ts';
import { tasks as tasksDe } from './de/tasks.ts';
import { walkthrough as walkthroughDe } from './de/walkthrough.ts';
import { campaigns as campaignsEn } from './en/campaigns.ts';
import { calls as callsEn } from './en/calls.ts';
import { card as cardEn } from './en/card.ts';
import { check as checkEn } from './en/check.ts';
import { checklist as checklistEn } from './en/checklist.ts';
import { confidentiality as confidentialityEn } from './en/confidentiality.ts';
import { consents as consentsEn } from './en/consents.ts';
import { coverage as coverageEn } from './en/coverage.ts';
import { duplicates as duplicatesEn } from './en/duplicates.ts';
import { errors as errorsEn } from './en/errors.ts';
import { reminders as remindersEn } from './en/reminders.ts';
import { report as reportEn } from './en/report.ts';
import { forms as formsEn } from './en/forms.ts';
import { exits as exitsEn } from './en/exits.ts';
import { groups as groupsEn } from './en/groups.ts';
import { importing as importEn } from './en/import.ts';
import { mail as mailEn } from './en/mail.ts';
import { mailing as mailingEn } from './en/mailing.ts';
import { map as mapEn } from './en/map.ts';
import { matching as matchingEn } from './en/matching.ts';
import { menu as menuEn } from './en/menu.ts';
import { newcomers as newcomersEn } from './en/newcomers.ts';
import { overview as overviewEn } from './en/overview.ts';
import { offers as offersEn } from './en/offers.ts';
import { retention as retentionEn } from './en/retention.ts';
import { privacy as privacyEn } from './en/privacy.ts';
import { rules as rulesEn } from './en/rules.ts';
import { selections as selectionsEn } from './en/selections.ts';
import { setup as setupEn } from './en/setup.ts';
import { tasks as tasksEn } from './en/tasks.ts';
import { walkthrough as walkthroughEn } from './en/walkthrough.ts';
import type { Same } from './same.ts';

const german = { calls: callsDe, campaigns: campaignsDe, card: cardDe, check: checkDe, checklist: checklistDe, confidentiality: confidentialityDe, consents: consentsDe, coverage: coverageDe, duplicates: duplicatesDe, errors: errorsDe, report: reportDe, forms: formsDe, exits: exitsDe, groups: groupsDe, import: importDe, mail: mailDe, mailing: mailingDe, map: mapDe, matching: matchingDe, menu: menuDe, newcomers: newcomersDe, offers: offersDe, overview: overviewDe, reminders: remindersDe, retention: retentionDe, privacy: privacyDe, rules: rulesDe, selections: selectionsDe, setup: setupDe, tasks: tasksDe, walkthrough: walkthroughDe } as const;

/** The German catalogue sets the keys; a key that English lacks or has too many does not compile. */
export type Texts = Same<typeof german>;

const english: Texts = { calls: callsEn, campaigns: campaignsEn, card: cardEn, check: checkEn, checklist: checklistEn, confidentiality: confidentialityEn, consents: consentsEn, coverage: coverageEn, duplicates: duplicatesEn, errors: errorsEn, report: reportEn, forms: formsEn, exits: exitsEn, groups: groupsEn, import: importEn, mail: mailEn, mailing: mailingEn, map: mapEn, matching: matchingEn, menu: menuEn, newcomers: newcomersEn, offers: offersEn, overview: overviewEn, reminders: remindersEn, retention: retentionEn, privacy: privacyEn, rules: rulesEn, selections: selectionsEn, setup: setupEn, tasks: tasksEn, walkthrough: walkthroughEn };

export function texts(language: Language): Texts {
  return language === 'de' ? german : english;
}

/** The sentence of a refusal, in the reader's language. */
export function sentenceOf({ code, params }: { code: ErrorCode; params: object }, language: Language): string {
  return (texts(language).errors[code] as (params: object) => string)(params);
}
