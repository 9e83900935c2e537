import type {Change} from '../change.ts';
import type {KeyVariable} from '../../agent/agent-definition.ts';
import type {KeyReferenceFacts} from '../../iam/policy.ts';
import type {StoredKey} from '../../account/stored-key.ts';

/** How the Agent's containers get the key in one region, and what must be done before. */
export type KeyPlan = {
	readonly variable: KeyVariable;
	readonly changes: readonly Change[];
	/** What the execution role must be able to read; absent where no role reads it for the task. */
	readonly reads?: KeyReferenceFacts;
	/** A running Agent read the old value at its start: it must be started again. */
	readonly rotated: boolean;
	/** ISO instant of a change that came before this plan and hasn't reached all Agents. */
	readonly changedAt?: string;
};

/** Where a key in hand is put. */
export type Putting = {
	readonly region: string;
	/** Somebody says that it is another one: where the stored one can't be compared it is replaced. */
	readonly isNew: boolean;
};

/** A stored key as the execution role's policy names it. */
export function readsOf({kind, arn, kmsKey}: StoredKey): KeyReferenceFacts {
	return {kind, resource: arn, ...(kmsKey !== undefined && {kmsKey})};
}
