// The room of phone campaigns: creating, watching, running and ending one. Calling itself is in calls/.

export { createCampaign } from './create.ts';
export { followUpCampaign } from './followUp.ts';
export { listCampaigns } from './list.ts';
export { previewCampaign } from './preview.ts';
export { releaseReserved } from './release.ts';
export { campaignStatus } from './status.ts';
export { updateCampaign } from './update.ts';
export { barringStatus, blockOf, type CallFacts } from './block.ts';
export { attemptsOf, isByHand, markText, nextMark, readCallList, readCallListIfThere, type CallList, type CallRow, type ReportMark } from './callList.ts';
export { callHeaders, callListEssential, callListName, callListPrefix, callListTab, campaignsTab, organiserMark, statusOf, statusWords, type CallHeader, type CallStatus } from './design.ts';
export { reservedIn } from './elsewhere.ts';
export { barOf, isDone, isReached, isTried, type Bar } from './standing.ts';
export { campaignKey, campaignNamed, findCampaign, mayCall, readCampaigns, type Campaign, type Campaigns } from './read.ts';
