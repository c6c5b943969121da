// The sidebar "Neumitglieder".

import { mountPage } from '../ui/mount.tsx';
import { NewcomersPage } from './newcomers-page.tsx';

mountPage('openNewcomers', (t) => t.newcomers.title, <NewcomersPage />);
