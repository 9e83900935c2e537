import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from '../../../../source/domain/account/repair.ts';
import type {Stay} from '../../../../source/domain/plan/removal/stay.ts';
import {receipt} from '../../../../source/text/en/changes/receipt.ts';
import {stays} from '../../../../source/text/en/changes/stay.ts';
import {plain} from '../../../../source/text/letters/plain.ts';

const own: Command = ['npx', 'dd-ecs-setup', 'install', '--cluster', 'shop'];

function undone(command: Command, isDemo: boolean): readonly string[] {
	const parts = receipt({site: 'datadoghq.com', services: [], applications: [], again: [], undo: [command], isDemo});
	return parts.filter(({title}) => title === 'Undo').flatMap(({lines}) => lines.map(line => plain(line)));
}

test('after a demo the way back is a comment, as it would be in an account of your own', () => {
	const said = ['A demo leaves nothing. In an account of your own:', '# npx dd-ecs-setup install --cluster shop'];
	deepEqual(
		[
			undone([...own, '--demo', 'shared'], true),
			undone([...own, '--demo'], true),
			undone([...own, '--demo', '--ascii'], true).at(-1),
		],
		[said, said, '# npx dd-ecs-setup install --cluster shop --ascii'],
	);
	deepEqual(undone(own, false), ['npx dd-ecs-setup install --cluster shop']);
});

test('nothing goes on with a demo that was stopped: its account is gone', () => {
	const told = (of: 'watch' | 'resume', isDemo: boolean) => {
		const rest = {site: 'datadoghq.com', services: [], applications: [], again: [], undo: []} as const;
		return receipt({...rest, [of]: own, isDemo}).map(({title, lines}) => [
			title,
			...lines.map(line => plain(line)),
		]);
	};

	const command = 'npx dd-ecs-setup install --cluster shop';
	const anew = 'This was a demo: its account is gone with the run, and the same command begins with a new one:';
	deepEqual(
		[told('watch', false), told('resume', false), told('watch', true), told('resume', true)],
		[[['Watch', command]], [['Continue', command]], [['Demo', anew, command]], [['Demo', anew, command]]],
	);
});

test('an Agent that went back, and one that could not, is told as that', () => {
	const of = (why: Stay['why']): Stay => ({kind: 'service', name: 'agent', region: 'us-east-1', why});
	deepEqual(
		([{kind: 'tagged-tasks'}, {kind: 'no-way-back'}] as const).map(why =>
			stays([of(why)])
				.map(line => plain(line))
				.join(' '),
		),
		[
			'Daemon service agent has the revision from before; its tasks keep ' +
				"this tool's tags until ECS replaces them",
			'Daemon service agent stays as it is: the revision from before is gone',
		],
	);
});
