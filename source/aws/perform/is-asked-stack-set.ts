import type {CreateStackSetCommandInput, Parameter, StackSet, Tag} from '@aws-sdk/client-cloudformation';

/**
Whether a stack set is the one that a request would make: the same template, values, tags and way of permission. Values
that are never shown count as equal (CloudFormation User Guide, "Parameters": NoEcho).
*/
export function isAskedStackSet(found: StackSet, asked: CreateStackSetCommandInput): boolean {
	return (
		found.TemplateBody === asked.TemplateBody &&
		(found.PermissionModel ?? selfManaged) === (asked.PermissionModel ?? selfManaged) &&
		areEqual(pairs(found.Tags), pairs(asked.Tags)) &&
		(found.AutoDeployment?.Enabled === true) === (asked.AutoDeployment?.Enabled === true) &&
		areSameValues(values(found.Parameters), values(asked.Parameters))
	);
}

// API: CreateStackSet, `PermissionModel`.
const selfManaged = 'SELF_MANAGED';

type Pairs = ReadonlyArray<readonly [name: string, value: string]>;

function pairs(tags: readonly Tag[] = []): Pairs {
	return tags.map(({Key: key = '', Value: value = ''}) => [key, value]);
}

function values(parameters: readonly Parameter[] = []): Pairs {
	return parameters.map(({ParameterKey: key = '', ParameterValue: value = ''}) => [key, value]);
}

/** CloudFormation may show values that come from the template's defaults too. */
function areSameValues(found: Pairs, asked: Pairs): boolean {
	const shown = new Map(found);
	return asked.every(([name, value]) => [value, '****'].includes(shown.get(name) ?? ''));
}

function areEqual(one: Pairs, other: Pairs): boolean {
	return sorted(one) === sorted(other);
}

function sorted(of: Pairs): string {
	return JSON.stringify(of.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
