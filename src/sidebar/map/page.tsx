// The dialog "Karte".

import { mountPage } from '../ui/mount.tsx';
import { MapPage } from './map-page.tsx';

mountPage('openMap', (t) => t.map.title, <MapPage />);
