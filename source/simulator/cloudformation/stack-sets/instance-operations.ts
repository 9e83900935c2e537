import type {Caller, StackOperation} from '../resources/caller.ts';
import {fields} from '../../query/fields.ts';
import type {XmlFields} from '../../query/write-xml.ts';
import {type Call, Fault} from '../../server/call.ts';
import {requiredText} from '../find-stack.ts';
import {givenParameters} from '../operations/definition-input.ts';
import {pageOf} from '../page-of.ts';
import type {GivenParameter} from '../template/parameters.ts';
import {validationError} from '../validation-error.ts';
import {beginOperation} from './begin-operation.ts';
import {findStackSet} from './find-stack-set.ts';
import {findOperation, requireInstances} from './find-operation.ts';
import {placeKey, type Place, type StackSet, type StackSetOperation} from './stack-set.ts';
import {instanceOutput, instanceSummary, operationOutput, operationSummary, resultOutput} from './stack-set-output.ts';
import {targetsInput} from './targets-input.ts';

/** Stacks of a set in accounts and Regions, and the operations that went over them. */
export const instanceOperations: Readonly<Record<string, StackOperation>> = {
	// Instances that there are already get what the set says now.
	CreateStackInstances(caller) {
		const {call, account} = caller;
		const set = findStackSet(call, account);
		const {places, unitIds, regions} = targetsInput(call, account, set);
		const overrides = overridesInput(call, set);
		return begin({set, action: 'CREATE', places}, caller, () => {
			// Filters of accounts don't count for those that join (user guide: automatic deployments).
			for (const id of unitIds) {
				set.targets.set(id, [...new Set([...(set.targets.get(id) ?? []), ...regions])]);
			}

			for (const place of places) {
				const before = set.instances.get(placeKey(place));
				set.instances.set(placeKey(place), {
					...(before ?? {...place, status: 'OUTDATED', detail: 'PENDING'}),
					overrides: overrides ?? before?.overrides ?? [],
				});
			}
		});
	},

	// The new overrides are all that there are; none leaves the old ones (API reference: `ParameterOverrides`).
	UpdateStackInstances(caller) {
		const {call, account} = caller;
		const set = findStackSet(call, account);
		const {places} = targetsInput(call, account, set);
		requireInstances(set, places);
		const overrides = overridesInput(call, set);
		return begin({set, action: 'UPDATE', places}, caller, () => {
			for (const place of places) {
				const instance = set.instances.get(placeKey(place));
				if (instance !== undefined && overrides !== undefined) {
					instance.overrides = overrides.flatMap(override =>
						override.usesPrevious ? instance.overrides.filter(({key}) => key === override.key) : [override],
					);
				}
			}
		});
	},

	DeleteStackInstances(caller) {
		const {call, account} = caller;
		const set = findStackSet(call, account);
		const {places, unitIds, regions, isWhole} = targetsInput(call, account, set);
		if (call.input.RetainStacks === undefined) {
			throw validationError(
				"1 validation error detected: Value null at 'retainStacks' failed to satisfy constraint: Member must " +
					'not be null',
			);
		}

		const areRetained = fields.flag(call.input, 'RetainStacks');
		return begin({set, action: 'DELETE', places, retainsStacks: areRetained}, caller, () => {
			for (const id of isWhole ? unitIds : []) {
				const left = (set.targets.get(id) ?? []).filter(region => !regions.includes(region));
				if (left.length > 0) {
					set.targets.set(id, left);
				} else {
					set.targets.delete(id);
				}
			}
		});
	},

	ListStackInstances({call, account}) {
		const set = findStackSet(call, account);
		const [id, region] = ['StackInstanceAccount', 'StackInstanceRegion'].map(name => fields.text(call.input, name));
		const filters = fields.records(call.input, 'Filters');
		const instances = [...set.instances.values()].filter(
			instance =>
				(id === undefined || instance.account === id) &&
				(region === undefined || instance.region === region) &&
				filters.every(filter => {
					const shown: Readonly<Record<string, string | undefined>> = {
						DETAILED_STATUS: instance.detail,
						LAST_OPERATION_ID: instance.lastOperationId,
						DRIFT_STATUS: instance.drift?.status ?? 'NOT_CHECKED',
					};
					return shown[fields.text(filter, 'Name') ?? ''] === fields.text(filter, 'Values');
				}),
		);
		const {items, next} = pageOf(call, instances);
		return {Summaries: items.map(instance => instanceSummary(set, instance)), ...next};
	},

	DescribeStackInstance({call, account}) {
		const set = findStackSet(call, account);
		const place = {
			account: requiredText(call, 'StackInstanceAccount'),
			region: requiredText(call, 'StackInstanceRegion'),
		};
		requireInstances(set, [place]);
		const instance = set.instances.get(placeKey(place));
		return {StackInstance: instance && instanceOutput(set, instance)};
	},

	ListStackSetOperations({call, account}) {
		const set = findStackSet(call, account);
		const {items, next} = pageOf(call, set.operations);
		return {Summaries: items.map(operation => operationSummary(operation)), ...next};
	},

	DescribeStackSetOperation({call, account}) {
		const {set, operation} = findOperation(call, account);
		return {StackSetOperation: operationOutput(set, operation)};
	},

	ListStackSetOperationResults({call, account}) {
		const {operation} = findOperation(call, account);
		const filters = fields.records(call.input, 'Filters');
		const results = operation.results.filter(({status}) =>
			filters.every(filter => fields.text(filter, 'Values') === status),
		);
		const {items, next} = pageOf(call, results);
		return {Summaries: items.map(result => resultOutput(result)), ...next};
	},

	// What runs goes on to its end; what has not begun is left (API reference: StopStackSetOperation).
	StopStackSetOperation({call, account}) {
		const {operation} = findOperation(call, account);
		if (operation.status === 'QUEUED') {
			Object.assign(operation, {status: 'STOPPED', endedAt: account.clock.now()});
			for (const result of operation.results) {
				result.status = 'CANCELLED';
			}
		} else if (operation.status === 'RUNNING') {
			operation.status = 'STOPPING';
		} else {
			throw new Fault({
				code: 'InvalidOperationException',
				message: `Operation ${operation.id} is in status ${operation.status} and cannot be stopped.`,
			});
		}

		return {};
	},
};

type Beginning = {
	readonly set: StackSet;
	readonly action: StackSetOperation['action'];
	readonly places: readonly Place[];
	readonly retainsStacks?: boolean;
};

function begin(beginning: Beginning, caller: Caller, prepare?: () => void): XmlFields {
	if (beginning.places.length === 0) {
		throw validationError('At least one account and one Region have to be specified.');
	}

	return {OperationId: beginOperation({...beginning, ...(prepare && {prepare})}, caller)};
}

// None said is something else than none at all.
function overridesInput(call: Call, {definition}: StackSet): readonly GivenParameter[] | undefined {
	if (call.input.ParameterOverrides === undefined) {
		return undefined;
	}

	const overrides = givenParameters(call, 'ParameterOverrides');
	const unknown = overrides.map(({key}) => key).filter(key => definition.template.parameters[key] === undefined);
	if (unknown.length > 0) {
		throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
	}

	return overrides;
}
