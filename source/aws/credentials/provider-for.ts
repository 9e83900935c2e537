import {fromEnv, fromIni, fromInstanceMetadata, fromTokenFile} from '@aws-sdk/credential-providers';
import {memoize} from '@smithy/core/config';
import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {maskedText} from '../../domain/kit/mask.ts';
import type {Clock} from '../pace/clock.ts';
import {createRetries} from '../pace/retries.ts';
import type {Silence} from '../pace/silence.ts';
import type {Credentials} from '../connect/connection.ts';
import type {Environment, Network} from '../../network/network.ts';
import {createRequestHandler} from '../../network/request-handler.ts';
import {problemOf} from '../errors/problem-of.ts';
import {silentLogger} from '../../network/silent-logger.ts';
import type {Addresses} from './addresses.ts';
import {filesOf} from './read-profiles.ts';
import {roleAssumers} from './role-assumers.ts';
import {fromContainer} from './from-container.ts';
import {withProcess} from './with-process.ts';

export type ProviderOptions = {
	readonly environment: Environment;
	readonly network: Network;
	readonly region: string | undefined;
	/** One address for all of AWS, for a demo. */
	readonly endpoint?: string;
	readonly addresses: Addresses;
	readonly clock: Clock;
	readonly mfa: (serial: string) => Promise<string>;
	readonly silence: Silence;
	/** What ends a wait for a profile's program. */
	readonly signal: () => AbortSignal | undefined;
};

const minutes = 60_000;
/** Whose STS is asked where none is known, as the SDK does, which warns on the terminal then. */
const aRegion = 'us-east-1';

/**
The credentials of a source and of no other: the SDK's own chain would go on to the next and lose the reason. Kept for
all clients together until five minutes before they end, so that an MFA code is asked for once.
*/
export function providerFor(source: CredentialSource, options: ProviderOptions): () => Promise<Credentials> {
	return memoize(
		async () => provided(source, options),
		({expiration}) => expiration !== undefined && expiration.getTime() - options.clock.now() < 5 * minutes,
		({expiration}) => expiration !== undefined,
	);
}

/** Who was asked last; a provider's error doesn't name it. */
type Asked = {host?: string};

/** Later calls ask again, and whatever a provider throws then is no bug of ours either. */
async function provided(source: CredentialSource, options: ProviderOptions): Promise<Credentials> {
	const asked: Asked = {};
	try {
		return await provide(source, options, asked);
	} catch (error) {
		const problem = problemOf(error, {
			service: 'sts',
			operation: 'AssumeRole',
			region: options.region ?? '',
			source,
			host: asked.host,
		});
		// Only here it is known who was asked.
		throw problem?.code === 'unreachable' || problem?.code === 'not-aws'
			? new ProblemError(problem)
			: problem
				? error
				: new ProblemError(unusable(error, source));
	}
}

/** Providers throw whatever went wrong in them: a token that is no file, a setting that they didn't expect. */
function unusable(error: unknown, source: CredentialSource): Problem {
	const detail = maskedText(error instanceof Error ? error.message : String(error));
	return source.kind === 'profile'
		? {code: 'broken-profile', profile: source.name, detail}
		: {code: 'no-credentials', source, detail};
}

/** How STS is called. `asked` learns its host. */
export function stsSettings({network, region, endpoint, addresses, silence}: ProviderOptions, asked: Asked) {
	const handler = createRequestHandler(network);
	return {
		requestHandler: {
			...handler,
			handle: (async (request, more) => {
				asked.host = request.hostname;
				return silence.attend({operation: request.hostname, region: region ?? ''}, async () =>
					handler.handle(request, more),
				);
			}) satisfies typeof handler.handle,
		},
		logger: silentLogger,
		// Who waited once for a silent address has waited long enough to be told.
		retryStrategy: createRetries({isOver: () => true}),
		...addressed(endpoint ?? addresses.shared),
		ignoreConfiguredEndpointUrls: addresses.isAlone,
	};
}

async function provide(source: CredentialSource, options: ProviderOptions, asked: Asked): Promise<Credentials> {
	const {environment, region, endpoint, addresses, mfa, silence, signal, clock} = options;
	const clientConfig = stsSettings(options, asked);
	// Of the client itself it would win over the region that the profile's SSO session names.
	const parentClientConfig = {
		requestHandler: clientConfig.requestHandler,
		retryStrategy: clientConfig.retryStrategy,
		...(region !== undefined && {region: async () => region}),
	};
	switch (source.kind) {
		case 'profile': {
			const sts = {
				...clientConfig,
				...addressed(endpoint ?? addresses.of.sts),
				ignoreConfiguredEndpointUrls: true,
				profile: source.name,
				region: region ?? aRegion,
			};
			const own = fromIni({
				profile: source.name,
				...filesOf(environment),
				mfaCodeProvider: mfa,
				...roleAssumers(sts),
				clientConfig,
				parentClientConfig,
				logger: silentLogger,
			});
			return withProcess(
				{
					profile: source.name,
					signal: signal(),
					systemRoot: environment.SystemRoot,
					attend: async run => silence.attend({operation: 'credential_process', region: ''}, run),
				},
				own,
			);
		}

		case 'environment': {
			return environment.AWS_ACCESS_KEY_ID === undefined
				? fromTokenFile({
						webIdentityTokenFile: environment.AWS_WEB_IDENTITY_TOKEN_FILE,
						roleArn: environment.AWS_ROLE_ARN,
						roleSessionName: environment.AWS_ROLE_SESSION_NAME,
						clientConfig: {...clientConfig, region: region ?? aRegion},
						parentClientConfig,
						logger: silentLogger,
					})()
				: fromEnv({logger: silentLogger})();
		}

		case 'container': {
			return fromContainer(environment, {clock, silence});
		}

		case 'instance': {
			// The firmware said that this is EC2; still, a hop limit or a firewall can make it silent.
			return fromInstanceMetadata({timeout: 1000, maxRetries: 1, logger: silentLogger})();
		}

		case 'demo': {
			// The simulator says what its world takes; nothing of a real account is looked at.
			const {
				AWS_ACCESS_KEY_ID: accessKeyId = '',
				AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
				AWS_SESSION_TOKEN: sessionToken,
			} = environment;
			return {accessKeyId, secretAccessKey, ...(sessionToken !== undefined && {sessionToken})};
		}
	}
}

function addressed(endpoint: string | undefined): {readonly endpoint?: string} {
	return endpoint === undefined ? {} : {endpoint};
}
