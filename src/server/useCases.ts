// Which use case answers which call: the rooms' public surface, in one table.

import { campaignStatus, createCampaign, followUpCampaign, listCampaigns, previewCampaign, releaseReserved, updateCampaign } from './campaigns/index.ts';
import { findCall, giveBackCalls, nextCall, reportCall, skipCall, takeBackCall, takeCall } from './calls/index.ts';
import { editMember, memberCard, searchMembers, undoEdit } from './card/index.ts';
import { noteContact, takeBackContact } from './contacts/index.ts';
import { acknowledge, readNote } from './confidentiality/index.ts';
import { setConsent, showConsents } from './consents/index.ts';
import { findDuplicates, mergeMembers, noteNotSame, undoMerge } from './duplicates/index.ts';
import { listExits, recordExit, undoExit } from './exits/index.ts';
import type { UseCases } from './door.ts';
import { evaluateForm, reportForm } from './evaluation/index.ts';
import { addRules, assignGroups, copyGroup, coverage, findContact, openCases, postcodes, previewAssignment, progressOf, recordVisit, setByHand, undoAssignment } from './groups/index.ts';
import { loadMap, mapData, showPlaces, unloadMap } from './map/index.ts';
import { introduce, matchGroups, suggestPeople } from './matching/index.ts';
import { readLog } from './journal/index.ts';
import { applyCorrections, checkMembers, showMember, undoCorrections } from './members/index.ts';
import { finishImport, importMembers, undoImport } from './import/index.ts';
import { listMailings, mailingResults, previewMailing, resolveLetters, sendMailing, stopMailing, testMailing, unknownLetters } from './mailing/index.ts';
import { fittingOffers, offerGaps, offerPeople, recordOffer, showOffers, takeBackOffer } from './offers/index.ts';
import { advance, changeOwner, endPath, listNewcomers, undoStep, updateNewcomer } from './newcomers/index.ts';
import { copyForm, discardDraft, keepDraft, listForms, openForm, submitForm } from './questionnaires/index.ts';
import { refreshOverview } from './overview/index.ts';
import { approveGreetings, changeReminders, listGreetings, previewReminders, remindersStatus, switchReminders, testReminders } from './reminders/index.ts';
import { filterList, listSelections, removeSelection, saveSelection, selectionPeople } from './selections/index.ts';
import { applyPeriods, previewPeriods } from './retention/index.ts';
import { erasePerson, exportPerson, previewErasure } from './privacy/index.ts';
import { applySetup, detectSetup } from './setup/index.ts';
import { updateTask } from './tasks/index.ts';
import { openToday } from './today/index.ts';
import { createCallTasks, nextInWalk, saveWalk, startWalk, summaryOfWalk } from './walkthrough/index.ts';

export const useCases: UseCases = {
  'setup.detect': detectSetup,
  'setup.apply': applySetup,
  'groups.preview': previewAssignment,
  'groups.assign': assignGroups,
  'groups.postcodes': postcodes,
  'groups.addRules': addRules,
  'groups.openCases': openCases,
  'groups.setByHand': setByHand,
  'groups.undo': undoAssignment,
  'groups.progress': progressOf,
  'groups.coverage': coverage,
  'groups.visit': recordVisit,
  'groups.findContact': findContact,
  'groups.copy': copyGroup,
  'members.show': showMember,
  'members.check': checkMembers,
  'members.applyCorrections': applyCorrections,
  'members.undoCorrections': undoCorrections,
  'members.search': searchMembers,
  'members.card': memberCard,
  'members.edit': editMember,
  'members.undoEdit': undoEdit,
  'members.duplicates': findDuplicates,
  'members.merge': mergeMembers,
  'members.undoMerge': undoMerge,
  'members.notSame': noteNotSame,
  'contacts.note': noteContact,
  'contacts.takeBack': takeBackContact,
  'tasks.update': updateTask,
  'walkthrough.start': startWalk,
  'walkthrough.next': nextInWalk,
  'walkthrough.save': saveWalk,
  'walkthrough.summary': summaryOfWalk,
  'walkthrough.tasks': createCallTasks,
  'members.import': importMembers,
  'members.finishImport': finishImport,
  'members.undoImport': undoImport,
  'forms.list': listForms,
  'forms.open': openForm,
  'forms.submit': submitForm,
  'forms.draft': keepDraft,
  'forms.discard': discardDraft,
  'forms.copy': copyForm,
  'forms.evaluate': evaluateForm,
  'forms.report': reportForm,
  'exits.list': listExits,
  'exits.record': recordExit,
  'exits.undo': undoExit,
  'offers.fitting': fittingOffers,
  'offers.record': recordOffer,
  'offers.takeBack': takeBackOffer,
  'offers.gaps': offerGaps,
  'offers.people': offerPeople,
  'offers.show': showOffers,
  'newcomers.list': listNewcomers,
  'newcomers.advance': advance,
  'newcomers.end': endPath,
  'newcomers.undo': undoStep,
  'newcomers.update': updateNewcomer,
  'newcomers.task': changeOwner,
  'campaigns.preview': previewCampaign,
  'campaigns.create': createCampaign,
  'campaigns.list': listCampaigns,
  'campaigns.status': campaignStatus,
  'campaigns.update': updateCampaign,
  'campaigns.release': releaseReserved,
  'campaigns.followUp': followUpCampaign,
  'calls.next': nextCall,
  'calls.report': reportCall,
  'calls.skip': skipCall,
  'calls.giveBack': giveBackCalls,
  'calls.takeBack': takeBackCall,
  'calls.find': findCall,
  'calls.take': takeCall,
  'reminders.status': remindersStatus,
  'reminders.switch': switchReminders,
  'reminders.settings': changeReminders,
  'reminders.preview': previewReminders,
  'reminders.test': testReminders,
  'reminders.greetings': listGreetings,
  'reminders.approve': approveGreetings,
  'mailing.preview': previewMailing,
  'mailing.test': testMailing,
  'mailing.send': sendMailing,
  'mailing.list': listMailings,
  'mailing.results': mailingResults,
  'mailing.stop': stopMailing,
  'mailing.unknown': unknownLetters,
  'mailing.resolve': resolveLetters,
  'selections.list': listSelections,
  'selections.save': saveSelection,
  'selections.remove': removeSelection,
  'selections.people': selectionPeople,
  'selections.filter': filterList,
  'map.data': mapData,
  'map.load': loadMap,
  'map.unload': unloadMap,
  'map.places': showPlaces,
  'overview.refresh': refreshOverview,
  'today.open': openToday,
  'matching.suggest': suggestPeople,
  'matching.groups': matchGroups,
  'matching.introduce': introduce,
  'consents.show': showConsents,
  'consents.set': setConsent,
  'privacy.note': readNote,
  'privacy.acknowledge': acknowledge,
  'privacy.export': exportPerson,
  'privacy.erasePreview': previewErasure,
  'privacy.erase': erasePerson,
  'privacy.periodsPreview': previewPeriods,
  'privacy.periodsApply': applyPeriods,
  'privacy.log': readLog,
};
