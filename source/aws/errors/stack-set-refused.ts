import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {StackSetRefusal} from '../../domain/choices/problem/areas/stack-set-problem.ts';

/** By AWS's name and text together: a ValidationError is told by its text only. */
const refusals: ReadonlyArray<readonly [RegExp, StackSetRefusal]> = [
	// "You must enable organizations access to operate a service managed stack set".
	[/^validationerror: .*enable organizations access/isv, 'trusted-access'],
	// "You must be the management account or delegated admin account of an organization [...]"; "master" until 2021.
	[/^validationerror: .*must be the (?:management|master)(?: account)? or delegated admin/isv, 'not-administrator'],
	// "Account used is not a delegated administrator" (cdklabs/cdk-stacksets#265): `CallAs` of one that isn't.
	[/^validationerror: .*not a delegated admin/isv, 'not-delegate'],
	[/^StackSetNotFoundException/v, 'gone'],
	[/^NameAlreadyExistsException/v, 'taken'],
	[/^LimitExceededException/v, 'quota'],
	[/^(?:CreatedButModified|StaleRequest)Exception/v, 'moved'],
	[/^OperationInProgressException/v, 'busy'],
	[/^StackSetNotEmptyException/v, 'not-empty'],
];

/** Does something with a stack set; what CloudFormation has a way out of gets a problem of its own. */
export async function stackSetRefused<Result>(stackSet: string, send: () => Promise<Result>): Promise<Result> {
	try {
		return await send();
	} catch (error) {
		throw error instanceof ProblemError ? meant(error, stackSet) : error;
	}
}

function meant(error: ProblemError, stackSet: string): ProblemError {
	const {problem} = error;
	if (problem.code !== 'aws-refused') {
		return error;
	}

	const {name, trace, detail} = problem;
	const [, why] = refusals.find(([pattern]) => pattern.test(`${name}: ${detail}`)) ?? [];
	return why === undefined
		? error
		: new ProblemError(
				{code: 'stack-set-refused', stackSet, why, name, trace, detail},
				error.isUnanswered,
				error.again,
			);
}
