// The sidebar "Gleichgesinnte".

import { mountPage } from '../ui/mount.tsx';
import { Matching } from './matching.tsx';

mountPage('openMatching', (t) => t.matching.title, <Matching />);
