// The sidebar "Liste prüfen".

import { mountPage } from '../ui/mount.tsx';
import { CheckPage } from './check-page.tsx';

mountPage('openCheck', (t) => t.check.title, <CheckPage />);
