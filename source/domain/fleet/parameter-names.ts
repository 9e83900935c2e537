import {nearest} from '../kit/nearest.ts';
import {platforms} from '../account/platform.ts';
import type {UsageFault} from '../choices/problem/usage-fault.ts';
import type {FleetTarget} from '../choices/wishes/fleet-wishes.ts';
import type {FleetTemplate} from './fleet-template.ts';
import {logical, platformWords} from './slot-names.ts';

/** What parameters of a whole set are called, in words; behind one may stand a platform that has another value. */
export const parameterWords = {
	'api-key': 'api key',
	'key-version': 'api key version',
	'key-reference': 'api key arn',
	'key-name': 'api key parameter',
	'kms-key': 'kms key arn',
	site: 'site',
	env: 'env',
	version: 'agent version',
	repository: 'agent repository',
	image: 'agent image',
	'execution-role': 'execution role name',
	'task-role': 'task role name',
	subnets: 'subnets',
	'security-groups': 'security groups',
	healthy: 'minimum healthy percent',
	variable: 'variable',
	'hidden-variable': 'variable',
} as const;

/** Counts the keys that a set was given, where its stacks make the secret. */
export const keyVersion = logical(parameterWords['key-version']);

/**
Those that a file may say of a place. A key and its number are in no file, and the parameter of a variable has its name.
*/
const sayable = Object.entries(parameterWords)
	.filter(([kind]) => kind !== 'api-key' && kind !== 'key-version' && !kind.endsWith('variable'))
	.map(([, words]) => words);

export const sayableNames: readonly string[] = sayable.map(words => logical(words));

/** Whether a template of ours may have a parameter of that name. */
export function isSayable(name: string): boolean {
	return name.startsWith('Variable') || every.has(name) || /^(?:Cluster|Providers)[A-Z][A-Za-z]*\d+$/v.test(name);
}

const every: ReadonlySet<string> = new Set(
	sayable.flatMap(words => [
		logical(words),
		...platforms.map(platform => logical(`${words} ${platformWords[platform]}`)),
	]),
);

/** Values that the template at hand has no parameter for, with where each was said. */
export function strangeParameters(
	targets: readonly FleetTarget[],
	{parameters, hidden, slots}: FleetTemplate,
): readonly UsageFault[] {
	const known = [
		...Object.keys(parameters).filter(name => !hidden.includes(name)),
		...slots.flatMap(({cluster, providers}) => [cluster, ...(providers === undefined ? [] : [providers])]),
	];
	return targets.flatMap(({parameters: own = {}, places = {}}) =>
		Object.keys(own)
			.filter(name => !known.includes(name) && !hidden.includes(name))
			.map((name): UsageFault => {
				const near = nearest(name, known);
				return {
					kind: 'unknown-entry',
					flag: `${places[name] ?? 'parameters'}: ${name}`,
					known,
					...(near !== undefined && {nearest: near}),
				};
			}),
	);
}
