/** What a plan is for. Each has a planner (`plan/plan-changes.ts`) and its facts here. */
export type Intent = 'install';

type IntentFacts = {
	/** It is about Agents of ours that are there: only clusters with one can be chosen. */
	readonly needsAgent: boolean;
};

/** What questions, checks and plans ask of an intent; nobody compares its name. */
export const intents: Readonly<Record<Intent, IntentFacts>> = {install: {needsAgent: false}};
