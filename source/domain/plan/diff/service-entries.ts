import type {Json, JsonObject} from '../../kit/json.ts';
import {canonical} from '../../kit/canonical.ts';
import {isObject, objectsOf, textOf} from '../../kit/shape.ts';
import type {DiffNoun} from './diff-line.ts';
import {constraintEntry} from './definition-entries.ts';
import type {Entry} from './entry.ts';
import {fieldText} from './field-text.ts';

/** What a normalised service consists of. */
export function serviceEntries(service: JsonObject): readonly Entry[] {
	const {placementConstraints, ...fields} = service;
	return [
		...Object.entries(fields).flatMap(([key, value]) => fieldEntries(key, value)),
		...objectsOf(placementConstraints).map(constraint => constraintEntry(constraint)),
	];
}

/** What only a new service shows: these can never be changed. */
export function identityEntries(request: JsonObject): readonly Entry[] {
	// UpdateService changes none of them: another name or launch type is another service.
	const keys = ['serviceName', 'daemonName', 'launchType', 'schedulingStrategy'];
	return keys.flatMap(key => (request[key] === undefined ? [] : fieldEntries(key, request[key])));
}

const nouns: Readonly<Record<string, DiffNoun>> = {
	serviceName: 'service',
	daemonName: 'service',
	taskDefinition: 'definition',
	daemonTaskDefinitionArn: 'definition',
	launchType: 'launch',
	schedulingStrategy: 'scheduling',
};

const parts: Readonly<Record<string, DiffNoun>> = {
	deploymentConfiguration: 'deployment',
	networkConfiguration: 'network',
};

function fieldEntries(key: string, value: Json): readonly Entry[] {
	const noun = parts[key];
	if (noun === undefined || !isObject(value)) {
		return [entry(key, nouns[key] ?? 'setting', value, nouns[key] === undefined ? key : undefined)];
	}

	// The one thing in it; its level tells a reader nothing.
	const inner = isObject(value.awsvpcConfiguration) ? value.awsvpcConfiguration : value;
	return Object.entries(inner).map(([name, field]) => entry(`${key}/${name}`, noun, field, name));
}

/** Opening a shell in the Agent's container is access to the host. */
function entry(path: string, noun: DiffNoun, value: Json, name: string | undefined): Entry {
	return {
		path,
		noun,
		depth: 0,
		...(name !== undefined && {name}),
		value: canonical(value),
		text: fieldText(value),
		risk: path === 'enableExecuteCommand' && value === true,
	};
}

/** Statements of an IAM document by their Sid, every other field by its name. */
export function documentEntries(document: Json, noun: DiffNoun): readonly Entry[] {
	// A document that is no object is none that this tool wrote: shown whole, as a risk.
	if (!isObject(document)) {
		return document === undefined
			? []
			: [{path: '', noun, depth: 0, value: canonical(document), text: fieldText(document), risk: true}];
	}

	const {Statement: statement, ...fields} = document;
	// IAM takes a single statement without a list.
	const statements = isObject(statement) ? [statement] : objectsOf(statement);
	return [
		...Object.entries(fields).map(([key, value]): Entry => ({
			path: key,
			noun,
			depth: 0,
			name: key,
			value: canonical(value),
			text: fieldText(value),
			risk: false,
		})),
		...statements.map(item => statementEntry(item)),
	];
}

function statementEntry(statement: JsonObject): Entry {
	const {Sid: sid, Effect: effect, Action: action, Resource: resource, Principal: principal, ...more} = statement;
	const value = canonical({effect, action, resource, principal, ...more});
	// Without a Sid a statement is known by its content: a changed one is then one that goes and one that comes.
	const name = textOf(sid);
	const text = [effect, action, resource, principal, more]
		.filter(part => part !== undefined && canonical(part) !== '{}')
		.map(part => fieldText(part))
		.join(' ');
	return {
		path: `Statement/${name ?? value}`,
		noun: 'statement',
		depth: 0,
		...(name !== undefined && {name}),
		value,
		text,
		risk: true,
	};
}
