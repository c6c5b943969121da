// The other half of what cells.test.ts tries.

import { lots } from './support/payloads.ts';
import { holds } from './support/holds.ts';

holds(lots(30).filter((_lot, index) => index % 2 === 1));
