// All workflows that write, in the order in which a district meets them.

import type { Workflow } from '../world/workflow.ts';
import { listWorkflows } from './list.ts';

export const workflows: readonly Workflow[] = [...listWorkflows];
