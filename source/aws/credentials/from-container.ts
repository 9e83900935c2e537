import {fromHttp} from '@aws-sdk/credential-providers';
import type {Environment} from '../../network/network.ts';
import {silentLogger} from '../../network/silent-logger.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Credentials} from '../connect/connection.ts';
import {networkProblem} from '../errors/network-problem.ts';
import type {Clock} from '../pace/clock.ts';
import type {Silence} from '../pace/silence.ts';
import {unlessAborted} from './unless-aborted.ts';

type Around = {readonly clock: Clock; readonly silence: Silence};

const operation = 'GetCredentials';

/** In milliseconds: the SDK would wait for ever for an address that is silent. */
const patience = 20_000;

/**
The credentials of a container's role, for ECS, EKS Pod Identity and CloudShell, which differ in these variables only.
An address that fails, or answers with something else, is one that could not be read: that the role has no credentials
is only what a refusal says.
*/
export async function fromContainer(environment: Environment, {clock, silence}: Around): Promise<Credentials> {
	const ask = fromHttp({
		awsContainerCredentialsFullUri: environment.AWS_CONTAINER_CREDENTIALS_FULL_URI,
		awsContainerCredentialsRelativeUri: environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI,
		awsContainerAuthorizationToken: environment.AWS_CONTAINER_AUTHORIZATION_TOKEN,
		awsContainerAuthorizationTokenFile: environment.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE,
		logger: silentLogger,
		// Its own timer ends nothing and only warns on the terminal, past the logger.
		timeout: 0,
		maxRetries: 0,
	});
	const host = addressOf(environment);
	const limit = AbortSignal.timeout(patience);
	const late = unreachable('ETIMEDOUT', host);
	const repeated = async (left: number): Promise<Credentials> => {
		try {
			return await ask();
		} catch (error) {
			if (left === 0 || limit.aborted) {
				throw asRead(error, host);
			}

			await clock.pause(1, limit);
			return repeated(left - 1);
		}
	};

	return silence.attend({operation: host, region: ''}, async () => unlessAborted(repeated(3), limit, late));
}

/** By Node's code; the SDK's text says no more. */
function unreachable(code: string, host: string): Error {
	const facts = {name: '', message: '', code, host, replied: false};
	const problem = networkProblem(facts, {service: host, operation, region: ''});
	return new ProblemError(problem ?? {code: 'unreachable', host, why: 'other', trace: {operation}, detail: ''});
}

const ofFiles: ReadonlySet<string> = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR']);

/** The SDK has one error for whatever happens here; its text, which wraps that of Node, decides. */
function asRead(error: unknown, host: string): unknown {
	const {name, message} = error instanceof Error ? error : new Error(String(error));
	const code = /\b(?<code>E[A-Z]{4,})\b/v.exec(message)?.groups?.code;
	// A token's file that can't be read says nothing of the address.
	if (code !== undefined && !ofFiles.has(code)) {
		return unreachable(code, host);
	}

	const status = /responded with status: (?<status>\d+)/v.exec(message)?.groups?.status;
	const answer: Problem = {code: 'not-aws', host, trace: {operation}, detail: ''};
	if (status !== undefined) {
		const isRefusal = status.startsWith('4') && status !== '429';
		return isRefusal ? error : new ProblemError({...answer, status: Number(status)});
	}

	// Without what was in the answer: it may be a secret.
	return ['SyntaxError', 'TypeError'].includes(name) || message.includes('not of the required format')
		? new ProblemError(answer)
		: error;
}

/** Whom a container asks, as the SDK finds it out; without a path, which may be a secret. */
function addressOf({AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: path, ...environment}: Environment): string {
	const address = environment.AWS_CONTAINER_CREDENTIALS_FULL_URI ?? '';
	return path === undefined && URL.canParse(address) ? new URL(address).host : '169.254.170.2';
}
