// The map of everything a page (or the terminal) can ask the server: name, payload schema, answer type.

import type * as z from 'zod/mini';
import * as calls from './calls.ts';
import * as campaigns from './campaigns.ts';
import * as card from './card.ts';
import * as check from './check.ts';
import * as consents from './consents.ts';
import * as coverage from './coverage.ts';
import * as duplicates from './duplicates.ts';
import * as evaluation from './evaluation.ts';
import * as exits from './exits.ts';
import * as forms from './forms.ts';
import * as groups from './groups.ts';
import * as imports from './import.ts';
import * as mailing from './mailing.ts';
import * as map from './map.ts';
import * as matching from './matching.ts';
import * as newcomers from './newcomers.ts';
import * as offers from './offers.ts';
import * as overview from './overview.ts';
import * as privacy from './privacy.ts';
import * as reminders from './reminders.ts';
import * as selection from './selection.ts';
import * as setup from './setup.ts';
import * as tasks from './tasks.ts';
import * as walkthrough from './walkthrough.ts';

/** Payload schemas by RPC name. The server parses with these at its door; `workbook --rpc help` prints them. */
export const requests = {
  'setup.detect': setup.DetectRequest,
  'setup.apply': setup.ApplyRequest,
  'groups.preview': groups.PreviewRequest,
  'groups.assign': groups.AssignRequest,
  'groups.postcodes': groups.PostcodesRequest,
  'groups.addRules': groups.AddRulesRequest,
  'groups.openCases': groups.OpenCasesRequest,
  'groups.setByHand': groups.SetByHandRequest,
  'groups.undo': groups.UndoRequest,
  'groups.progress': groups.ProgressRequest,
  'groups.coverage': coverage.CoverageRequest,
  'groups.visit': coverage.VisitRequest,
  'groups.findContact': coverage.FindContactRequest,
  'groups.copy': coverage.CopyRequest,
  'members.show': groups.ShowRequest,
  'members.check': check.CheckRequest,
  'members.applyCorrections': check.ApplyCorrectionsRequest,
  'members.undoCorrections': check.UndoCorrectionsRequest,
  'members.search': card.SearchRequest,
  'members.card': card.CardRequest,
  'members.edit': card.EditRequest,
  'members.undoEdit': card.UndoEditRequest,
  'members.duplicates': duplicates.DuplicatesRequest,
  'members.merge': duplicates.MergeRequest,
  'members.undoMerge': duplicates.UndoMergeRequest,
  'members.notSame': duplicates.NotSameRequest,
  'contacts.note': card.NoteContactRequest,
  'contacts.takeBack': card.TakeBackContactRequest,
  'tasks.update': tasks.UpdateRequest,
  'walkthrough.start': walkthrough.StartRequest,
  'walkthrough.next': walkthrough.NextRequest,
  'walkthrough.save': walkthrough.SaveRequest,
  'walkthrough.summary': walkthrough.SummaryRequest,
  'walkthrough.tasks': walkthrough.TasksRequest,
  'members.import': imports.ImportRequest,
  'members.finishImport': imports.FinishImportRequest,
  'members.undoImport': imports.UndoImportRequest,
  'forms.list': forms.FormsRequest,
  'forms.open': forms.OpenFormRequest,
  'forms.submit': forms.SubmitRequest,
  'forms.draft': forms.DraftRequest,
  'forms.discard': forms.DiscardRequest,
  'forms.copy': forms.CopyFormRequest,
  'forms.evaluate': evaluation.EvaluateRequest,
  'forms.report': evaluation.ReportRequest,
  'exits.list': exits.ExitsRequest,
  'exits.record': exits.RecordExitRequest,
  'exits.undo': exits.UndoExitRequest,
  'offers.fitting': offers.FittingRequest,
  'offers.record': offers.RecordOfferRequest,
  'offers.takeBack': offers.TakeBackOfferRequest,
  'offers.gaps': offers.OfferGapsRequest,
  'offers.people': offers.OfferPeopleRequest,
  'offers.show': offers.ShowOffersRequest,
  'newcomers.list': newcomers.NewcomersRequest,
  'newcomers.advance': newcomers.AdvanceRequest,
  'newcomers.end': newcomers.EndRequest,
  'newcomers.undo': newcomers.UndoRequest,
  'newcomers.update': newcomers.UpdateRequest,
  'newcomers.task': newcomers.TaskRequest,
  'campaigns.preview': campaigns.PreviewRequest,
  'campaigns.create': campaigns.CreateRequest,
  'campaigns.list': campaigns.CampaignsRequest,
  'campaigns.status': campaigns.StatusRequest,
  'campaigns.update': campaigns.UpdateCampaignRequest,
  'campaigns.release': campaigns.ReleaseRequest,
  'campaigns.followUp': campaigns.FollowUpRequest,
  'calls.next': calls.NextRequest,
  'calls.report': calls.ReportRequest,
  'calls.skip': calls.SkipRequest,
  'calls.giveBack': calls.GiveBackRequest,
  'calls.takeBack': calls.TakeBackReportRequest,
  'calls.find': calls.FindCallRequest,
  'calls.take': calls.TakeRequest,
  'reminders.status': reminders.RemindersStatusRequest,
  'reminders.switch': reminders.SwitchRequest,
  'reminders.settings': reminders.RemindersSettingsRequest,
  'reminders.preview': reminders.RemindersPreviewRequest,
  'reminders.test': reminders.RemindersTestRequest,
  'reminders.greetings': reminders.GreetingsRequest,
  'reminders.approve': reminders.ApproveRequest,
  'mailing.preview': mailing.MailingPreviewRequest,
  'mailing.test': mailing.MailingTestRequest,
  'mailing.send': mailing.MailingSendRequest,
  'mailing.list': mailing.MailingsRequest,
  'mailing.results': mailing.MailingResultsRequest,
  'mailing.stop': mailing.MailingStopRequest,
  'mailing.unknown': mailing.UnknownRequest,
  'mailing.resolve': mailing.ResolveRequest,
  'selections.list': selection.SelectionsRequest,
  'selections.save': selection.SaveSelectionRequest,
  'selections.remove': selection.RemoveSelectionRequest,
  'selections.people': selection.SelectionPeopleRequest,
  'selections.filter': selection.SelectionFilterRequest,
  'map.data': map.MapDataRequest,
  'map.load': map.MapLoadRequest,
  'map.unload': map.MapUnloadRequest,
  'map.places': map.MapPlacesRequest,
  'overview.refresh': overview.OverviewRefreshRequest,
  'today.open': overview.TodayOpenRequest,
  'matching.suggest': matching.SuggestRequest,
  'matching.groups': matching.MatchGroupsRequest,
  'matching.introduce': matching.IntroduceRequest,
  'consents.show': consents.ConsentsShowRequest,
  'consents.set': consents.ConsentsSetRequest,
  'privacy.note': privacy.NoteRequest,
  'privacy.acknowledge': privacy.AcknowledgeRequest,
  'privacy.export': privacy.ExportRequest,
  'privacy.erasePreview': privacy.ErasePreviewRequest,
  'privacy.erase': privacy.EraseRequest,
  'privacy.periodsPreview': privacy.PeriodsPreviewRequest,
  'privacy.periodsApply': privacy.PeriodsApplyRequest,
  'privacy.log': privacy.LogRequest,
} as const;

