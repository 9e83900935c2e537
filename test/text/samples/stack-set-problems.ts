import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';
import {stackSetRefusals} from '../../../source/domain/choices/problem/areas/stack-set-problem.ts';
import {trace} from './trace.ts';

/** What CloudFormation says of each refusal of a stack set. */
const details: Readonly<Record<(typeof stackSetRefusals)[number], readonly [name: string, detail: string]>> = {
	'trusted-access': [
		'ValidationError',
		'You must enable organizations access to operate a service managed stack set',
	],
	'not-administrator': [
		'ValidationError',
		'You must be the management account or delegated admin account of an organization before operating a ' +
			'SERVICE_MANAGED stack set',
	],
	'not-delegate': ['ValidationError', 'Account used is not a delegated administrator'],
	gone: ['StackSetNotFoundException', 'StackSet datadog-agent not found'],
	taken: ['NameAlreadyExistsException', 'The specified name datadog-agent is already in use.'],
	quota: ['LimitExceededException', 'Maximum number of stack instances exceeded'],
	moved: ['StaleRequestException', ''],
	busy: ['OperationInProgressException', 'Another Operation on StackSet is in progress'],
	'not-empty': ['StackSetNotEmptyException', 'StackSet is not empty'],
};

export const stackSetProblems: ReadonlyArray<ProblemOf<'stack-set-refused'>> = stackSetRefusals.map(why => {
	const [name, detail] = details[why];
	return {code: 'stack-set-refused', stackSet: 'datadog-agent', why, name, trace, detail};
});
