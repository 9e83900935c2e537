import {kindOfStored} from '../../../account/stored-key.ts';
import type {ContainerDefinition} from '../../../account/task-definition.ts';
import {findAgentContainer} from '../../../agent/find-agent-container.ts';
import {keyVariableNames} from '../../../agent/read/read-key.ts';
import {keyReference} from '../../../kit/reference.ts';
import {canonical} from '../../../kit/canonical.ts';
import {textOf} from '../../../kit/shape.ts';
import type {KeyStore} from '../../../choices/choices.ts';
import type {Target} from '../../plan.ts';
import {type Check, type CheckInput, type Finding, result} from '../check.ts';
import {withoutEffect} from './without-effect.ts';

/**
What was asked for and isn't done, because an Agent goes on as it is: a key that nobody has in hand can be put nowhere,
and no service and no family is renamed; or because it means nothing on these hosts. Nothing is said where all is done.
*/
export const keptAsIs: Check = input => [
	...input.targets.flatMap(target =>
		[keyStays(target, input), nameStays(target, input), familyStays(target, input)].flatMap(found =>
			found ? [result('kept-as-is', `${target.group.cluster}/${target.name}`, found)] : [],
		),
	),
	...(input.targets.length === 0 ? [] : withoutEffect(input)).map(found =>
		result('kept-as-is', [...new Set(input.targets.map(({group}) => group.cluster))].join(', '), found),
	),
];

const stays = {
	'secrets-manager': {finding: 'key-in-secret'},
	ssm: {finding: 'key-in-parameter'},
	plain: {finding: 'key-in-definition'},
	file: {finding: 'key-in-file'},
} as const;

function keyStays({definition, container}: Target, {choices: {said, settings}}: CheckInput): Finding | undefined {
	const agent = findAgentContainer(definition, container);
	const place = agent && said.settings.includes('store-key') ? placeOf(agent) : undefined;
	return place === undefined || place === settings.store
		? undefined
		: {verdict: 'warn', ...stays[place], facts: {flag: `--store-key ${settings.store}`}};
}

/** Where the key is and stays; nothing of one that the plan puts there, which is a reference until then. */
function placeOf({
	secrets = [],
	environment = [],
	environmentFiles,
}: ContainerDefinition): keyof typeof stays | undefined {
	const secret = secrets.find(({name}) => keyVariableNames.includes(name));
	if (secret) {
		const valueFrom = textOf(secret.valueFrom);
		return valueFrom === undefined ? undefined : places[kindOfStored(valueFrom)];
	}

	const variable = environment.find(({name}) => keyVariableNames.includes(name));
	if (variable) {
		return canonical(variable.value) === canonical(keyReference) ? undefined : 'plain';
	}

	return Array.isArray(environmentFiles) && environmentFiles.length > 0 ? 'file' : undefined;
}

const places = {secret: 'secrets-manager', parameter: 'ssm'} as const satisfies Readonly<Record<string, KeyStore>>;

function nameStays({name, group}: Target, {choices: {said, settings}}: CheckInput): Finding | undefined {
	const {serviceName} = settings;
	return said.settings.includes('service-name') && name !== `${serviceName}${group.suffix}`
		? {verdict: 'warn', finding: 'name', facts: {flag: `--service-name ${serviceName}`, name}}
		: undefined;
}

function familyStays({family, group}: Target, {choices: {said, settings}}: CheckInput): Finding | undefined {
	return said.settings.includes('family') && family !== `${settings.family}${group.suffix}`
		? {verdict: 'warn', finding: 'family', facts: {flag: `--family ${settings.family}`, name: family}}
		: undefined;
}
