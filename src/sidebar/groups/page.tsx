// The sidebar "Gruppen".

import { mountPage } from '../ui/mount.tsx';
import { Groups } from './groups.tsx';

mountPage('openGroups', (t) => t.groups.title, <Groups />);
