// The sidebar "Angebote".

import { mountPage } from '../ui/mount.tsx';
import { Offers } from './offers.tsx';

mountPage('openOffers', (t) => t.offers.title, <Offers />);
