// The room of the add-on's own tabs: what they look like, how they are found again, and the settings that stand in one.

export { essentialOf, groupsTab, rulesTab, settingsTab, type OwnTabDesign } from './designs.ts';
export { findOwnTab, freeName, isNamedLike, locateOwnTab, readRows, type OwnRow, type OwnTab, type OwnTabState } from './locate.ts';
export { readGroups, readRuleRows, type GroupRow, type RuleCells } from './read.ts';
export { findSettings, readSettings, type Settings, type SettingsFound } from './settings.ts';
export { columnSetting, settingNames, settingRows, writeSettings, type SettingRow } from './settingsRows.ts';
