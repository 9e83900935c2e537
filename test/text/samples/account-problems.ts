import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';

type Code = 'role-refused' | 'same-account';

/** Of a run for several accounts. */
export const accountProblems: {readonly [Each in Code]: ReadonlyArray<ProblemOf<Each>>} = {
	'role-refused': [
		{
			code: 'role-refused',
			account: '777788889999',
			role: 'arn:aws:iam::777788889999:role/DatadogSetup',
			principal: 'arn:aws:sts::123456789012:assumed-role/prod-admin/maria',
			detail:
				'User: arn:aws:sts::123456789012:assumed-role/prod-admin/maria is not authorized to perform: ' +
				'sts:AssumeRole on resource: arn:aws:iam::777788889999:role/DatadogSetup',
		},
	],
	'same-account': [{code: 'same-account', account: '123456789012', profiles: ['prod', 'production']}],
};
