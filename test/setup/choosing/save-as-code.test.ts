import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {type Move, runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const given = ['--cluster', 'shop-prod', '--features', 'default', '--site', 'datadoghq.com'];

/** What a person does at the review, and then where it is asked for which tool. */
async function reviewed(t: Parameters<typeof simulated>[1], approval: readonly Move[], format: readonly Move[]) {
	const simulator = await simulated('shop', t);
	return runSetup(simulator, {args: given, answers: {settings: [{entry: {}}], approval, format}});
}

test('a plan that is saved as code waits on, and nothing of it is carried out by that', async t => {
	const {events, questions, exitCode} = await reviewed(
		t,
		['as-code', 'as-code', 'leave'],
		[{entry: 'terraform'}, {entry: 'json'}],
	);
	deepEqual(
		events.flatMap(event => (event.type === 'code' ? [[event.format, event.isAside]] : [])),
		[
			['terraform', true],
			['json', true],
		],
	);
	deepEqual(
		questions.map(({id}) => id).filter(id => id === 'approval' || id === 'format'),
		['approval', 'format', 'approval', 'format', 'approval'],
	);
	deepEqual([exitCode, events.filter(({type}) => type === 'change-started')], [0, []]);
});

test('whoever goes back from the tools is at the plan again, and can leave from there too', async t => {
	const back = await reviewed(t, ['as-code', 'leave'], ['back']);
	deepEqual([back.outcome.kind, back.events.some(({type}) => type === 'code')], ['left', false]);
	const left = await reviewed(t, ['as-code'], ['leave']);
	equal(left.outcome.kind, 'left');
});
