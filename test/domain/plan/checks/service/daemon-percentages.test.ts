import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {sampleService} from '../../../sample.ts';
import {sampleChange} from '../sample-change.ts';
import {checked, knownInstance, type Scene} from '../sample-input.ts';

const keeping = (minimumHealthyPercent: number) => ({deploymentConfiguration: {minimumHealthyPercent}});
const hosts = (count: number) => Array.from({length: count}, (_, index) => knownInstance(`i${index}`));
const deadLock = (percent: number, instances: number) => ({
	verdict: 'fail',
	finding: 'dead-lock',
	facts: {percent, instances},
});
/** Where nothing is rolled out it stands in nobody's way yet. */
const standing = (percent: number, instances: number) => ({...deadLock(percent, instances), verdict: 'warn'});
const allAtOnce = {verdict: 'warn', finding: 'all-at-once', facts: {percent: 0, instances: 2}};

const cases: ReadonlyArray<readonly [what: string, scene: Scene, found: unknown]> = [
	['half of two', {cluster: {daemonServices: [sampleService(keeping(50))]}}, 'pass'],
	['a percent more, which is both', {cluster: {daemonServices: [sampleService(keeping(51))]}}, standing(51, 2)],
	['two of three', {instances: hosts(3), cluster: {daemonServices: [sampleService(keeping(66))]}}, 'pass'],
	['one of one', {instances: hosts(1), cluster: {daemonServices: [sampleService(keeping(1))]}}, standing(1, 1)],
	['none of one', {instances: hosts(1), cluster: {daemonServices: [sampleService(keeping(0))]}}, 'pass'],
	['none of two', {cluster: {daemonServices: [sampleService(keeping(0))]}}, allAtOnce],
	['nothing said of two, which is none', {cluster: {daemonServices: [sampleService()]}}, allAtOnce],
	[
		'a service that is going',
		{cluster: {daemonServices: [sampleService({...keeping(100), status: 'DRAINING'})]}},
		'pass',
	],
	["another service's", {cluster: {daemonServices: [sampleService({...keeping(100), serviceName: 'web'})]}}, 'pass'],
	['no service yet', {}, 'pass'],
	[
		'what the plan asks for, before what is there',
		{
			cluster: {daemonServices: [sampleService(keeping(100))]},
			changes: [sampleChange('update-service', 'datadog-agent', keeping(50))],
		},
		'pass',
	],
	[
		'what is there, where a revision is rolled out over it',
		{
			cluster: {daemonServices: [sampleService(keeping(100))]},
			changes: [sampleChange('update-service', 'datadog-agent', {taskDefinition: 'datadog-agent:2'})],
		},
		deadLock(100, 2),
	],
	[
		'what is there, where the plan asks it of another service',
		{
			cluster: {daemonServices: [sampleService(keeping(100))]},
			changes: [sampleChange('update-service', 'web', keeping(50))],
		},
		standing(100, 2),
	],
	[
		'what a new service asks for, where the old one goes before',
		{
			changes: [
				sampleChange('delete-service', 'datadog-agent'),
				sampleChange('create-service', 'datadog-agent', keeping(100)),
			],
		},
		deadLock(100, 2),
	],
];

for (const [what, scene, found] of cases) {
	test(`instances that keep their Agent meanwhile: ${what}`, () => {
		deepEqual(
			checked(scene)
				.filter(({id}) => id === 'daemon-percentages')
				.map(({verdict, finding, facts}) => (verdict === 'pass' ? verdict : {verdict, finding, facts})),
			[found],
		);
	});
}
