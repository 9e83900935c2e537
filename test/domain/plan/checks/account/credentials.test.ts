import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {checked, knownInstance, type Scene} from '../sample-input.ts';

const managed: Scene = {
	cluster: {providers: [{arn: 'p', name: 'mi', kind: 'managed-instances'}]},
	instances: [knownInstance('a', {capacityProvider: 'mi'}), knownInstance('b')],
	choices: {features: ['core']},
};

/** What is said of a session that ends this many seconds after noon. */
function ending(seconds: number, scene: Scene = {}) {
	const expires = new Date(1_767_268_800_000 + seconds * 1000).toISOString();
	return checked({...scene, observed: {identity: {account: '1', arn: 'a', partition: 'aws', expires}}})
		.filter(({id}) => id === 'credentials-outlive-rollout')
		.map(({verdict, finding, facts}) => (verdict === 'pass' ? verdict : {verdict, finding, facts}))[0];
}

const soon = (minutes: number, needed: number) => ({
	verdict: 'warn',
	finding: 'expires-soon',
	facts: {minutes, needed},
});

const cases: ReadonlyArray<readonly [what: string, said: unknown, expected: unknown]> = [
	['as long as a rollout of services', ending(15 * 60), 'pass'],
	['a second less', ending(15 * 60 - 1), soon(14, 15)],
	['a minute', ending(60), soon(1, 15)],
	['less than a minute', ending(59), {verdict: 'fail', finding: 'expired', facts: {minutes: 0, needed: 15}}],
	['four batches of ten minutes, where instances are replaced', ending(40 * 60, managed), 'pass'],
	['less than that', ending(39 * 60, managed), soon(39, 40)],
	['as many batches as drain a third at a time', ending(39 * 60, {...managed, settings: {drainPercent: 34}}), 'pass'],
];

for (const [what, said, expected] of cases) {
	test(`a session that lasts ${what}`, () => {
		deepEqual(said, expected);
	});
}
