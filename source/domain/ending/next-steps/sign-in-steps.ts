import {profileArguments, type Repair} from '../../account/repair.ts';
import type {ProblemOf} from '../../choices/problem/problem.ts';
import {again, exchanged, type Invocation} from '../../choices/invocation.ts';
import {perhaps, program, thenAgain, type NextStep} from './next-step.ts';
import type {Steps} from './steps.ts';

/** After no, broken, ended or refused credentials, and without a region. */
export const signInSteps: Steps<
	| 'no-credentials'
	| 'unknown-profile'
	| 'broken-profile'
	| 'session-expired'
	| 'other-account'
	| 'role-refused'
	| 'same-account'
	| 'wrong-credentials'
	| 'mfa-needed'
	| 'mfa-form'
	| 'mfa-refused'
	| 'no-region'
	| 'unknown-region'
> = {
	'no-credentials': () => [
		{step: 'console-sign-in', command: ['aws', 'login']},
		{step: 'identity-center', command: ['aws', 'configure', 'sso']},
		{step: 'access-key', command: ['aws', 'configure']},
		{step: 'demo', command: program('--demo')},
	],
	'unknown-profile': ({nearest}, run) => [
		...(nearest === undefined ? [] : perhaps(run, {profile: nearest})),
		{step: 'list-profiles', command: ['aws', 'configure', 'list-profiles']},
	],
	'broken-profile': ({profile, goesOn}, run) => [
		{step: 'look-at-profile', command: ['aws', 'configure', 'list', ...profileArguments(profile)]},
		{step: 'correct-profile'},
		goesOn ? choosingHere : thenAgain(run, profile),
	],
	'session-expired': ({repair, goesOn, source}, run) => [
		signInAgain(repair),
		goesOn ? choosingHere : thenAgain(run, source?.kind === 'profile' ? source.name : undefined),
	],
	'other-account': () => [{step: 'same-account'}],
	'role-refused': () => [{step: 'let-in'}, {step: 'allow-assuming'}],
	'same-account': ({profiles}, run) => [{step: 'one-profile', command: again(run, {profile: profiles[0]})}],
	'wrong-credentials': (problem, run) => wrong(problem, run),
	'mfa-needed': ({profile}) => [
		{step: 'type-code'},
		{
			step: 'hand-over-session',
			command: ['aws', 'configure', 'export-credentials', ...profileArguments(profile), '--format', 'env'],
			isEvaluated: true,
		},
	],
	'mfa-form': () => [{step: 'read-code'}],
	'mfa-refused': () => [{step: 'next-code'}, {step: 'check-serial'}],
	'no-region': (problem, run) => [
		{step: 'name-region', command: again(run, {region: ['us-east-1']})},
		{step: 'or-every-region', command: again(run, {region: ['all']})},
	],
	'unknown-region': ({region, nearest}, run) => [
		...(nearest === undefined ? [] : perhaps(run, {region: exchanged(run.answers.region, region, nearest)})),
		{
			step: 'enabled-regions',
			command: [
				'aws',
				'account',
				'list-regions',
				'--region-opt-status-contains',
				'ENABLED',
				'ENABLED_BY_DEFAULT',
			],
		},
	],
};

/** The question of credentials is open below it. */
const choosingHere: NextStep = {step: 'then-go-on'};

function signInAgain(repair: Repair): NextStep {
	switch (repair.kind) {
		case 'run': {
			return {step: 'sign-in-again', command: repair.command};
		}

		case 'new-keys': {
			return {step: 'new-keys'};
		}
	}
}

function wrong({why, region, goesOn}: ProblemOf<'wrong-credentials'>, run: Invocation): readonly NextStep[] {
	switch (why) {
		case 'unknown-key': {
			// A region that isn't enabled refuses the keys of everybody.
			return [
				{step: 'check-access-key'},
				...(region === undefined ? [] : [{step: 'check-region-enabled', region} as const]),
			];
		}

		case 'signature': {
			return [{step: 'enter-keys-again', command: ['aws', 'configure']}];
		}

		case 'clock': {
			return [{step: 'set-clock'}, goesOn ? choosingHere : thenAgain(run)];
		}
	}
}
