// For other rooms that change an address: which group the rules give it now, decided as an assignment would.

import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cells } from '../members/index.ts';
import type { Workbook } from '../ports.ts';
import { byRules, decide } from './decide.ts';
import { byRule, readRules } from './state.ts';

export interface Placed {
  group: string;
  source: string;
}

/**
 * The rules as a function of a member's cells, or null where the rule table is missing, empty or contradicts itself: then
 * nobody is placed, and BO-Zuordnung says why. A group set by hand, or of unknown origin, stays as it is.
 */
export function placing(workbook: Workbook): ((cells: Cells) => Placed) | null {
  try {
    const { assigner } = readRules(workbook);
    if (!assigner) return null;
    return (cells) => {
      const now = { group: cleaned(cells.group), source: cleaned(cells.groupSource) };
      if (now.group !== '' && now.source !== byRules) return now;
      const { toGroup, toSource } = decide({ row: 0, id: '', name: '', ...now }, () => byRule(assigner, cells));
      return { group: toGroup, source: toGroup === '' ? '' : toSource };
    };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
