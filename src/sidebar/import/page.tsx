// The sidebar "Import".

import { mountPage } from '../ui/mount.tsx';
import { ImportPage } from './import-page.tsx';

mountPage('openImport', (t) => t.import.title, <ImportPage />);
