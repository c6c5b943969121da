// What an erasure would do: what to look at first, every place, what it cannot reach. The decision is a step of its own.

import type { ErasePreviewAnswer } from '../../contract/privacy.ts';
import { usePage } from '../ui/context.ts';
import { Fold } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { Notice } from '../ui/states.tsx';
import { Sure } from './sure.tsx';
import { useWords } from './texts.ts';

export function ErasePreview({ preview, changed, onBack, onErase }: { preview: ErasePreviewAnswer; changed: boolean; onBack: () => void; onErase: () => void }) {
  const { t } = usePage();
  const { erase: words, number } = useWords();
  const { places, warnings, mode } = preview;
  const name = preview.name || number(preview.memberId);
  const erases = mode === 'erase';
  const sum = (of: 'rows' | 'cells'): number => places.reduce((all, place) => all + place[of], 0);
  return (
    <Frame lead={erases ? words.previewLead(name) : words.previewLeadAnonymous(name)} note={words.note} back={{ label: t.common.cancel, onPress: onBack }}>
      {changed && (
        <Notice tone="info">
          <p>{words.changed}</p>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warn" title={words.first}>
          <ul class="lines">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section class="section">
        <h2 class="heading">{words.where}</h2>
        <p class="small">{places.length === 0 ? words.nothing : words.total(places.length, words.counts(sum('rows'), sum('cells')))}</p>
        <ul>
          {places.map(({ place, rows, cells, what }) => (
            <li key={place} class="erase-place">
              <p class="total">
                <span class="strong">{place}</span>
                <span class="small figure">{words.counts(rows, cells)}</span>
              </p>
              <p class="small">{what}</p>
            </li>
          ))}
        </ul>
      </section>
      <Fold summary={words.unreached}>
        <Unreached />
      </Fold>
      <Sure title={words.sure} read={words.read} label={erases ? words.go(name) : words.goAnonymous(name)} onGo={onErase} />
    </Frame>
  );
}

/** Copies outside of the sheet: for people to see to. */
export function Unreached() {
  const { erase: words } = useWords();
  return (
    <ul class="lines">
      {words.unreachedList.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
