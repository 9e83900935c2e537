import {deepEqual, equal, rejects} from 'node:assert/strict';
import test from 'node:test';
import {stackSetRefused} from '../../../source/aws/errors/stack-set-refused.ts';
import {type Problem, ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {stackSetProblems} from '../../text/samples/stack-set-problems.ts';

const trace = {operation: 'UpdateStackSet', region: 'us-east-1'};

async function told(name: string, detail: string): Promise<Problem | undefined> {
	try {
		return await stackSetRefused('fleet', async () => {
			throw new ProblemError({code: 'aws-refused', name, trace, detail}, true);
		});
	} catch (error) {
		return error instanceof ProblemError && error.isUnanswered ? error.problem : undefined;
	}
}

for (const {why, name, detail} of stackSetProblems) {
	test(`${name} ${detail} is told as ${why}, with what CloudFormation said`, async () => {
		const problem = {code: 'stack-set-refused', stackSet: 'fleet', why, name, trace, detail};
		deepEqual(await told(name, detail), problem);
	});
}

test('a set that was made and changed since is told as moved', async () => {
	const problem = await told('CreatedButModifiedException', 'The specified resource exists, but has been changed.');
	equal(problem?.code === 'stack-set-refused' && problem.why, 'moved');
});

test('the older words for the account that manages mean the same', async () => {
	const problem = await told(
		'ValidationError',
		'You must be the master or delegated admin account of an organization before operating a SERVICE_MANAGED ' +
			'stack set',
	);
	equal(problem?.code === 'stack-set-refused' && problem.why, 'not-administrator');
});

for (const [name, detail] of [
	['ValidationError', 'Template format error'],
	['InvalidOperationException', 'The specified operation is not valid'],
] as const) {
	test(`${name} that has no way out of its own stays what AWS said`, async () => {
		deepEqual(await told(name, detail), {code: 'aws-refused', name, trace, detail});
	});
}

test('what is no refusal goes on as it is', async () => {
	const problem = {code: 'throttled', trace} as const;
	await rejects(
		stackSetRefused('fleet', async () => {
			throw new ProblemError(problem);
		}),
		{problem},
	);
});
