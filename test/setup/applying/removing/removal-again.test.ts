import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {again} from '../../../../source/domain/choices/invocation.ts';
import {runSetup} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

test('a removal goes on with the clusters that a person chose, and its undo leads into their region', async t => {
	const {questions, outcome, events} = await runSetup(await simulated('shared', t), {
		args: ['uninstall'],
		answers: {clusters: [{entry: ['all']}], approval: [{entry: ''}], confirmation: [{entry: ''}]},
		looks: 'few',
	});
	const review = questions.find(({id}) => id === 'approval');
	const finished = events.at(-1);
	const where = '--region us-east-1 --cluster shop-prod --cluster shop-stage';
	deepEqual(
		[
			outcome.kind,
			review && again(review.again, {yes: true}).join(' '),
			finished?.type === 'finished' && finished.receipt?.undo.map(command => command.join(' ')),
		],
		[
			'done',
			`npx dd-ecs-setup uninstall ${where} --yes --demo shop`,
			[`npx dd-ecs-setup install ${where} --demo shop`],
		],
	);
});
