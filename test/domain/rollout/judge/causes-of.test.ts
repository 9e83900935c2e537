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
		tasks: [failed('a', 10), failed('b', 40), failed('a', 45, 'CannotCreateContainerError: x')],
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

test('that tasks end again and again is a cause only where nothing says why', () => {
	const kinds = (reasons: readonly string[]) =>
		judged({
			service: going({events: [event('is unable to consistently start tasks successfully.', 50)]}),
			tasks: reasons.map(reason => failed('a', 40, reason)),
		}).causes.map(({kind}) => kind);
	deepEqual([kinds(['CannotPullContainerError: x']), kinds([])], [['image'], ['keeps-failing']]);
});
