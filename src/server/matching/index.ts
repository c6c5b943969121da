// The room of bringing people together: others like one member, groups that nobody has made an offer to, introductions.

export { introductionsTab, secondId, secondName } from './design.ts';
export { matchGroups } from './groups.ts';
export { introduce } from './introduce.ts';
export { suggestPeople } from './suggest.ts';
