import {readFile} from 'node:fs/promises';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import type {Environment} from '../../network/network.ts';

const files = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'] as const;

/** Variables that mean nothing without the other of the pair. */
const pairs = [
	['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
	['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
] as const;

/**
Where nothing was found: what was named and isn't there. Named and not found is not the same as nothing named, and
`aws configure` would not mend it.
*/
export async function checkNamedParts(environment: Environment): Promise<void> {
	const isSet = (name: string) => (environment[name] ?? '') !== '';
	const lonely = pairs
		.flatMap(([one, other]) => [
			[one, other],
			[other, one],
		])
		.flatMap(([flag = '', needs = '']): UsageFault[] =>
			isSet(flag) && !isSet(needs) ? [{kind: 'lonely-flag', flag, needs}] : [],
		);
	const unread = await Promise.all(files.map(async name => unreadable(name, environment[name] ?? '')));
	const faults = [...unread.flat(), ...lonely];
	if (faults.length > 0) {
		throw new ProblemError({code: 'usage', faults});
	}
}

/**
A key without its secret, or a token without its role, though something else could be signed in with: the AWS CLI does
not go on to that either, which may be another account (aws/botocore, botocore/credentials.py).
*/
export function checkHalves(environment: Environment): void {
	const faults = pairs
		.filter(([flag, needs]) => (environment[flag] ?? '') !== '' && (environment[needs] ?? '') === '')
		.map(([flag, needs]): UsageFault => ({kind: 'lonely-flag', flag, needs}));
	if (faults.length > 0) {
		throw new ProblemError({code: 'usage', faults});
	}
}

async function unreadable(flag: string, file: string): Promise<readonly UsageFault[]> {
	if (file === '') {
		return [];
	}

	try {
		await readFile(file);
		return [];
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		return [{kind: 'unreadable-file', flag, file, why: {kind: 'said', text}}];
	}
}
