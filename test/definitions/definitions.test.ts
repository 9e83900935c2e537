import {deepEqual, equal} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {platforms} from '../../source/domain/account/platform.ts';
import {sites} from '../../source/domain/account/site.ts';
import {feature} from '../../source/domain/agent/features/catalogue.ts';
import {featureIds} from '../../source/domain/choices/feature-id.ts';
import {definitionFiles, readDefinitions, type Definition} from '../support/definitions.ts';
import {simulated} from '../support/simulated.ts';

const text = {type: 'string', minLength: 1};
const tags = {type: 'object', additionalProperties: {type: 'string'}};
const closed = (properties: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>> = {}) => ({
	type: 'object',
	required: Object.keys(properties),
	properties: {...properties, ...optional},
	additionalProperties: false,
});
const serviceOrDaemon = {
	deploymentConfiguration: {type: 'object'},
	enableECSManagedTags: {type: 'boolean'},
	propagateTags: {enum: ['SERVICE', 'DAEMON']},
};
const isShape = new Ajv2020().compile(
	closed(
		{
			name: {type: 'string', pattern: String.raw`^[a-z\d]+(?:-[a-z\d]+)*$`},
			source: closed({
				repository: {type: 'string', pattern: String.raw`^(?:[\w.\-]+/[\w.\-]+|not recorded)$`},
				path: text,
				note: text,
			}),
			platform: {enum: platforms},
			definition: {type: 'object', required: ['family', 'containerDefinitions']},
			expected: closed({
				agent: {enum: ['yes', 'no', 'perhaps']},
				container: {type: ['string', 'null']},
				owner: {enum: ['terraform', 'cloudformation', 'cdk', 'pulumi', 'copilot', 'unknown']},
				features: {type: 'array', uniqueItems: true, items: {enum: featureIds}},
				site: {enum: [...sites, null]},
				key: {enum: ['secret', 'parameter', 'plain', 'env-file', 'none']},
				image: {
					anyOf: [
						{type: 'null'},
						closed({
							registry: {enum: ['ecr-public', 'docker-hub', 'datadog', 'gcr', 'acr', 'other']},
							variant: {type: ['string', 'null']},
						}),
					],
				},
			}),
		},
		{
			service: closed(
				{
					serviceName: text,
					schedulingStrategy: {enum: ['DAEMON', 'REPLICA']},
					launchType: {enum: ['EC2', 'EXTERNAL']},
					tags,
				},
				{
					...serviceOrDaemon,
					desiredCount: {type: 'integer'},
					placementConstraints: {type: 'array'},
					networkConfiguration: {type: 'object'},
					enableExecuteCommand: {type: 'boolean'},
				},
			),
			daemon: closed({daemonName: text, tags}, serviceOrDaemon),
		},
	),
);

const definitions = readDefinitions();

test('there are definitions of every platform, owner and place of a key', () => {
	const seen = (values: readonly string[]) => [...new Set(values)].toSorted();
	equal(definitions.length >= 60, true);
	deepEqual(
		[
			seen(definitions.map(({platform}) => platform)),
			seen(definitions.map(({expected}) => expected.owner)),
			seen(definitions.map(({expected}) => expected.key)),
			seen(definitions.map(({expected}) => expected.agent)),
			seen(definitions.flatMap(({expected}) => expected.features)),
		],
		[
			['amazon-linux-1', 'external', 'linux', 'managed-instances', 'windows'],
			['cdk', 'cloudformation', 'copilot', 'pulumi', 'terraform', 'unknown'],
			['env-file', 'none', 'parameter', 'plain', 'secret'],
			['no', 'perhaps', 'yes'],
			featureIds.toSorted(),
		],
	);
});

test('each has a name of its own, which is that of its file', () => {
	deepEqual(
		definitions.map(({name}) => name),
		definitionFiles.map(file => path.basename(file, '.json')),
	);
	equal(new Set(definitions.map(({name}) => name)).size, definitions.length);
});

test('no key and no account in them is a real one', () => {
	const neutral = ['0123456789abcdef', '123456789012'];
	const found = definitionFiles.flatMap(file => readFileSync(file, 'utf8').match(/[\da-f]{32,}|\b\d{12}\b/gv) ?? []);
	deepEqual(
		found.filter(digits => neutral.every(part => digits.replaceAll(part, '') !== '')),
		[],
	);
});

for (const definition of definitions) {
	test(`${definition.name} has the shape`, () => {
		isShape(definition);
		deepEqual(isShape.errors ?? [], []);
	});

	test(`${definition.name} can be what is expected of it`, () => {
		deepEqual(contradictions(definition), []);
	});

	test(`${definition.name} is registered as it is, with nothing that the API does not know`, async t => {
		const ecs = new ECS((await simulated('empty', t)).connection);
		deepEqual(lost(definition.definition, await registered(ecs, definition)), []);
	});
}

async function registered(ecs: ECS, {platform, definition}: Definition): Promise<unknown> {
	if (platform !== 'managed-instances') {
		const {taskDefinition, tags: own} = await ecs.registerTaskDefinition(definition);
		return {...taskDefinition, tags: own};
	}

	const {daemonTaskDefinitionArn} = await ecs.registerDaemonTaskDefinition(definition);
	const {daemonTaskDefinition} = await ecs.describeDaemonTaskDefinition({
		daemonTaskDefinition: daemonTaskDefinitionArn,
	});
	const {tags: own} = await ecs.listTagsForResource({resourceArn: daemonTaskDefinitionArn});
	return {...daemonTaskDefinition, tags: own};
}

/** Where a part of what was sent is not in what came back. */
function lost(sent: unknown, back: unknown, at = ''): readonly string[] {
	if (Array.isArray(sent)) {
		return sent.flatMap((item, index) =>
			lost(item, Array.isArray(back) ? back[index] : undefined, `${at}[${String(index)}]`),
		);
	}

	if (typeof sent === 'object' && sent !== null) {
		const values = typeof back === 'object' && back !== null ? Object.entries(back) : [];
		return Object.entries(sent).flatMap(([key, value]) =>
			lost(value, values.find(([name]) => name === key)?.[1], `${at}.${key}`),
		);
	}

	return sent === back ? [] : [at];
}

function contradictions({definition, expected}: Definition): readonly string[] {
	const {agent, container, features, image} = expected;
	const names = (definition.containerDefinitions ?? []).map(({name}) => name);
	const ordered = featureIds.filter(id => features.includes(id));
	return [
		...(container === null || names.includes(container) ? [] : ['the container is not in the task']),
		...(agent === 'no' && (container !== null || image !== null || features.length > 0) ? ['it is no Agent'] : []),
		...(container !== null && !features.includes('core') ? ['an Agent without its core'] : []),
		...(ordered.join(' ') === features.join(' ') ? [] : ['features are out of order']),
		...features.filter(id => feature(id).needs.some(needed => !features.includes(needed))),
	];
}
