// The dialog "Karte"; in a worker the same script reads files of outlines for it.

import { mountPage } from '../ui/mount.tsx';
import { answerJobs } from './background.ts';
import { MapPage } from './map-page.tsx';

if (typeof document === 'undefined') answerJobs();
else mountPage('openMap', (t) => t.map.title, <MapPage />);
