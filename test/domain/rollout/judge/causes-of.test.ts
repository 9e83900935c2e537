import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {event, failed, going, judged, noPort, service} from '../sample-rollout.ts';

test('causes are newest first and each kind once, and what was said before the service was steady is over', () => {
	const events = [
		event('operations are being throttled. Will try again later.', 30),
		event('has reached a steady state.', 20),
		noPort('a'),
	];
	const {causes} = judged({
		service: going({events}),
		tasks: [failed('a', 10), failed('b', 40), failed('a', 45, 'InternalError: x')],
	});
	deepEqual(
		causes.map(({kind}) => kind),
		['cannot-start', 'image', 'throttled'],
	);
});

test('a success has no causes', () => {
	deepEqual(
		judged({service: service({events: [event('is unable to consistently start tasks successfully.')]})}).causes,
		[],
	);
});
