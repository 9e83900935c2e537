import type {ChangeKind} from '../failed-change.ts';

/**
What is not as a saved plan has it: a resource, a change that would be sent by now, an Agent (`target`), or on how many
instances it would run (`forecast`).
*/
export type Moved = {
	readonly kind:
		'service' | 'daemon' | 'task-definition' | 'secret' | 'parameter' | 'role' | 'target' | 'forecast' | ChangeKind;
	readonly name: string;
	readonly how: 'changed' | 'gone' | 'new';
	readonly region?: string;
	/** The cluster's name, where it belongs to one. */
	readonly cluster?: string;
};

/** Why a saved plan is not carried out. `plan` is its file as it was typed; instants are ISO 8601. */
export type PlanProblem =
	| {readonly code: 'plan-moved'; readonly plan: string; readonly made: string; readonly what: readonly Moved[]}
	| {readonly code: 'plan-expired'; readonly plan: string; readonly expires: string}
	/** `planned` is the account's id, `here` the one that these credentials lead into. */
	| {readonly code: 'plan-account'; readonly plan: string; readonly planned: string; readonly here: string}
	/** `planned` is the version that made it, `here` this one; `wanted` is what is not done with it. */
	| {
			readonly code: 'plan-version';
			readonly plan: string;
			readonly planned: string;
			readonly here: string;
			readonly wanted: 'look' | 'carry-out';
	  };
