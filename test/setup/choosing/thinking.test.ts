import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const hour = 3600;

test("hours of thinking are no part of a run's time, which is never less than what it is made of", async t => {
	const simulator = await simulated('shop', t);
	const {events, questions} = await runSetup(simulator, {
		answers: {
			clusters: [{entry: ['shop-prod']}],
			site: [{entry: 'datadoghq.com'}],
			features: [{entry: ['core', 'apm']}],
			settings: [{entry: {}}],
			approval: [{entry: ''}],
		},
		onQuestion() {
			simulator.clock.advance(hour);
		},
	});
	const parts = events.flatMap(event => (event.type === 'change-done' ? [event.seconds] : []));
	const watched = Math.max(...events.flatMap(event => (event.type === 'rollout' ? [event.seconds] : [])));
	const least = watched + parts.reduce((sum, seconds) => sum + seconds, 0);
	const total = events.flatMap(event => (event.type === 'finished' ? [event.seconds] : []));
	deepEqual(
		[questions.length > 3, least > 60, total.map(seconds => seconds >= least && seconds < hour)],
		[true, true, [true]],
	);
});
