import type {FailedPlace, FleetProblem, OfferedUnit} from '../../../choices/problem/areas/fleet-problem.ts';
import type {Command} from '../../../account/repair.ts';
import {again, exchanged, type Invocation} from '../../../choices/invocation.ts';
import {stackCause} from '../../../fleet/view/stack-cause.ts';
import {goOn} from '../going-on.ts';
import {offered, program, type NextStep} from '../next-step.ts';
import type {Steps} from '../steps.ts';

/** After what keeps a fleet from being planned or carried out. */
export const fleetRunSteps: Steps<FleetProblem['code']> = {
	'no-fleet-targets': ({units}, run) => [
		...named(units, run),
		{step: 'name-accounts', command: again(withAnswers(run, {account: ['111122223333']}))},
	],
	'no-fleet-clusters': (_, run) => [
		{step: 'name-clusters', command: again(run, {cluster: ['shop-prod']})},
		{step: 'name-reading-role', command: again(withAnswers(run, {'assume-role': 'DatadogSetup'}))},
	],
	'unknown-unit': ({unit, units, nearest}, run) =>
		nearest === undefined
			? named(units, run)
			: [
					{
						step: 'perhaps',
						command: again(
							withAnswers(run, {
								'organizational-unit': exchanged(run.answers['organizational-unit'], unit, nearest),
							}),
						),
					},
				],
	'account-outside': () => [{step: 'install-apart', command: program('install')}],
	'no-organisation': ({management}, run) => [
		{step: 'administrator-account'},
		...(management === undefined ? [] : offered({step: 'as-delegate'}, run, {'delegated-admin': true})),
	],
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
		{step: 'other-home', command: again(withAnswers(run, {'home-region': elsewhere(region)}))},
	],
	'unknown-canary-place': ({places}, run) => [
		{step: 'name-canary', command: again(withAnswers(run, {canary: places[0] ?? 'none'}))},
	],
	'fleet-unread': (_, run) => [{step: 'let-in'}, {step: 'allow-assuming'}, goOn(run)],
	'fleet-withheld': () => [{step: 'give-withheld'}],
	// Without it first, of all places; then it alone.
	'auto-deployment-of-some'(_, run) {
		const {account, region, 'organizational-unit': unit, targets, ...rest} = run.answers;
		return [{step: 'all-stacks-first', command: again({...run, answers: rest}, {'auto-deployment': undefined})}];
	},
	'no-fleet-places': (_, run) => [{step: 'see-fleet', command: status(run)}],
	'fleet-failed': ({places}, run) => [...afterFailures(places), goOn(run)],
	'fleet-unsent': (_, run) => [goOn(run), {step: 'see-fleet', command: status(run)}],
	'fleet-idle': (_, run) => [{step: 'see-fleet', command: status(run)}],
};

/** What helps against what is said of each place, once however many say it. */
function afterFailures(places: readonly FailedPlace[]): readonly NextStep[] {
	const found = new Map(
		places.flatMap(({reason, region}) => {
			const cause = reason === undefined ? undefined : stackCause(reason);
			return cause === undefined ? [] : [[cause, region] as const];
		}),
	);
	return [...found].map(([cause, region]): NextStep => {
		switch (cause) {
			case 'no-cluster': {
				return {step: 'place-clusters'};
			}

			case 'name-taken': {
				return {step: 'free-name'};
			}

			case 'not-allowed': {
				return {step: 'allow-there'};
			}

			case 'never-ran': {
				return {step: 'see-there', command: [...program('status'), '--region', region]};
			}

			case 'quota': {
				return {step: 'raise-there'};
			}
		}
	});
}

/** The same fleet, looked at. */
function status({command, answers}: Invocation): Command {
	const {'stack-set': name, 'home-region': home, profile} = answers;
	return again({
		command: {...command, action: 'status'},
		answers: {
			...(profile !== undefined && {profile}),
			...(name !== undefined && {'stack-set': name}),
			...(home !== undefined && {'home-region': home}),
		},
	});
}

/** A region to be replaced by the one that is meant, and not the one that was looked in. */
function elsewhere(region: string): string {
	return region === 'us-west-2' ? 'us-east-1' : 'us-west-2';
}

/** Without any to name, the accounts themselves are. */
function named(units: readonly OfferedUnit[], run: Invocation): readonly NextStep[] {
	const unit = units.at(-1);
	return unit ? [{step: 'name-unit', command: again(withAnswers(run, {'organizational-unit': [unit.id]}))}] : [];
}

function withAnswers({command, answers}: Invocation, more: Invocation['answers']): Invocation {
	return {command, answers: {...answers, ...more}};
}
