import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {imageFacts} from '../../../source/domain/agent/image-facts.ts';
import {agentImage, agentTag, agentVersion} from '../../../source/domain/agent/image.ts';

const ours = 'public.ecr.aws/datadog/agent';
const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

const made = [
	[ours, '7', [], `${ours}:7`],
	[ours, '7', ['jmx'], `${ours}:7-jmx`],
	[ours, '7.78.1', ['fips'], `${ours}:7.78.1-fips`],
	[ours, '7-jmx', ['jmx'], `${ours}:7-jmx`],
	[ours, '7-servercore', ['jmx'], `${ours}:7-servercore-jmx`],
	['localhost:5000/agent', '7', [], 'localhost:5000/agent:7'],
	[`${ours}:7.60.0`, '7', [], `${ours}:7.60.0`],
	[`${ours}:7.60.0`, '7.78.1', [], `${ours}:7.78.1`],
	[`${ours}@${digest}`, '7', ['jmx'], `${ours}@${digest}`],
	[ours, digest, [], `${ours}@${digest}`],
	[ours, `@${digest}`, [], `${ours}@${digest}`],
	[ours, `7.85.4@${digest}`, [], `${ours}:7.85.4@${digest}`],
	[ours, `7.85.4-jmx@${digest}`, ['jmx'], `${ours}:7.85.4-jmx@${digest}`],
	// The digest is of the image without Java.
	[ours, `7.85.4@${digest}`, ['jmx'], `${ours}:7.85.4-jmx`],
] as const;

for (const [image, version, features, expected] of made) {
	const variant = features.length === 0 ? 'no variant' : features.join(', ');
	test(`${image} at ${version} with ${variant} is ${expected}`, () => {
		equal(agentImage({image, version}, features, 'linux'), expected);
	});
}

test("a variant that a platform can't have is not in its image", () => {
	equal(agentImage({image: ours, version: '7'}, ['fips'], 'windows'), `${ours}:7`);
});

test('the tag is the one that will run', () => {
	equal(agentTag({image: `${ours}:7.60.0`, version: '7'}), '7.60.0');
	equal(agentTag({image: `${ours}:7.60.0`, version: '6'}), '6');
	equal(agentTag({image: ours, version: `@${digest}`}), digest);
});

const versions = [
	[ours, '7.60.0', '7.60.0'],
	['mirror.internal:5000/datadog-agent', '7.60.0-jmx', '7.60.0-jmx'],
	['platform/monitoring', '4.2', undefined],
	['mirror.internal:5000/buildkite/agent:3.1', '7', undefined],
	[ours, digest, undefined],
	[ours, `7.60.0@${digest}`, '7.60.0'],
	[ours, `7@${digest}`, undefined],
] as const;

for (const [image, version, expected] of versions) {
	test(`the Agent of ${image} at ${version} is ${expected ?? 'of no known version'}`, () => {
		equal(agentVersion({image, version}), expected);
	});
}

const read = [
	['public.ecr.aws/datadog/agent:7', {registry: 'ecr-public', repository: ours, tag: '7', pinned: false}],
	[
		'datadog/agent:7.62.1-jmx',
		{registry: 'docker-hub', repository: 'datadog/agent', tag: '7.62.1-jmx', version: '7.62.1', pinned: true},
	],
	['docker.io/datadog/agent', {registry: 'docker-hub', repository: 'docker.io/datadog/agent', pinned: false}],
	['agent', {registry: 'docker-hub', repository: 'agent', pinned: false}],
	[
		'gcr.io/datadoghq/agent:latest',
		{registry: 'gcr', repository: 'gcr.io/datadoghq/agent', tag: 'latest', pinned: false},
	],
	['asia.gcr.io/datadoghq/agent', {registry: 'gcr', repository: 'asia.gcr.io/datadoghq/agent', pinned: false}],
	[
		'datadoghq.azurecr.io/agent:7',
		{registry: 'acr', repository: 'datadoghq.azurecr.io/agent', tag: '7', pinned: false},
	],
	[
		'registry.datadoghq.com/agent:7',
		{registry: 'datadog', repository: 'registry.datadoghq.com/agent', tag: '7', pinned: false},
	],
	[
		`mirror.internal:5000/agent@${digest}`,
		{registry: 'other', repository: 'mirror.internal:5000/agent', digest, pinned: true},
	],
	['localhost/agent:7.62', {registry: 'other', repository: 'localhost/agent', tag: '7.62', pinned: false}],
] as const;

for (const [image, facts] of read) {
	test(`${image} is read`, () => {
		deepEqual(imageFacts(image), facts);
	});
}
