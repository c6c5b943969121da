// The sidebar: exactly 300 px beside the grid, with Google's title bar.

import type { PageHost } from '../../realm/page-client.ts';
import type { Machinery } from '../machinery.ts';
import type { PageMemory } from '../page-memory.ts';
import type { Texts } from '../texts/index.ts';
import type { ShownPage } from '../view.ts';
import { Frame } from './frame.tsx';
import { CloseIcon } from './icons.tsx';

interface Props {
  page: ShownPage;
  host: PageHost;
  machinery: Machinery;
  memory: PageMemory;
  texts: Texts;
}

export function Sidebar({ page, host, machinery, memory, texts }: Props) {
  return (
    <aside class="sidebar" aria-label={page.title}>
      <header>
        <h2>{page.title}</h2>
        <button type="button" class="icon-button" aria-label={texts.buttons.close} title={texts.buttons.close} onClick={host.close}>
          <CloseIcon />
        </button>
      </header>
      <Frame title={page.title} html={page.html} host={host} machinery={machinery} memory={memory} />
    </aside>
  );
}
