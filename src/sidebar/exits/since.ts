// Since when somebody is gone, or when they will be, in words.

import type { Exit } from '../../contract/exits.ts';
import { usePage } from '../ui/context.ts';
import { formatDay } from '../ui/days.ts';
import { useWords } from './texts.ts';

const dayLength = 86_400_000;

export function useSince(): (exit: Pick<Exit, 'day' | 'ahead' | 'noticed'>, today?: string) => string {
  const { language } = usePage();
  const words = useWords();
  return ({ day, ahead, noticed }, today = '') => {
    const shown = formatDay(day, language);
    if (day === '') return ahead ? words.wants : words.noticed(formatDay(noticed, language));
    if (ahead) return words.leavesOn(shown);
    const days = today === '' ? -1 : Math.round((Date.parse(today) - Date.parse(day)) / dayLength);
    return words.leftOn(shown) + (days < 0 ? '' : ', ' + words.daysAgo(days));
  };
}
