import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {FeatureId} from '../../../../../source/domain/choices/feature-id.ts';
import {sampleRegistered, sampleService} from '../../../sample.ts';
import {checked, knownInstance, type Scene} from '../sample-input.ts';

/** What the check of the image finds, with its facts; `pass` where it has nothing to say. */
function found(scene: Scene) {
	return checked(scene)
		.filter(({id}) => id === 'image')
		.map(({verdict, finding, facts}) => (verdict === 'pass' ? verdict : {verdict, finding, facts}))[0];
}

function on(system: string, version: string, features: readonly FeatureId[]) {
	return found({
		settings: {version},
		choices: {features},
		instances: [knownInstance('a', {attributes: {'ecs.os-type-detailed': system}})],
	});
}

const bottlerocket = (has: string) => ({
	verdict: 'fail',
	finding: 'too-old-for-bottlerocket',
	facts: {has, needs: '7.39.0'},
});

const kernelCases = [
	['bottlerocket_1.20.0', '7.38.2', ['core', 'network'], bottlerocket('7.38.2')],
	['bottlerocket_1.20.0', '7.39.0', ['core', 'network'], 'pass'],
	['bottlerocket_1.20.0', '7.39.1', ['core', 'network'], 'pass'],
	['bottlerocket_1.20.0', '7.38.2', ['core', 'apm'], 'pass'],
	['amzn_2023', '7.38.2', ['core', 'network'], 'pass'],
] as const;

for (const [system, version, features, expected] of kernelCases) {
	test(`Agent ${version} with ${features.join(' and ')} on ${system}: ${JSON.stringify(expected)}`, () => {
		deepEqual(on(system, version, features), expected);
	});
}

test('an Agent too old for two features needs the newer of both', () => {
	deepEqual(on('amzn_2023', '7.39.0', ['core', 'usm', 'workload-protection']), {
		verdict: 'fail',
		finding: 'too-old',
		facts: {has: '7.39.0', features: ['usm', 'workload-protection'], needs: '7.46.0'},
	});
});

/** What the check says where this Agent takes the place of that one. */
function after(before: string, version: string, networkMode: 'bridge' | 'host' = 'bridge') {
	const service = sampleService();
	return found({
		settings: {version, networkMode},
		choices: {features: ['core']},
		cluster: {
			daemonServices: [service],
			taskDefinitions: {
				[service.taskDefinition]: sampleRegistered({
					family: 'f',
					containerDefinitions: [{name: 'a', image: `public.ecr.aws/datadog/agent:${before}`}],
				}),
			},
		},
	});
}

test('a hostname may change only where 7.64 is stepped over, and never with the network of the host', () => {
	const warning = {verdict: 'warn', finding: 'new-hostname', facts: {before: '7.63.3', after: '7.64.0'}};
	deepEqual(
		[
			after('7.63.3', '7.64.0'),
			after('7.63.2', '7.63.3'),
			after('7.64.0', '7.65.0'),
			after('7.63.3', '7.64.0', 'host'),
		],
		[warning, 'pass', 'pass', 'pass'],
	);
});

function onWindows(release: string, version: string) {
	return found({
		settings: {version},
		choices: {features: ['core']},
		instances: [
			knownInstance('a', {
				attributes: {'ecs.os-type': 'windows', 'ecs.os-family': `WINDOWS_SERVER_${release}_CORE`},
			}),
		],
	});
}

const noImage = (finding: string, release: string, facts: Readonly<Record<string, string>> = {}) => ({
	verdict: 'warn',
	finding,
	facts: {systems: [`Windows Server ${release}`], ...facts},
});
const tooOld = (tag: string) => noImage('too-old-for-this-windows', '2025', {tag});

const windowsCases = [
	['2016', '7', noImage('not-for-this-windows', '2016')],
	['2019', '7', 'pass'],
	['2022', '7-fips', 'pass'],
	['2022', '7.60.0', 'pass'],
	['2025', '7', 'pass'],
	['2025', '7-servercore', 'pass'],
	['2025', '7.73.9', tooOld('7.73.9')],
	['2025', '7.73.9-servercore', tooOld('7.73.9-servercore')],
	['2025', '7.74.0', 'pass'],
	['2025', '7-fips', noImage('no-fips-for-this-windows', '2025')],
	['2025', '7.60.0-fips', noImage('no-fips-for-this-windows', '2025')],
	// A digest doesn't say which systems are behind it, so nothing is said.
	['2025', 'sha256:abc', undefined],
] as const;

for (const [release, version, expected] of windowsCases) {
	test(`the image of Agent ${version} on Windows Server ${release}: ${JSON.stringify(expected)}`, () => {
		deepEqual(onWindows(release, version), expected);
	});
}
