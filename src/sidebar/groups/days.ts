// Days to choose from when a visit is noted or planned. Pure; days are `YYYY-MM-DD`.

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day + 'T12:00:00Z') + days * 86_400_000).toISOString().slice(0, 10);
}

/** Today, yesterday, a week ago. */
export function pastDays(today: string): readonly { key: 'today' | 'yesterday' | 'lastWeek'; day: string }[] {
  return [
    { key: 'today', day: today },
    { key: 'yesterday', day: shifted(today, -1) },
    { key: 'lastWeek', day: shifted(today, -7) },
  ];
}

/** The same weekday in some weeks: groups meet on fixed days of the week. */
export function comingDays(from: string): readonly { key: 'inTwoWeeks' | 'inFourWeeks' | 'inThreeMonths' | 'inSixMonths'; day: string }[] {
  return [
    { key: 'inTwoWeeks', day: shifted(from, 14) },
    { key: 'inFourWeeks', day: shifted(from, 28) },
    { key: 'inThreeMonths', day: shifted(from, 91) },
    { key: 'inSixMonths', day: shifted(from, 182) },
  ];
}
