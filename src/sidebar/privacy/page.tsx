// The sidebar "Datenschutz".

import { mountPage } from '../ui/mount.tsx';
import { Privacy } from './privacy.tsx';

mountPage('openPrivacy', (t) => t.privacy.title, <Privacy />);
