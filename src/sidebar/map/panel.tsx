// The figures of the postcode somebody points at or has chosen; of all together while nobody does.

import type { ComponentChildren } from 'preact';
import type { MapDataAnswer, MapPostcode } from '../../contract/map.ts';
import { formatNumber } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { figureOf, type Share } from './figures.ts';
import { useWords } from './texts.ts';
import type { PageWords } from './words.ts';

/** @param postcode null: none is pointed at */
export function Figures({ answer, postcode }: { answer: MapDataAnswer; postcode: MapPostcode | null }) {
  const { language } = usePage();
  const words = useWords();
  if (!postcode) {
    return (
      <Block title={words.all} hint={words.howTo}>
        {answer.total !== null && <Row label={words.membersRow} value={formatNumber(answer.total, language)} />}
        <Row label={words.placesRow} value={formatNumber(answer.postcodes.filter(({ members }) => members !== 0).length, language)} />
        {answer.withoutPostcode !== null && answer.withoutPostcode > 0 && <Row label={words.withoutRow} value={formatNumber(answer.withoutPostcode, language)} />}
      </Block>
    );
  }
  const title = words.name(postcode.postcode, postcode.name);
  const { members } = postcode;
  if (members === null) return <Block title={title} hint={words.hiddenPanel} />;
  if (members === 0) return <Block title={title} hint={words.nobodyPanel} />;
  const number = (value: number | null): string => (value === null ? words.hiddenShort : formatNumber(value, language));
  const share = (measure: Share): string => {
    const percent = figureOf(postcode, measure);
    return percent === null ? words.hiddenShort : words.withShare(number(postcode[measure]), String(percent));
  };
  return (
    <Block title={title}>
      <Row label={words.membersRow} value={number(members)} />
      <Row label={words.newRow} value={number(postcode.new)} />
      <Row label={words.activeRow} value={share('active')} />
      <Row label={words.contactedRow} value={share('contacted')} />
      <Row label={words.groupsRow} value={groupsText(postcode, members, words, number)} />
    </Block>
  );
}

function groupsText({ group, groups }: MapPostcode, members: number, words: PageWords, number: (value: number) => string): string {
  if (groups.length === 0 && group === '') return words.hiddenShort;
  const told = groups.reduce((sum, one) => sum + one.members, 0);
  const named = groups.length === 0 ? [words.mostly(group)] : groups.map((one) => (one.name || words.noGroup) + ' ' + number(one.members));
  return [...named, ...(told < members ? [words.othersHidden] : [])].join(', ');
}

function Block({ title, hint, children }: { title: string; hint?: string; children?: ComponentChildren }) {
  return (
    <>
      <h2 class="heading place">{title}</h2>
      {children && <dl class="place-figures">{children}</dl>}
      {hint && <p class="small">{hint}</p>}
    </>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div class="total">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
