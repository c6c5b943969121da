// The sidebar "Anrufen".

import { mountPage } from '../ui/mount.tsx';
import { Calls } from './calls.tsx';

mountPage('openCalls', (t) => t.calls.title, <Calls />);
