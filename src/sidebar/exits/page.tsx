// The sidebar "Austritte".

import { mountPage } from '../ui/mount.tsx';
import { Exits } from './exits.tsx';

mountPage('openExits', (t) => t.exits.title, <Exits />);
