import type {Account} from '../../account/account.ts';
import type {Call} from '../../server/call.ts';
import type {Definition, Stack} from '../stack.ts';
import {isSame} from '../template/value.ts';

export function stackArn(name: string, ending: string, {region}: Call, {partition, id}: Account): string {
	return `arn:${partition}:cloudformation:${region}:${id}:stack/${name}/${ending}`;
}

/** A stack of nothing yet, which its Region does not have before it is put there. */
export function addStack(name: string, call: Call, account: Account): Stack {
	return {
		id: stackArn(name, account.random.uuid(), call, account),
		name,
		createdAt: account.clock.now(),
		status: 'REVIEW_IN_PROGRESS',
		definition: noDefinition(),
		onFailure: 'ROLLBACK',
		isProtected: false,
		outputs: [],
		resources: new Map(),
		events: [],
		changeSets: [],
		detections: new Map(),
	};
}

/** A definition of nothing, as a stack has that is only looked at. */
function noDefinition(): Definition {
	return {
		template: {parameters: {}, mappings: {}, conditions: {}, resources: {}, outputs: {}},
		body: '',
		parameters: new Map(),
		capabilities: [],
		tags: new Map(),
	};
}

/** Outputs alone are worth an update too. */
export function hasOtherOutputs({definition: before}: Stack, after: Definition): boolean {
	return !isSame(before.template.outputs, after.template.outputs);
}
