import {driftsOutput} from '../operations/drift-operations.ts';
import {requiredText} from '../find-stack.ts';
import {pageOf} from '../page-of.ts';
import type {StackOperation} from '../resources/caller.ts';
import {stacksOf} from '../stacks-of.ts';
import {findStackSet} from './find-stack-set.ts';
import {findOperation, requireInstances} from './find-operation.ts';
import {placeKey} from './stack-set.ts';

/** What a look for drift found in the stack of one instance (API reference: ListStackInstanceResourceDrifts). */
export const instanceDrifts: Readonly<Record<string, StackOperation>> = {
	ListStackInstanceResourceDrifts({call, account}) {
		const set = findStackSet(call, account);
		const place = {
			account: requiredText(call, 'StackInstanceAccount'),
			region: requiredText(call, 'StackInstanceRegion'),
		};
		requireInstances(set, [place]);
		findOperation(call, account);
		const target = account.organisation.get(place.account);
		const {stackId = ''} = set.instances.get(placeKey(place)) ?? {};
		const stack = target && stacksOf({...call, region: place.region}, target).get(stackId);
		const {items, next} = pageOf(call, stack === undefined ? [] : driftsOutput(stack, call));
		return {Summaries: items.map(({ExpectedProperties, ActualProperties, ...summary}) => summary), ...next};
	},
};
