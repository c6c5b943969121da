// Reads `Vorstellungen`: which two were introduced to each other, and when. Which of them stands first does not matter.

import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import type { Workbook } from '../ports.ts';
import { readOwnTabIfThere, readRows, type OwnRow, type OwnTab } from '../tabs/index.ts';
import { introductionsTab, secondId } from './design.ts';

export interface Introduction {
  id: string;
  pair: string;
  /** `YYYY-MM-DD`, `''` where somebody has written over it. */
  day: string;
}

const headers = ['Vorstellungs-ID', 'Mitglied-ID', secondId, 'Wann'];

/** The same for both orders; ids hold no line break. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** None before the first. @throws AppError for a damaged tab of ours */
export function readIntroductions(workbook: Workbook): Introduction[] {
  return (readOwnTabIfThere(workbook, introductionsTab, headers, true)?.rows ?? []).map(asIntroduction);
}

export function introductionsIn(own: OwnTab): Introduction[] {
  return readRows(own, headers).map(asIntroduction);
}

function asIntroduction({ at }: OwnRow): Introduction {
  return { id: cleaned(at('Vorstellungs-ID')), pair: pairOf(cleaned(at('Mitglied-ID')), cleaned(at(secondId))), day: dayOf(at('Wann')) };
}
