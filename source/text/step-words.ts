import type {NextStep, StepId} from '../domain/ending/next-steps/next-step.ts';
import type {Line} from '../domain/kit/message.ts';

/** A sentence for each step of an area; a command, where the step has one, follows on a line of its own. */
export type StepWords<Id extends StepId = StepId> = {readonly [Each in Id]: Line | ((step: StepOf<Each>) => Line)};

/** The step with an id; a lookup, so that a table of sentences can be indexed by an id. */
export type StepOf<Id extends StepId> = {readonly [Each in Id]: Extract<NextStep, {readonly step: Each}>}[Id];
