import {readFile} from 'node:fs/promises';
import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {unreadableBy, type UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import type {Environment} from '../../network/network.ts';
import {awsFile, awsFileVariables} from './aws-files.ts';

/** Variables that mean nothing without the other of the pair. */
const pairs = [
	['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
	['AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_ROLE_ARN'],
] as const;

/**
Where nothing was found: what was named and isn't there, and what is there and can't be read. Named and not found is not
the same as nothing named, and `aws configure` would mend neither.
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
	const unread = await Promise.all(
		awsFileVariables.map(async name => {
			const file = awsFile(name, environment);
			return isSet(name) ? unreadable(name, file) : refused(name, file);
		}),
	);
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

/**
The file with the token of a web identity that is signed in with: without it the SDK would say neither which file nor
who named it, and send an empty one to STS. Throws a ProblemError.
*/
export async function checkToken(
	source: CredentialSource,
	settings: Environment,
	environment: Environment,
): Promise<void> {
	const {flag, file} =
		source.kind === 'profile'
			? {flag: `${source.name}: web_identity_token_file`, file: settings.web_identity_token_file}
			: {flag: 'AWS_WEB_IDENTITY_TOKEN_FILE', file: environment.AWS_WEB_IDENTITY_TOKEN_FILE};
	// Keys win over a token, in a variable and in a profile.
	const key = (source.kind === 'profile' ? settings.aws_access_key_id : environment.AWS_ACCESS_KEY_ID) ?? '';
	if ((source.kind !== 'profile' && source.kind !== 'environment') || (file ?? '') === '' || key !== '') {
		return;
	}

	const faults = await unreadable(flag, file ?? '', {isFilled: true});
	if (faults.length > 0) {
		throw new ProblemError({code: 'usage', faults});
	}
}

/** A file in its usual place that is not for us may hold what was looked for; one that is absent doesn't. */
async function refused(flag: string, file: string): Promise<readonly UsageFault[]> {
	try {
		await readFile(file);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		if (code === 'EACCES' || code === 'EPERM') {
			return unreadable(flag, file);
		}
	}

	return [];
}

async function unreadable(flag: string, file: string, {isFilled = false} = {}): Promise<readonly UsageFault[]> {
	if (file === '') {
		return [];
	}

	try {
		const text = await readFile(file, 'utf8');
		return isFilled && text.trim() === '' ? [{kind: 'unreadable-file', flag, file, why: {kind: 'empty'}}] : [];
	} catch (error) {
		return [{kind: 'unreadable-file', flag, file, why: unreadableBy(error)}];
	}
}
