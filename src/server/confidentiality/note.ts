// `privacy.note` and `privacy.acknowledge`: whoever works with the list reads the note once, and again where it was changed.

import type { AcknowledgeAnswer, NoteAnswer } from '../../contract/privacy.ts';
import { noteSetting } from '../../contract/texts/de/confidentiality.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, operations } from '../journal/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports } from '../ports.ts';
import { findSettings, settingKey, type SettingsFound } from '../tabs/index.ts';

/** Vorgang of the log row. */
const acknowledging = 'Vertraulichkeit bestätigt';
/** Marks of the person at the screen: which text was acknowledged when, and what the note came in the way of. */
const marks = { acknowledged: 'note', wanted: 'note.wanted' } as const;

type NotePorts = Pick<Ports, 'workbook' | 'who' | 'marks'>;

/** @throws AppError `not_set_up`, and as `findSettings` */
export function readNote(ports: NotePorts): NoteAnswer {
  const found = settingsOf(ports);
  const text = textOf(ports, found);
  const { organisation, district } = found.settings;
  return { text, acknowledged: acknowledgedOn(ports, text), organisation: [organisation, district].filter(Boolean).join(' ') };
}

/**
 * Once a person and text. Asked again it says the same. @throws AppError `not_set_up`, `busy`, and what locating throws
 */
export function acknowledge(ports: Ports): AcknowledgeAnswer {
  const { lock, clock, who } = ports;
  const text = textOf(ports, settingsOf(ports));
  const version = versionOf(text);
  const done = acknowledgedOn(ports, text);
  const today = done || clock.today();
  if (done === '') {
    lock.hold(() => {
      const operationId = `note-${version}`;
      const by = actorOf(who);
      const there = operations(ports.workbook, new Set([acknowledging])).found.find(({ id }) => id === operationId);
      if (!there?.rows.some((row) => row.by === by)) log(ports, [{ operation: acknowledging, operationId, memberId: '', field: '', before: '', after: version }]);
    });
    ports.marks.setMine(marks.acknowledged, `${version} ${today}`);
  }
  const open = ports.marks.mine(marks.wanted);
  if (open !== '') ports.marks.setMine(marks.wanted, '');
  return { acknowledged: today, open, message: texts(who.language()).confidentiality.acknowledged };
}

/** Before set-up there is nothing to keep, and where the settings cannot be read the page says so itself. */
export function isAcknowledged(ports: NotePorts): boolean {
  try {
    const found = findSettings(ports.workbook, true);
    return !found || found.settings.members.tab === '' || acknowledgedOn(ports, textOf(ports, found)) !== '';
  } catch (error) {
    if (error instanceof AppError) return true;
    throw error;
  }
}

/** Remembers what the note came in the way of. @param opener a function of the entry */
export function wanted({ marks: at }: Pick<Ports, 'marks'>, opener: string): void {
  at.setMine(marks.wanted, opener);
}

function settingsOf({ workbook }: Pick<Ports, 'workbook'>): SettingsFound {
  const found = findSettings(workbook, true) ?? findSettings(workbook);
  if (!found) throw new AppError('not_set_up');
  return found;
}

/** As `Einstellungen` has it, else ours. */
function textOf({ who }: Pick<Ports, 'who'>, { cells }: SettingsFound): string {
  return String(cells.get(settingKey(noteSetting)) ?? '').trim() || texts(who.language()).confidentiality.note;
}

/** Of a text that nobody has changed the language does not matter, nor do spaces. */
function versionOf(text: string): string {
  const ours = (['de', 'en'] as const).some((language) => cleaned(texts(language).confidentiality.note) === cleaned(text));
  return ours ? 'ours-1' : fingerprintOf([cleaned(text)]);
}

function acknowledgedOn({ marks: at }: Pick<Ports, 'marks'>, text: string): string {
  const [version, day] = at.mine(marks.acknowledged).split(' ');
  return version === versionOf(text) ? (day ?? '') : '';
}
