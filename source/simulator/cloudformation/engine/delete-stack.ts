import type {Caller} from '../resources/caller.ts';
import type {Stack} from '../stack.ts';
import {moveStack} from './events.ts';
import {inReverse, isKept, removeInTurn, type Doomed} from './remove.ts';

type Deletion = {
	readonly stack: Stack;
	/** Logical ids of what stays, which only a second attempt may name. */
	readonly retained?: readonly string[];
	readonly token?: string;
};

/** Takes a stack and its resources away. The stack is known by its ARN alone from then on. */
export function deleteStack({stack, retained = [], token}: Deletion, caller: Caller): void {
	const {account} = caller;
	moveStack(stack, account, {
		status: 'DELETE_IN_PROGRESS',
		reason: 'User Initiated',
		...(token !== undefined && {token}),
	});
	const left = [...stack.resources.values()].filter(
		({status}) => !['DELETE_COMPLETE', 'DELETE_SKIPPED'].includes(status),
	);
	const doomed = inReverse(left, stack.definition).map((resource): Doomed => ({
		resource,
		isRetained: resource.made !== undefined && (isKept(resource) || retained.includes(resource.logicalId)),
	}));
	account.clock.after(1, () => {
		removeInTurn({...caller, stack}, doomed, failed => {
			if (failed.length > 0) {
				moveStack(stack, account, {
					status: 'DELETE_FAILED',
					reason: `The following resource(s) failed to delete: [${failed.join(', ')}]. `,
				});
				return;
			}

			stack.deletedAt = account.clock.now();
			stack.outputs = [];
			moveStack(stack, account, {status: 'DELETE_COMPLETE'});
		});
	});
}
