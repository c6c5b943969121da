// The sidebar "Dubletten".

import { mountPage } from '../ui/mount.tsx';
import { DuplicatesPage } from './duplicates-page.tsx';

mountPage('openDuplicates', (t) => t.duplicates.title, <DuplicatesPage />);
