// The dialog "Anrufaktionen".

import { mountPage } from '../ui/mount.tsx';
import { Campaigns } from './campaigns.tsx';

mountPage('openCampaigns', (t) => t.campaigns.title, <Campaigns />);
