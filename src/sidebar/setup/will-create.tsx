// What set-up will make, said before it does.

import type { DetectAnswer } from '../../contract/setup.ts';
import { usePage } from '../ui/context.ts';
import { Badge } from '../ui/controls.tsx';

export function WillCreate({ tabs, columns }: { tabs: DetectAnswer['ownTabs']; columns: readonly string[] }) {
  const { t } = usePage();
  const made = tabs.filter((tab) => tab.plan !== 'keep');
  if (made.length === 0 && columns.length === 0) return null;
  return (
    <section class="section will-create">
      <h2 class="heading">{t.setup.willCreate}</h2>
      {made.length > 0 && (
        <>
          <p class="small">{t.setup.newTabs}</p>
          <ul class="names">
            {made.map((tab) => (
              <li key={tab.name}>
                <Badge tone="info">{tab.as}</Badge>
                {tab.plan === 'create_beside' && <span class="small"> {t.setup.newTabBeside(tab.name)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {columns.length > 0 && (
        <>
          <p class="small">{t.setup.newColumns}</p>
          <Names names={columns} />
        </>
      )}
      <p class="small">{t.setup.untouched}</p>
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
