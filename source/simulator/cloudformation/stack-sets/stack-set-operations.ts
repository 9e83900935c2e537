import type {Caller, StackOperation} from '../resources/caller.ts';
import {fields} from '../../query/fields.ts';
import {Fault} from '../../server/call.ts';
import {requiredText} from '../find-stack.ts';
import {givenParameters, stackTags, templateInput} from '../operations/definition-input.ts';
import {pageOf} from '../page-of.ts';
import {requireCapabilities} from '../template/capabilities.ts';
import {validationError} from '../validation-error.ts';
import {requireTrust} from './administering.ts';
import {beginOperation} from './begin-operation.ts';
import {findStackSet, requireStackSetPermission, stackSetArn, stackSetsOf} from './find-stack-set.ts';
import {applySettings, requireSteadyExecution} from './set-settings.ts';
import {placeKey, type StackSet, type StackSetDefinition} from './stack-set.ts';
import {requireRoomForSet} from './quotas.ts';
import {stackSetOutput, stackSetSummary} from './stack-set-output.ts';
import {targetsInput} from './targets-input.ts';

const administrationRole = 'AWSCloudFormationStackSetAdministrationRole';

/** Stack sets themselves. What a change of one does to its instances is an operation. */
export const stackSetOperations: Readonly<Record<string, StackOperation>> = {
	CreateStackSet(caller) {
		const {call, account} = caller;
		const name = requiredText(call, 'StackSetName');
		requireStackSetPermission(call, account, stackSetArn(`${name}:*`, call, account));
		if (!/^[A-Za-z][\d\-A-Za-z]{0,127}$/v.test(name)) {
			throw validationError(
				`1 validation error detected: Value '${name}' at 'stackSetName' failed to satisfy constraint: Member ` +
					'must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*',
			);
		}

		const isServiceManaged = fields.text(call.input, 'PermissionModel') === 'SERVICE_MANAGED';
		if (isServiceManaged) {
			requireTrust(call, account);
		}

		const definition = definitionOf(caller);
		const sets = stackSetsOf(call, account);
		if ([...sets.values()].some(set => set.name === name && set.status === 'ACTIVE')) {
			throw new Fault({
				code: 'NameAlreadyExistsException',
				message: `The specified name ${name} is already in use.`,
				status: 409,
			});
		}

		requireRoomForSet(sets);
		const id = `${name}:${account.random.uuid()}`;
		const set: StackSet = {
			id,
			name,
			arn: stackSetArn(id, call, account),
			permissionModel: isServiceManaged ? 'SERVICE_MANAGED' : 'SELF_MANAGED',
			status: 'ACTIVE',
			definition,
			administrationRoleArn: `arn:${account.partition}:iam::${account.id}:role/${administrationRole}`,
			executionRoleName: 'AWSCloudFormationStackSetExecutionRole',
			isManaged: false,
			targets: new Map(),
			instances: new Map(),
			operations: [],
		};
		applySettings(set, call);
		sets.set(id, set);
		return {StackSetId: id};
	},

	DescribeStackSet: ({call, account}) => ({StackSet: stackSetOutput(findStackSet(call, account))}),

	ListStackSets({call, account}) {
		requireStackSetPermission(call, account, '*');
		const status = fields.text(call.input, 'Status');
		const sets = [...stackSetsOf(call, account).values()].filter(
			set => status === undefined || set.status === status,
		);
		const {items, next} = pageOf(call, sets);
		return {Summaries: items.map(set => stackSetSummary(set)), ...next};
	},

	// All instances where none are named; where the template or a parameter changes the others are out of date until an
	// operation comes to them, and otherwise they keep their status (API reference: UpdateStackSet, Accounts).
	UpdateStackSet(caller) {
		const {call, account} = caller;
		const set = findStackSet(call, account);
		const definition = definitionOf(caller, set);
		requireSteadyExecution(set, call);
		const isNarrowed = call.input.Accounts !== undefined || call.input.DeploymentTargets !== undefined;
		if (isNarrowed && call.input.AutoDeployment !== undefined) {
			// API reference: "If you specify AutoDeployment, don't specify DeploymentTargets or Regions".
			throw validationError('You can not specify AutoDeployment with DeploymentTargets or Regions.');
		}

		const all = [...set.instances.values()];
		const named = isNarrowed ? targetsInput(call, account, set).places : all;
		const keys = new Set(named.map(place => placeKey(place)));
		const places = all.filter(instance => keys.has(placeKey(instance)));
		const operationId = beginOperation(
			{
				set,
				action: 'UPDATE',
				places: places.map(({account: id, region, unitId}) => ({
					account: id,
					region,
					...(unitId !== undefined && {unitId}),
				})),
				prepare() {
					const {body, parameters} = set.definition;
					const isOther =
						body !== definition.body ||
						JSON.stringify(parameters) !== JSON.stringify(definition.parameters);
					set.definition = definition;
					applySettings(set, call);
					for (const instance of isOther ? all : []) {
						instance.status = instance.status === 'INOPERABLE' ? 'INOPERABLE' : 'OUTDATED';
					}
				},
			},
			caller,
		);
		return {OperationId: operationId};
	},

	DeleteStackSet({call, account}) {
		const set = findStackSet(call, account);
		if (set.instances.size > 0) {
			throw new Fault({code: 'StackSetNotEmptyException', message: 'StackSet is not empty', status: 409});
		}

		set.status = 'DELETED';
		return {};
	},

	DetectStackSetDrift(caller) {
		const {call, account} = caller;
		const set = findStackSet(call, account);
		const places = [...set.instances.values()].map(({account: id, region}) => ({account: id, region}));
		return {OperationId: beginOperation({set, action: 'DETECT_DRIFT', places}, caller)};
	},
};

function definitionOf(caller: Caller, before?: StackSet): StackSetDefinition {
	const {call, house} = caller;
	const {input} = call;
	const isPrevious = fields.flag(input, 'UsePreviousTemplate');
	const {template, body} = isPrevious && before !== undefined ? before.definition : templateInput(caller);
	const capabilities = fields.texts(input, 'Capabilities');
	requireCapabilities(template, capabilities, house.types);
	const given = givenParameters(call);
	const unknown = given.map(({key}) => key).filter(key => template.parameters[key] === undefined);
	if (unknown.length > 0) {
		throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
	}

	const kept = before?.definition.parameters ?? [];
	const parameters = given.flatMap(parameter =>
		parameter.usesPrevious ? kept.filter(({key}) => key === parameter.key) : [parameter],
	);
	const valued = new Set(parameters.map(({key}) => key));
	const missing = Object.entries(template.parameters)
		.filter(([key, {defaultValue}]) => defaultValue === undefined && !valued.has(key))
		.map(([key]) => key);
	if (missing.length > 0) {
		throw validationError(`Parameters: [${missing.join(', ')}] must have values`);
	}

	const tags = input.Tags === undefined && before !== undefined ? before.definition.tags : stackTags(call);
	return {template, body, parameters, capabilities, tags};
}
