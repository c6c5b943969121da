// The sidebar "Offene Fälle".

import { mountPage } from '../ui/mount.tsx';
import { OpenCases } from '../ui/open-cases/open-cases.tsx';

mountPage('openOpenCases', (t) => t.openCases.title, <OpenCases />);
