import type {Command} from '../../../account/repair.ts';
import type {ProblemOf} from '../../../choices/problem/problem.ts';
import type {Invocation} from '../../../choices/invocation.ts';
import {goOn, lookAgain} from '../going-on.ts';
import {offered, type NextStep} from '../next-step.ts';
import type {Steps} from '../steps.ts';

type Refused = ProblemOf<'stack-set-refused'>;

/** Lets StackSets work in the organisation; only the account that manages it may (ActivateOrganizationsAccess). */
const activating: Command = ['aws', 'cloudformation', 'activate-organizations-access'];

/** After CloudFormation refused something of a stack set. */
export const stackSetSteps: Steps<'stack-set-refused'> = {'stack-set-refused': (problem, run) => after(problem, run)};

function after(problem: Refused, run: Invocation): readonly NextStep[] {
	const region = problem.trace.region === undefined ? [] : ['--region', problem.trace.region];
	const inSet = (command: string): Command => [
		'aws',
		'cloudformation',
		command,
		...region,
		'--stack-set-name',
		problem.stackSet,
	];
	switch (problem.why) {
		case 'trusted-access': {
			return [{step: 'activate-access', command: [...activating, ...region]}, goOn(run)];
		}

		case 'not-administrator': {
			return [
				{step: 'administrator-account'},
				...(run.answers['delegated-admin'] === true
					? []
					: offered({step: 'as-delegate'}, run, {'delegated-admin': true})),
			];
		}

		case 'not-delegate': {
			return [
				...offered({step: 'as-manager'}, run, {'delegated-admin': undefined}),
				{step: 'administrator-account'},
			];
		}

		case 'gone':
		case 'moved': {
			return [lookAgain(run)];
		}

		case 'taken': {
			return [{step: 'other-stack-set', command: inSet('describe-stack-set')}];
		}

		case 'quota': {
			return [{step: 'raise-quota', command: [...quotas, ...region]}, goOn(run)];
		}

		case 'busy': {
			return [{step: 'watch-operation', command: inSet('list-stack-set-operations')}, goOn(run)];
		}

		case 'not-empty': {
			return [{step: 'see-stacks', command: inSet('list-stack-instances')}, goOn(run)];
		}
	}
}

const quotas: Command = ['aws', 'service-quotas', 'list-service-quotas', '--service-code', 'cloudformation'];
