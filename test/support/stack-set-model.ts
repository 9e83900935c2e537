import type {JsonObject, Json} from '../../source/domain/kit/json.ts';
import type {Change} from '../../source/domain/plan/change.ts';
import {placeKey, type Place} from '../../source/domain/fleet/place.ts';
import type {StackInstance, StackSet} from '../../source/domain/fleet/stack-set.ts';

/** Accounts by the id of their unit. */
export type Units = Readonly<Record<string, readonly string[]>>;

/** The names of parameters that a template of these tests has: its body is a list of them. */
export function namesIn(body: string): readonly string[] {
	return (JSON.parse(body) as {readonly names: readonly string[]}).names;
}

type Told = {readonly ParameterKey: string; readonly ParameterValue?: Json; readonly UsePreviousValue?: boolean};

const list = <Item>(value: Json | undefined) => (value ?? []) as unknown as readonly Item[];

/** Which places a request names: each account in each region; all accounts of units, or those in both. */
export function namedPlaces(request: JsonObject, units: Units): readonly Place[] | undefined {
	const {Accounts, DeploymentTargets, Regions} = request;
	if (Accounts === undefined && DeploymentTargets === undefined) {
		return undefined;
	}

	const targets = (DeploymentTargets ?? {}) as JsonObject;
	const ids = list<string>(targets.OrganizationalUnitIds);
	if (DeploymentTargets !== undefined && (ids.length === 0 || ids.length > 50)) {
		throw new Error('an operation goes through 1 to 50 units');
	}

	const within = [...new Set(ids.flatMap(id => units[id] ?? []))];
	const named = list<string>(targets.Accounts);
	const accounts =
		Accounts === undefined
			? targets.AccountFilterType === 'INTERSECTION'
				? within.filter(id => named.includes(id))
				: within
			: list<string>(Accounts);
	return list<string>(Regions).flatMap(region => accounts.map(account => ({account, region})));
}

/** What CloudFormation makes of requests in their order, where all goes well. It refuses what the API refuses. */
export function carriedOut(
	before: StackSet | undefined,
	changes: ReadonlyArray<Pick<Change, 'kind' | 'request'>>,
	units: Units,
): StackSet | undefined {
	let set = before;
	for (const {kind, request} of changes) {
		if (kind === 'create-stack-set') {
			set = created(request);
			continue;
		}

		if (!set) {
			throw new Error(`${kind} without a stack set`);
		}

		if (kind === 'delete-stack-set') {
			requireEmpty(set);
			set = undefined;
			continue;
		}

		set = operated(set, {kind, request, units});
	}

	return set;
}

function textIn(request: JsonObject, name: string): string {
	const value = request[name];
	if (typeof value !== 'string') {
		throw new TypeError(`${name} is no text`);
	}

	return value;
}

function requireEmpty({instances}: StackSet): void {
	if (instances.length > 0) {
		throw new Error('StackSetNotEmptyException');
	}
}

function created(request: JsonObject): StackSet {
	const isService = request.PermissionModel === 'SERVICE_MANAGED';
	const empty: StackSet = {
		name: textIn(request, 'StackSetName'),
		arn: 'arn:aws:cloudformation:us-east-1:123456789012:stackset/agents:1',
		region: 'us-east-1',
		permissionModel: isService ? 'service-managed' : 'self-managed',
		template: textIn(request, 'TemplateBody'),
		parameters: {},
		tags: {},
		isManagedExecution: true,
		units: [],
		instances: [],
		operations: [],
	};
	return withSettings({...empty, parameters: valuesOf(request, empty)}, request);
}

function withSettings(set: StackSet, request: JsonObject): StackSet {
	const {autoDeployment, ...rest} = set;
	const said = request.AutoDeployment as JsonObject | undefined;
	const isAutomatic = said === undefined ? autoDeployment !== undefined : said.Enabled === true;
	return {
		...rest,
		...(isAutomatic && {autoDeployment: {retainsStacks: false}}),
		...(request.AdministrationRoleARN !== undefined && {
			administrationRole: textIn(request, 'AdministrationRoleARN'),
		}),
		...(request.ExecutionRoleName !== undefined && {executionRole: textIn(request, 'ExecutionRoleName')}),
	};
}

