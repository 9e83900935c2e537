import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {parse} from '../../source/options.ts';

function accounts(...args: readonly string[]): ReadonlyArray<Record<string, unknown>> {
	const parsed = parse(args, {}, []);
	return parsed.kind === 'run'
		? parsed.options.accounts
		: parsed.kind === 'problem' && parsed.problem.code === 'usage'
			? parsed.problem.faults
			: [];
}

const profile = (name: string) => ({kind: 'profile', profile: name});
const role = (account: string) => ({kind: 'role', account, role: 'ops/Setup'});
const wrong = (flag: string, value: string, ...examples: readonly string[]) => ({
	kind: 'invalid-value',
	flag,
	value,
	expected: {kind: 'like', examples},
});

const rows: ReadonlyArray<readonly [args: string, expected: ReadonlyArray<Record<string, unknown>>]> = [
	['--profile a', []],
	['--profile a --profile a', []],
	['--profile a --profile b', [profile('a'), profile('b')]],
	['--profile a,b --profile c', [profile('a'), profile('b'), profile('c')]],
	['--assume-role /ops/Setup --account 111122223333', [role('111122223333')]],
	[
		'--profile base --assume-role ops/Setup --account 111122223333,444455556666 --account 111122223333',
		[role('111122223333'), role('444455556666')],
	],
	['--assume-role Setup', [{kind: 'lonely-flag', flag: '--assume-role', needs: '--account'}]],
	['--account 111122223333', [{kind: 'lonely-flag', flag: '--account', needs: '--assume-role'}]],
	['--assume-role Setup --account 1111,444455556666', [wrong('--account', '1111', '111122223333')]],
	[
		'--assume-role arn:aws:iam::1:role/x --account 111122223333',
		[wrong('--assume-role', 'arn:aws:iam::1:role/x', 'DatadogSetup', 'team/DatadogSetup')],
	],
	[
		'--profile a --profile b --assume-role Setup --account 111122223333',
		[{kind: 'contradiction', flags: ['--assume-role', '--profile a', '--profile b']}],
	],
	['--profile a,b --save-answers F --write D', [profile('a'), profile('b')]],
	['iam --profile a,b', [{kind: 'one-account', command: 'iam'}]],
	['flare --profile a,b', [{kind: 'one-account', command: 'flare'}]],
	['next --assume-role S --account 111122223333,444455556666', [{kind: 'one-account', command: 'next'}]],
];

for (const [args, expected] of rows) {
	test(`the accounts of ${args}`, () => {
		deepEqual(accounts(...args.split(' ')), expected);
	});
}
