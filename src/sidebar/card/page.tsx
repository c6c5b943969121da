// The sidebar "Mitgliedskarte".

import { mountPage } from '../ui/mount.tsx';
import { CardPage } from './card-page.tsx';

mountPage('openCard', (t) => t.card.title, <CardPage />);
