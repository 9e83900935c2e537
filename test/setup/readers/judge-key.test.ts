import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

test('what can not be a key is sent to no site, wherever it came from', async t => {
	const simulator = await simulated('shop', t);
	const asked: string[] = [];
	const {outcome, exitCode} = await runSetup(simulator, {
		args: ['--cluster', 'shop-prod', '--yes'],
		key: 'the password of something else',
		ports: ports => ({
			...ports,
			datadog: {
				...ports.datadog,
				async validate(site) {
					asked.push(site);
					return {kind: 'valid', site};
				},
			},
		}),
	});
	deepEqual(
		[asked, outcome.kind === 'failed' && outcome.problem, exitCode],
		[[], {code: 'key-form', why: 'spaces', length: 30}, 2],
	);
});
