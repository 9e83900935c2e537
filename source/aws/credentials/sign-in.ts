import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {environmentSecrets} from '../../domain/account/environment-secrets.ts';
import {nearest} from '../../domain/kit/nearest.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Clock} from '../pace/clock.ts';
import {createSilence, type Patience} from '../pace/silence.ts';
import {type Confidence, createConfidence} from '../errors/confidence.ts';
import {problemOf} from '../errors/problem-of.ts';
import type {SignIn} from '../gateway.ts';
import {live} from '../live.ts';
import {createNetwork, type Environment} from '../../network/network.ts';
import {isOnEc2} from './is-on-ec2.ts';

type Options = {
	readonly clock: Clock;
	/** Whether the gateways may change anything: not in a dry run. */
	readonly write: boolean;
	/** One address for all of AWS, for a demo. */
	readonly endpoint?: string;
	/** How long AWS may be silent, where it isn't as usual. */
	readonly patience?: Patience;
	/** Whether an instance role is worth offering. */
	readonly isOnEc2?: () => Promise<boolean>;
};

/** Signs in with what the environment and the AWS files have. */
export function signIn(environment: Environment, options: Options): SignIn {
	const network = createNetwork(environment);
	const silence = createSilence(options.patience);
	const secrets = environmentSecrets(environment);
	return {
		unanswered: silence.unanswered,
		async sources() {
			const {listSources} = await import('./list-sources.ts');
			return listSources(environment, options.isOnEc2 ?? isOnEc2);
		},
		async region(source) {
			return regionOf(source, environment);
		},
		async open(source, {mfa}) {
			// First, because the SDK's error for a misspelt profile doesn't say which there are.
			await checkProfile(source, environment);
			const region = await regionOf(source, environment);
			const endpoint = options.endpoint ?? (await profileEndpoint(source, environment));
			const {providerFor} = await import('./provider-for.ts');
			const credentials = providerFor(source, {
				environment,
				network,
				region,
				endpoint,
				mfa,
				clock: options.clock,
			});
			// Without a region the SDK asks the STS of this one.
			await first(credentials, source, {region: region ?? 'us-east-1', confidence: createConfidence(...secrets)});
			return live({...options, credentials, network, source, endpoint, silence, secrets});
		},
	};
}

// The SDK does not know AWS_DEFAULT_REGION, which the AWS CLI made common.
async function regionOf(source: CredentialSource, environment: Environment): Promise<string | undefined> {
	// The environment wins over the profile, as it does for the SDK.
	const named = [environment.AWS_REGION, environment.AWS_DEFAULT_REGION].find(
		region => region !== undefined && region !== '',
	);
	if (named !== undefined) {
		return named;
	}

	const settings = await settingsOf(source, environment);
	return settings?.region;
}

// The SDK reads this setting of the profile that AWS_PROFILE names only, not of the one it is told to use.
async function profileEndpoint(source: CredentialSource, environment: Environment): Promise<string | undefined> {
	const isNamed = Object.keys(environment).some(name => name.startsWith('AWS_ENDPOINT_URL'));
	const isIgnored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true';
	const settings = isNamed || isIgnored ? undefined : await settingsOf(source, environment);
	return settings?.endpoint_url;
}

async function settingsOf(source: CredentialSource, environment: Environment) {
	if (source.kind !== 'profile') {
		return undefined;
	}

	const {readProfiles} = await import('./read-profiles.ts');
	const profiles = await readProfiles(environment);
	return profiles.get(source.name);
}

async function checkProfile(source: CredentialSource, environment: Environment): Promise<void> {
	if (source.kind !== 'profile') {
		return;
	}

	const {readProfiles} = await import('./read-profiles.ts');
	const profiles = await readProfiles(environment);
	const known = Array.from(profiles, ([name]) => name);
	if (!known.includes(source.name)) {
		throw new ProblemError({
			code: 'unknown-profile',
			profile: source.name,
			known,
			nearest: nearest(source.name, known),
		});
	}
}

type Asking = {readonly region: string; readonly confidence: Confidence};

// Asked for now, so that what is wrong with them is said where they were chosen.
async function first(
	credentials: () => Promise<unknown>,
	source: CredentialSource,
	{region, confidence}: Asking,
): Promise<void> {
	try {
		await credentials();
	} catch (error) {
		const problem = problemOf(error, {service: 'sts', operation: 'AssumeRole', region, source});
		throw problem === undefined ? confidence.bug(error) : new ProblemError(confidence.problem(problem));
	}
}
