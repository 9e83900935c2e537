import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {commandNamed} from '../../source/commands/all.ts';
import {calledBy} from '../../source/commands/command.ts';
import {again} from '../../source/domain/choices/invocation.ts';
import type {UsageFault} from '../../source/domain/choices/problem/usage-fault.ts';
import {fleetActions} from '../../source/domain/choices/wishes/fleet-wishes.ts';
import {parse, type Environment, type Options} from '../../source/options.ts';
import {runOf} from '../../source/program/start.ts';
import {typed} from '../support/typed-flags.ts';
import {all} from './refused-flags.ts';

function faults(args: readonly string[], environment: Environment = {}): readonly UsageFault[] {
	const parsed = parse(['fleet', ...args], environment, ['shop']);
	return parsed.kind === 'problem' && parsed.problem.code === 'usage' ? parsed.problem.faults : [];
}

function options(args: readonly string[], environment: Environment = {}): Options {
	const parsed = parse(['fleet', ...args], environment, ['shop']);
	if (parsed.kind !== 'run') {
		throw new Error(JSON.stringify(parsed));
	}

	return parsed.options;
}

/** What one word takes and others don't. */
const own: Readonly<Record<(typeof fleetActions)[number], readonly string[]>> = {
	plan: ['detailed-exitcode'],
	apply: ['no-wait', 'timeout', 'yes'],
	status: ['check', 'drift', 'timeout'],
	remove: ['retain-stacks', 'timeout', 'yes'],
};

for (const action of fleetActions) {
	test(`fleet ${action} takes its own options, and refuses those of the other words`, () => {
		const others = [...new Set(Object.values(own).flat())].filter(name => !own[action].includes(name));
		deepEqual(
			[
				own[action].flatMap(name => faults([action, ...typed(name, 'fleet')])),
				others.flatMap(name => faults([action, ...typed(name, 'fleet')])).map(({kind}) => kind),
			],
			[[], others.map(() => 'flag-of-other-command')],
		);
	});
}

test('an option of another word is refused with the word and its name', () => {
	deepEqual(faults(['plan', '--retain-stacks']), [
		{kind: 'flag-of-other-command', flag: '--retain-stacks', command: 'fleet plan', commands: ['fleet remove']},
	]);
});

test('without a word that is one it only says so, whatever option it is given', () => {
	const taken = all.filter(
		name => commandNamed('fleet')?.flags.includes(name) && !['help', 'version'].includes(name),
	);
	deepEqual(
		[
			faults([]),
			faults(['aply']),
			taken.flatMap(name => faults(typed(name, 'fleet'))).filter(({kind}) => kind === 'flag-of-other-command'),
		],
		[
			[
				{
					kind: 'missing-word',
					command: 'fleet',
					expected: {kind: 'one-of', values: ['plan', 'apply', 'status', 'remove']},
				},
			],
			[
				{
					kind: 'invalid-value',
					flag: 'fleet',
					value: 'aply',
					expected: {kind: 'one-of', values: ['plan', 'apply', 'status', 'remove']},
					nearest: 'apply',
				},
			],
			[],
		],
	);
});

const planned = ['credentials', 'regions', 'site', 'keySource', 'key', 'features', 'settings', 'plainKey'];

test('plan and status have no way to write, plan is a dry run, and the words ask for what they need', () => {
	deepEqual(
		fleetActions.map(action => {
			const read = options([action]);
			const {command, writes} = read;
			return [calledBy(command), writes, runOf(read).dryRun, 'asks' in command ? command.asks : []];
		}),
		[
			['fleet plan', false, true, planned],
			['fleet apply', true, false, planned],
			['fleet status', false, false, ['credentials']],
			['fleet remove', true, false, ['credentials']],
		],
	);
});

test('what is said is what is wished for; accounts and a role are of the fleet, together or alone', () => {
	const given = options([
		'apply',
		'--organizational-unit=ou-ab12-11111111,Workloads',
		'--account=111122223333,222233334444',
		'--assume-role=/team/Reader',
		'--stack-set=agents',
		'--home-region=eu-west-1',
		'--permission-model=service-managed',
		'--auto-deployment=no',
		'--failure-tolerance=3',
		'--parallel-regions',
		'--canary=111122223333/us-east-1',
		'--replace-key',
	]);
	deepEqual(
		[given.fleet, given.accounts, given.given.release],
		[
			{
				name: 'agents',
				homeRegion: 'eu-west-1',
				units: ['ou-ab12-11111111', 'Workloads'],
				accounts: ['111122223333', '222233334444'],
				role: 'team/Reader',
				permissionModel: 'service-managed',
				isDelegate: false,
				isAutomatic: false,
				tolerance: 3,
				isParallel: true,
				canary: '111122223333/us-east-1',
				replacesKey: true,
				retains: false,
				detectsDrift: false,
			},
			[],
			{},
		],
	);
	deepEqual([...faults(['plan', '--account', '111122223333']), ...faults(['plan', '--assume-role', 'Reader'])], []);
});

test('nothing said is the usual set with the safe defaults', () => {
	deepEqual(options(['remove']).fleet, {
		name: 'datadog-agent',
		units: [],
		accounts: [],
		isDelegate: false,
		tolerance: 0,
		isParallel: false,
		replacesKey: false,
		retains: false,
		detectsDrift: false,
	});
});

test('all that is wrong is told at once, as it was written', () => {
	const found = faults(
		[
			'plan',
			'--account=1111',
			'--stack-set=9-lives',
			'--canary=shop-prod',
			'--failure-tolerance=some',
			'--administration-role=Admin',
			'--stack-role=a/b',
			'--auto-deployment=perhaps',
			'--profile=a',
			'--profile=b',
		],
		{DD_ECS_SETUP_HOME_REGION: 'europe'},
	);
	deepEqual(found.map(fault => `${fault.kind} ${'flag' in fault ? fault.flag : ''}`).toSorted(), [
		'invalid-value --account',
		'invalid-value --administration-role',
		'invalid-value --auto-deployment',
		'invalid-value --canary',
		'invalid-value --failure-tolerance',
		'invalid-value --stack-role',
		'invalid-value --stack-set',
		'invalid-value DD_ECS_SETUP_HOME_REGION',
		'repeated --profile',
	]);
});

for (const [model, ...rest] of [
	['service-managed', '--stack-role=Execution'],
	['service-managed', '--administration-role=arn:aws:iam::111122223333:role/A'],
	['self-managed', '--delegated-admin'],
	['self-managed', '--auto-deployment=yes'],
]) {
	test(`${model} and ${rest.join(' ')} contradict each other`, () => {
		deepEqual(
			faults(['apply', `--permission-model=${model}`, ...rest]).map(({kind}) => kind),
			['contradiction'],
		);
	});
}

test('a command that is printed has the word, and what that word takes', () => {
	const {command, said} = options(['plan', '--demo', '--stack-set=agents', '--detailed-exitcode']);
	if (!('intent' in command)) {
		throw new Error(command.name);
	}

	equal(
		again({command, answers: said}).join(' '),
		'npx dd-ecs-setup fleet plan --detailed-exitcode --demo --stack-set agents',
	);
});
