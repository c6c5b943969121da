// The sidebar "Einrichten".

import { mountPage } from '../ui/mount.tsx';
import { Setup } from './setup.tsx';

mountPage('openSetup', (t) => t.setup.title, <Setup />);
