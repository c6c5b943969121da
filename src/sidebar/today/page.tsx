// The home sidebar "Heute".

import { mountPage } from '../ui/mount.tsx';
import { TodayPage } from './today-page.tsx';

mountPage('openToday', (t) => t.today.title, <TodayPage />);
