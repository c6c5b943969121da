// What members read in a mailing is in the language of the settings, in the preview, the test and the mail itself.

import { ask, film, mailingRoom } from '../../support/mailingRoom.ts';

test.each([['', 'de'], ['automatisch', 'de'], ['Deutsch', 'de'], ['English', 'en']] as const)('what members read follows the settings (%p), not the account of whoever sends', (setting, language) => {
  const { room } = mailingRoom();
  room.who.speaks = 'en';
  const settings = room.workbook.tab('Einstellungen');
  settings.set(settings.values().findIndex(([name]) => name === 'Sprache') + 1, 2, setting);
  room.workbook.forget();
  const mails = [ask(room, 'mailing.preview', { selection: {}, text: film.text }).samples[0]];
  ask(room, 'mailing.test', { selection: {}, text: film.text });
  ask(room, 'mailing.send', film);
  for (const { text } of [...mails, ...room.mailbox.sent.slice(0, 2)].flatMap((mail) => mail ?? [])) expect(text).toMatch(language === 'de' ? /^Liebe Ada,[^]*Wenn du keine Rundmails mehr möchtest/ : /^Dear Ada,[^]*“No, thanks”/);
});
