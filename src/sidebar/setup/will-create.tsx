// What set-up will make, said before it does.

import type { DetectAnswer } from '../../contract/setup.ts';
import { Badge } from '../ui/controls.tsx';
import { useSetupTexts } from './texts.ts';

export function WillCreate({ tabs, columns }: { tabs: DetectAnswer['ownTabs']; columns: readonly string[] }) {
  const words = useSetupTexts();
  const made = tabs.filter((tab) => tab.plan !== 'keep');
  if (made.length === 0 && columns.length === 0) return null;
  return (
    <section class="section will-create">
      <h2 class="heading">{words.willCreate}</h2>
      {made.length > 0 && (
        <>
          <p class="small">{words.newTabs}</p>
          <ul class="names">
            {made.map((tab) => (
              <li key={tab.name}>
                <Badge tone="info">{tab.as}</Badge>
                {tab.plan === 'create_beside' && <span class="small"> {words.newTabBeside(tab.name)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {columns.length > 0 && (
        <>
          <p class="small">{words.newColumns}</p>
          <Names names={columns} />
        </>
      )}
      <p class="small">{words.untouched}</p>
    </section>
  );
}

/** Names side by side. */
export function Names({ names }: { names: readonly string[] }) {
  return (
    <ul class="names">
      {names.map((name) => (
        <li key={name}>
          <Badge tone="info">{name}</Badge>
        </li>
      ))}
    </ul>
  );
}
