// The sidebar "Durchsprache".

import { mountPage } from '../ui/mount.tsx';
import { Walkthrough } from './walkthrough.tsx';

mountPage('openWalkthrough', (t) => t.walkthrough.title, <Walkthrough />);