export interface Answers {
  'setup.detect': setup.DetectAnswer;
  'setup.apply': setup.ApplyAnswer;
  'groups.preview': groups.PreviewAnswer;
  'groups.assign': groups.AssignAnswer;
  'groups.postcodes': groups.PostcodesAnswer;
  'groups.addRules': groups.AddRulesAnswer;
  'groups.openCases': groups.OpenCasesAnswer;
  'groups.setByHand': groups.SetByHandAnswer;
  'groups.undo': groups.UndoAnswer;
  'groups.progress': groups.ProgressAnswer;
  'groups.coverage': coverage.CoverageAnswer;
  'groups.visit': coverage.VisitAnswer;
  'groups.findContact': coverage.FindContactAnswer;
  'groups.copy': coverage.CopyAnswer;
  'members.show': groups.ShowAnswer;
  'members.check': check.CheckAnswer;
  'members.applyCorrections': check.ApplyCorrectionsAnswer;
  'members.undoCorrections': check.UndoCorrectionsAnswer;
  'members.search': card.SearchAnswer;
  'members.card': card.CardAnswer;
  'members.edit': card.EditAnswer;
  'members.undoEdit': card.EditAnswer;
  'members.duplicates': duplicates.DuplicatesAnswer;
  'members.merge': duplicates.MergeAnswer;
  'members.undoMerge': duplicates.UndoMergeAnswer;
  'members.notSame': duplicates.NotSameAnswer;
  'contacts.note': card.NoteContactAnswer;
  'contacts.takeBack': card.TakeBackContactAnswer;
  'tasks.update': tasks.UpdateAnswer;
  'walkthrough.start': walkthrough.StartAnswer;
  'walkthrough.next': walkthrough.NextAnswer;
  'walkthrough.save': walkthrough.SaveAnswer;
  'walkthrough.summary': walkthrough.SummaryAnswer;
  'walkthrough.tasks': walkthrough.TasksAnswer;
  'members.import': imports.ImportAnswer;
  'members.finishImport': imports.FinishImportAnswer;
  'members.undoImport': imports.UndoImportAnswer;
  'forms.list': forms.FormsAnswer;
  'forms.open': forms.OpenFormAnswer;
  'forms.submit': forms.SubmitAnswer;
  'forms.draft': forms.DraftAnswer;
  'forms.discard': forms.DiscardAnswer;
  'forms.copy': forms.CopyFormAnswer;
  'forms.evaluate': evaluation.EvaluateAnswer;
  'forms.report': evaluation.ReportAnswer;
  'exits.list': exits.ExitsAnswer;
  'exits.record': exits.RecordExitAnswer;
  'exits.undo': exits.RecordExitAnswer;
  'offers.fitting': offers.FittingAnswer;
  'offers.record': offers.RecordOfferAnswer;
  'offers.takeBack': offers.TakeBackOfferAnswer;
  'offers.gaps': offers.OfferGapsAnswer;
  'offers.people': offers.OfferPeopleAnswer;
  'offers.show': offers.ShowOffersAnswer;
  'newcomers.list': newcomers.NewcomersAnswer;
  'newcomers.advance': newcomers.StepAnswer;
  'newcomers.end': newcomers.StepAnswer;
  'newcomers.undo': newcomers.ChangeAnswer;
  'newcomers.update': newcomers.ChangeAnswer;
  'newcomers.task': newcomers.ChangeAnswer;
  'campaigns.preview': campaigns.PreviewAnswer;
  'campaigns.create': campaigns.CreateAnswer;
  'campaigns.list': campaigns.CampaignsAnswer;
  'campaigns.status': campaigns.CampaignStatus;
  'campaigns.update': campaigns.UpdateCampaignAnswer;
  'campaigns.release': campaigns.ReleaseAnswer;
  'campaigns.followUp': campaigns.FollowUpAnswer;
  'calls.next': calls.CallNext;
  'calls.report': calls.ReportAnswer;
  'calls.skip': calls.ReportAnswer;
  'calls.giveBack': calls.GiveBackAnswer;
  'calls.takeBack': calls.TakeBackReportAnswer;
  'calls.find': calls.FindCallAnswer;
  'calls.take': calls.CallNext;
  'reminders.status': reminders.RemindersStatus;
  'reminders.switch': reminders.SwitchAnswer;
  'reminders.settings': reminders.SwitchAnswer;
  'reminders.preview': reminders.RemindersPreview;
  'reminders.test': reminders.RemindersTestAnswer;
  'reminders.greetings': reminders.GreetingsAnswer;
  'reminders.approve': reminders.ApproveAnswer;
  'mailing.preview': mailing.MailingPreview;
  'mailing.test': mailing.MailingTestAnswer;
  'mailing.send': mailing.MailingSendAnswer;
  'mailing.list': mailing.MailingsAnswer;
  'mailing.results': mailing.MailingResultsAnswer;
  'mailing.stop': mailing.MailingSendAnswer;
  'mailing.unknown': mailing.UnknownAnswer;
  'mailing.resolve': mailing.ResolveAnswer;
  'selections.list': selection.SelectionsAnswer;
  'selections.save': selection.SaveSelectionAnswer;
  'selections.remove': selection.SaveSelectionAnswer;
  'selections.people': selection.SelectionPeopleAnswer;
  'selections.filter': selection.SelectionFilterAnswer;
  'map.data': map.MapDataAnswer;
  'map.load': map.MapLoadAnswer;
  'map.unload': map.MapUnloadAnswer;
  'map.places': map.MapPlacesAnswer;
  'overview.refresh': overview.OverviewRefreshAnswer;
  'today.open': overview.TodayAnswer;
  'matching.suggest': matching.SuggestAnswer;
  'matching.groups': matching.MatchGroupsAnswer;
  'matching.introduce': matching.IntroduceAnswer;
  'consents.show': consents.ConsentsShowAnswer;
  'consents.set': consents.ConsentsSetAnswer;
  'privacy.note': privacy.NoteAnswer;
  'privacy.acknowledge': privacy.AcknowledgeAnswer;
  'privacy.export': privacy.ExportAnswer;
  'privacy.erasePreview': privacy.ErasePreviewAnswer;
  'privacy.erase': privacy.EraseAnswer;
  'privacy.periodsPreview': privacy.PeriodsPreviewAnswer;
  'privacy.periodsApply': privacy.PeriodsApplyAnswer;
  'privacy.log': privacy.LogAnswer;
}

export type RpcName = keyof typeof requests & keyof Answers;
/** What a caller may send (before defaults). */
export type Payload<N extends RpcName> = z.input<(typeof requests)[N]>;
/** What a use case gets (after the door has parsed it). */
export type Request<N extends RpcName> = z.output<(typeof requests)[N]>;
export type Answer<N extends RpcName> = Answers[N];
