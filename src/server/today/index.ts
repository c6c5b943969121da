// The room of the home sidebar: everything that concerns the person at the screen, in one look.

export { openToday } from './open.ts';
