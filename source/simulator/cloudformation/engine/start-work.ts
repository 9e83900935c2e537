import type {Caller} from '../resources/caller.ts';
import type {Definition, Imported, Stack} from '../stack.ts';
import {moveStack} from './events.ts';
import {run} from './run.ts';
import {wantedResources} from './wanted.ts';
import type {Work} from './work.ts';

type Start = {
	readonly stack: Stack;
	readonly definition: Definition;
	readonly verb: Work['verb'];
	readonly imports?: readonly Imported[];
	readonly isRollbackDisabled?: boolean;
	readonly token?: string;
};

/** Begins to carry a definition out on a stack. From now on the stack is what it is to be, until it is taken back. */
export function startWork(
	{stack, definition, verb, imports = [], isRollbackDisabled = false, token}: Start,
	caller: Caller,
): void {
	const wanted = wantedResources(stack, definition, caller);
	const before = {definition: stack.definition, outputs: stack.outputs, resources: new Map(stack.resources)};
	stack.definition = definition;
	if (verb !== 'CREATE') {
		stack.updatedAt = caller.account.clock.now();
	}

	moveStack(stack, caller.account, {
		status: `${verb}_IN_PROGRESS`,
		reason: 'User Initiated',
		...(token !== undefined && {token}),
	});
	run({
		...caller,
		stack,
		verb,
		wanted,
		before,
		imports,
		isRollbackDisabled,
		states: new Map(wanted.map(({logicalId}) => [logicalId, 'waiting'])),
		fresh: [],
		replaced: [],
		changed: [],
	});
}
