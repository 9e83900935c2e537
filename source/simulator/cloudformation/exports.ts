import type {Account} from '../account/account.ts';
import type {Call} from '../server/call.ts';
import type {Output} from './stack.ts';

/** What stacks of a Region export, with the stack that does. */
export function exportsOf({region}: Call, {regions}: Account): ReadonlyArray<Output & {readonly stackId: string}> {
	return [...(regions.get(region)?.stacks.values() ?? [])]
		.filter(({status}) => status !== 'DELETE_COMPLETE')
		.flatMap(({id, outputs}) =>
			outputs.filter(({exportName}) => exportName !== undefined).map(output => ({...output, stackId: id})),
		);
}
