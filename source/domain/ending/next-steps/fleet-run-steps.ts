import type {FleetProblem} from '../../choices/problem/fleet-problem.ts';
import {again, exchanged, type Invocation} from '../../choices/invocation.ts';
import {goOn, perhaps, program} from './next-step.ts';
import type {Steps} from './steps.ts';

/** After what keeps a fleet from being planned or carried out. */
export const fleetRunSteps: Steps<FleetProblem['code']> = {
	'no-fleet-targets': ({units}, run) => [
		...(units.length > 0
			? [{step: 'name-unit', command: again(withAnswers(run, {'organizational-unit': [units.at(-1)?.id ?? '']}))} as const]
			: []),
		{step: 'name-accounts', command: again(withAnswers(run, {account: ['111122223333']}))},
	],
	'no-fleet-clusters': (_, run) => [
		{step: 'name-clusters', command: again(run, {cluster: ['shop-prod']})},
		{step: 'name-reading-role', command: again(withAnswers(run, {'assume-role': 'DatadogSetup'}))},
	],
	'unknown-unit': ({unit, nearest}, run) =>
		nearest === undefined
			? []
			: perhaps(run, {
					'organizational-unit': exchanged(run.answers['organizational-unit'], unit, nearest),
				}),
	'account-outside': () => [{step: 'install-apart', command: program('install')}],
	'no-organisation': () => [{step: 'administrator-account'}],
	'no-trusted-access': (_, run) => [
		{step: 'activate-access', command: ['aws', 'cloudformation', 'activate-organizations-access']},
		goOn(run),
	],
	'foreign-stack-set': ({name, region}) => [
		{
			step: 'other-stack-set',
			command: ['aws', 'cloudformation', 'describe-stack-set', '--region', region, '--stack-set-name', name],
		},
	],
	'no-stack-set': ({region}, run) => [
		{step: 'other-home', command: again(withAnswers(run, {'home-region': region}))},
	],
	'unknown-canary-place': ({places}, run) => [
		{step: 'name-canary', command: again(withAnswers(run, {canary: places[0] ?? 'none'}))},
	],
	'fleet-unread': (_, run) => [{step: 'let-in'}, {step: 'allow-assuming'}, goOn(run)],
	'fleet-withheld': () => [{step: 'give-withheld'}],
	'no-fleet-places': () => [],
	'fleet-failed': (_, run) => [goOn(run)],
	'fleet-idle': ({name}) => [{step: 'see-fleet', command: program('fleet', 'status', '--stack-set', name)}],
};

function withAnswers({command, answers}: Invocation, more: Invocation['answers']): Invocation {
	return {command, answers: {...answers, ...more}};
}
