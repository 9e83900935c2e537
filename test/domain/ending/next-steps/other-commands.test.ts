import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupCommand} from '../../../../source/commands/command.ts';
import {install} from '../../../../source/commands/install.ts';
import {rollback} from '../../../../source/commands/rollback.ts';
import {uninstall} from '../../../../source/commands/uninstall.ts';
import {upgrade} from '../../../../source/commands/upgrade.ts';
import type {CheckResult} from '../../../../source/domain/choices/problem/check-result.ts';
import type {Problem} from '../../../../source/domain/choices/problem/problem.ts';
import {checkSteps} from '../../../../source/domain/ending/next-steps/check-steps.ts';
import {nextSteps} from '../../../../source/domain/ending/next-steps/next-steps.ts';
import {goingOn} from '../../../text/samples/rollouts.ts';

const answers = {cluster: ['shop'], demo: 'outdated', yes: true} as const;

type Shown = ReadonlyArray<readonly [step: string, line: string | undefined]>;

function after(problem: Problem, command: SetupCommand): Shown {
	return nextSteps(problem, {command, answers}).map(({step, command: line}) => [step, line?.slice(2).join(' ')]);
}

function afterCheck(result: Omit<CheckResult, 'verdict' | 'subject'>, command: SetupCommand): Shown {
	return checkSteps({...result, verdict: 'warn', subject: 'shop'}, {command, answers}).map(
		({step, command: line}) => [step, line?.slice(2).join(' ')],
	);
}

const portTaken: Problem = {
	code: 'rollout-failed',
	rolledBack: 'by-aws',
	rollout: {...goingOn, causes: [{kind: 'port-taken', port: {port: 8126, protocol: 'tcp'}, detail: ''}]},
};

test('a feature is changed by an install, and not to take something out', () => {
	const feature: Problem = {
		code: 'feature-impossible',
		feature: 'ecs-explorer',
		refusal: {kind: 'agent-version', needs: '7.58.0', has: '7.50.0'},
		clusters: ['shop'],
	};
	const line = 'install --cluster shop --features=-ecs-explorer --demo outdated';
	deepEqual([after(feature, upgrade), after(feature, uninstall)], [[['leave-out', line]], []]);
	deepEqual(
		[rollback, uninstall].map(command => after(portTaken, command).map(([step]) => step)),
		[
			['use-socket', 'mend-cause', 'anew'],
			['mend-cause', 'anew'],
		],
	);
});

test('the policies of an install are shown where what was denied stands in them', () => {
	const denied = (action: string): Problem => ({
		code: 'access-denied',
		action,
		policy: 'identity',
		explicit: false,
		detail: '',
		trace: {},
	});
	deepEqual(
		[uninstall, upgrade].map(command =>
			['ecs:ListServices', 'ecs:DeleteService'].map(action =>
				after(denied(action), command).some(([step]) => step === 'see-policy'),
			),
		),
		[
			[true, false],
			[true, true],
		],
	);
	deepEqual(
		[uninstall, install].map(command =>
			afterCheck({id: 'permissions', finding: 'unknown', facts: {actions: ['ecs:DeleteService']}}, command),
		),
		[[], [['see-actions', 'iam --cluster shop --demo outdated']]],
	);
	deepEqual(afterCheck({id: 'unread', finding: 'denied', facts: {}}, uninstall), [
		['allow-reads', 'iam --cluster shop --demo outdated'],
	]);
});

test('the exact request is shown by the command that sends it', () => {
	const refused: Problem = {code: 'aws-refused', name: 'InvalidParameterException', trace: {}, detail: ''};
	deepEqual(
		[upgrade, uninstall].map(command => after(refused, command).at(-1)?.[1]),
		['upgrade', 'uninstall'].map(name => `${name} --cluster shop --dry-run --demo outdated --json`),
	);
});

test('no sentence names an option that the command refuses', () => {
	const others = {id: 'other-agents', finding: 'present', facts: {}} as const;
	deepEqual(
		[install, upgrade, uninstall].map(command => afterCheck(others, command)),
		[[['one-agent', undefined]], [['decide-in-install', 'install --cluster shop --demo outdated']], []],
	);
	deepEqual(
		[upgrade, rollback].map(command => afterCheck({id: 'releases', finding: 'unpinned', facts: {}}, command)),
		[[['pin-again', undefined]], []],
	);
	const missing: Problem = {code: 'missing-answer', question: 'linux', flags: ['--linux']};
	equal(after(missing, uninstall)[0]?.[0], 'ask-in-terminal');
});

test('changes that a run takes itself come before those that an install makes', () => {
	deepEqual(
		afterCheck(
			{id: 'forecast', finding: 'partly', facts: {}, fixes: [{memory: '256'}], elsewhere: [{features: '-apm'}]},
			upgrade,
		).map(([, line]) => line),
		[
			'upgrade --cluster shop --memory 256 --yes --demo outdated',
			'install --cluster shop --features=-apm --demo outdated',
			undefined,
		],
	);
});