/** Values by name; what is a reference is a hidden value. */
function valuesOf(request: JsonObject, {template, parameters}: StackSet): Readonly<Record<string, string>> {
	const names = namesIn(template);
	return Object.fromEntries(
		list<Told>(request.Parameters).map(({ParameterKey: name, ParameterValue: value, UsePreviousValue: isKept}) => {
			if (!names.includes(name)) {
				throw new Error(`Parameters: [${name}] do not exist in the template`);
			}

			const before = parameters[name];
			if (isKept === true && before === undefined) {
				throw new Error(`${name} has no previous value`);
			}

			return [name, isKept === true ? (before ?? '') : typeof value === 'string' ? value : '****'];
		}),
	);
}

type Operating = {readonly kind: Change['kind']; readonly request: JsonObject; readonly units: Units};

function operated(set: StackSet, {kind, request, units}: Operating): StackSet {
	const named = namedPlaces(request, units);
	const keys = new Set((named ?? set.instances).map(place => placeKey(place)));
	const there = set.instances.filter(instance => keys.has(placeKey(instance)));
	switch (kind) {
		case 'update-stack-set': {
			return updated(set, request, {keys, isNamed: named !== undefined});
		}

		case 'create-stack-instances': {
			const overrides = overridesIn(set, request) ?? {};
			const young = (named ?? []).filter(place => there.every(one => placeKey(one) !== placeKey(place)));
			if (young.length === 0) {
				throw new Error('no place gets a stack');
			}

			return {...set, instances: [...set.instances, ...young.map(place => ({...place, ...well, overrides}))]};
		}

		case 'update-stack-instances': {
			if (there.length !== keys.size) {
				throw new Error('StackInstanceNotFoundException');
			}

			const overrides = overridesIn(set, request);
			return {
				...set,
				instances: set.instances.map(instance =>
					keys.has(placeKey(instance)) ? {...instance, ...well, ...(overrides && {overrides})} : instance,
				),
			};
		}

		case 'delete-stack-instances': {
			return {...set, instances: set.instances.filter(instance => !keys.has(placeKey(instance)))};
		}

		default: {
			throw new Error(`${kind} is nothing of a stack set`);
		}
	}
}

const well = {status: 'current', detail: 'succeeded'} as const;

type Named = {readonly keys: ReadonlySet<string>; readonly isNamed: boolean};

function updated(set: StackSet, request: JsonObject, {keys, isNamed}: Named): StackSet {
	const template = request.UsePreviousTemplate === true ? set.template : textIn(request, 'TemplateBody');
	const parameters = valuesOf(request, {...set, template, parameters: set.parameters});
	const isOther =
		template !== set.template || JSON.stringify(sorted(parameters)) !== JSON.stringify(sorted(set.parameters));
	const marked = set.instances.map((instance): StackInstance => ({
		...instance,
		...(isOther && instance.status !== 'inoperable' && {status: 'outdated'}),
	}));
	if (isNamed && set.instances.every(instance => !keys.has(placeKey(instance)))) {
		throw new Error('StackInstanceNotFoundException');
	}

	return {
		...withSettings(set, request),
		template,
		parameters,
		instances: marked.map(instance =>
			keys.has(placeKey(instance)) && instance.status !== 'inoperable' ? {...instance, ...well} : instance,
		),
	};
}

function sorted(values: Readonly<Record<string, string>>): ReadonlyArray<readonly [string, string]> {
	return Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The new overrides are all that there are; none said leaves the old ones. */
function overridesIn(set: StackSet, {ParameterOverrides: said}: JsonObject) {
	return said === undefined ? undefined : valuesOf({Parameters: said}, set);
}
