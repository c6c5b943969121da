// The sidebar "Erinnerungen".

import { mountPage } from '../ui/mount.tsx';
import { Reminders } from './reminders.tsx';

mountPage('openReminders', (t) => t.reminders.title, <Reminders />);
