// All workflows that write, in the order in which a district meets them.

import type { Workflow } from '../world/workflow.ts';
import { conversationWorkflows } from './conversations.ts';
import { correctingWorkflows } from './corrected.ts';
import { listWorkflows } from './list.ts';
import { otherWorkflows } from './others.ts';
import { runningWorkflows } from './running.ts';

export const workflows: readonly Workflow[] = [...listWorkflows, ...conversationWorkflows, ...otherWorkflows, ...runningWorkflows, ...correctingWorkflows];
