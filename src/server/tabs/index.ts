// The room of the add-on's own tabs: what they look like, how they are found again, and the settings that stand in one.

export { lineIn, prepareCells, prepareColumn, replaceAll, takeOutRows } from './cells.ts';
export { checklistTab, contactsTab, groupsTab, readyToMake, rulesTab, settingsTab, tasksTab, type OwnTabDesign } from './designs.ts';
export { findOwnTab, freeName, locateOwnTab, readOwnTab, readOwnTabIfThere, readOwnTabIn, readRows, type OwnRow, type OwnTab, type OwnTabState } from './locate.ts';
export { locateOrMakeTab, makeOwnTab } from './make.ts';
export { readGroups, readRuleRows, type GroupRow, type RuleCells } from './read.ts';
export { chosenLanguage, findSettings, readSettings, type Settings, type SettingsFound } from './settings.ts';
export { importSetting, settingKey, settingRows, writeSettings, type MembersMemory, type SettingRow } from './settingsRows.ts';
