import type {Caller} from '../resources/caller.ts';
import type {Site} from '../resources/resource-type.ts';
import type {Definition, Imported, Output, Stack, StackResource} from '../stack.ts';
import type {Wanted} from './wanted.ts';

/** What a stack was before, to go back to. */
export type Snapshot = {
	readonly definition: Definition;
	readonly outputs: readonly Output[];
	readonly resources: ReadonlyMap<string, StackResource>;
};

/** One operation on a stack, from its beginning to the end of its rollback. */
export type Work = Caller & {
	readonly stack: Stack;
	readonly verb: 'CREATE' | 'UPDATE' | 'IMPORT';
	readonly wanted: readonly Wanted[];
	readonly before: Snapshot;
	readonly imports: readonly Imported[];
	readonly isRollbackDisabled: boolean;
	/** Of each wanted resource. */
	readonly states: Map<string, 'waiting' | 'running' | 'done' | 'failed'>;
	/** Made by this work, newest last. */
	readonly fresh: StackResource[];
	/** What was replaced, and goes when all went well. */
	readonly replaced: StackResource[];
	/** What was changed in place, as it was. */
	readonly changed: StackResource[];
};

export function siteOf({call, account, house, stack}: Caller & {readonly stack: Stack}, logicalId: string): Site {
	return {call, account, house, stackName: stack.name, stackId: stack.id, logicalId};
}

/** What CloudFormation puts on everything that it makes and can tag (template reference: resource tags). */
export function systemTags({id, name}: Stack, logicalId: string): ReadonlyMap<string, string> {
	return new Map([
		['aws:cloudformation:stack-name', name],
		['aws:cloudformation:stack-id', id],
		['aws:cloudformation:logical-id', logicalId],
	]);
}

/** Calls `step` for one after another; each says itself when the next is due. */
export function inTurn<Item>(
	items: readonly Item[],
	step: (item: Item, next: () => void) => void,
	end: () => void,
): void {
	const [first, ...rest] = items;
	if (first === undefined) {
		end();
		return;
	}

	step(first, () => {
		inTurn(rest, step, end);
	});
}
