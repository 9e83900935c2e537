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
import {createNetwork, type Environment, type Network} from '../../network/network.ts';
import type {Bases} from './role-provider.ts';
import {addressesOf, noAddresses} from './addresses.ts';
import {checkEnvironment, checkSettings} from './check-environment.ts';
import {isOnEc2} from './is-on-ec2.ts';
import {unlessAborted} from './unless-aborted.ts';

type Options = {
	readonly clock: Clock;
	/** Whether the gateways may change anything: not in a dry run. */
	readonly write: boolean;
	/** One address for all of AWS, for a demo. */
	readonly endpoint?: string;
	/** What ends a sign-in, and what the program of a profile that is asked again later. */
	readonly interrupt?: Interrupt;
	/** How long AWS may be silent, where it isn't as usual. */
	readonly patience?: Patience;
	/** Whether an instance role is worth offering. */
	readonly isOnEc2?: () => Promise<boolean>;
};

type Interrupt = {readonly graceful: AbortSignal; readonly immediate: AbortSignal};

/** Signs in with what the environment and the AWS files have. */
export function signIn(environment: Environment, options: Options): SignIn {
	const silence = createSilence(options.patience);
	const secrets = environmentSecrets(environment);
	// A role in each of many accounts, and the code of a device only once.
	const bases: Bases = new Map();
	return {
		unanswered: silence.unanswered,
		answered: silence.answered,
		async sources(named) {
			const {listSources} = await import('./list-sources.ts');
			const sources = await listSources(environment, {
				isOnEc2: options.isOnEc2 ?? isOnEc2,
				...(named !== undefined && {named}),
			});
			const isFound =
				named === undefined
					? sources.length > 0
					: sources.some(source => source.kind === 'profile' && source.name === named);
			const {checkHalves, checkNamedParts} = await import('./missing-parts.ts');
			if (!isFound) {
				await checkNamedParts(environment);
			} else if (named === undefined) {
				checkHalves(environment);
			}

			return sources;
		},
		async region(source) {
			return regionOf(source, environment);
		},
		async open(source, {mfa, role}) {
			checkEnvironment(environment);
			// First, because the SDK's error for a misspelt profile doesn't say which there are.
			const profile = await checkedProfile(source, environment);
			const {checkToken} = await import('./missing-parts.ts');
			await checkToken(source, profile.settings, environment);
			const region = await regionOf(source, environment);
			const addresses = source.kind === 'profile' ? addressesOf(profile, environment) : noAddresses;
			const network = networkOf(source, profile, environment);
			const [{providerFor}, {inRole}] = await Promise.all([
				import('./provider-for.ts'),
				import('./role-provider.ts'),
			]);
			let isOpen = false;
			const providing = {
				environment,
				network,
				region,
				addresses,
				...(options.endpoint !== undefined && {endpoint: options.endpoint}),
				mfa,
				clock: options.clock,
				silence,
				signal: () => options.interrupt?.[isOpen ? 'immediate' : 'graceful'],
			};
			const credentials = role ? inRole(source, role, {providing, bases}) : providerFor(source, providing);
			// Without a region the SDK asks the STS of this one.
			const stopped = new ProblemError({code: 'stopped'});
			await first(async () => unlessAborted(credentials(), options.interrupt?.graceful, stopped), source, {
				region: region ?? 'us-east-1',
				confidence: createConfidence(...secrets),
			});
			// From now on, a change that is running may need them.
			isOpen = true;
			return live({...options, credentials, network, source, endpoints: addresses.of, silence, secrets});
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

/** The AWS CLI takes certificates from a profile too, where no variable names any. */
function networkOf(source: CredentialSource, {settings}: Profile, environment: Environment): Network {
	const file = settings.ca_bundle;
	return source.kind === 'profile' && file !== undefined && (environment.AWS_CA_BUNDLE ?? '') === ''
		? createNetwork(environment, {flag: `${source.name}: ca_bundle`, file})
		: createNetwork(environment);
}

async function settingsOf(source: CredentialSource, environment: Environment) {
	if (source.kind !== 'profile') {
		return undefined;
	}

	const {readProfiles} = await import('./read-profiles.ts');
	const profiles = await readProfiles(environment);
	return profiles.get(source.name);
}

/** What a profile says, and the section of services that it names. */
type Profile = {readonly settings: Environment; readonly services: Environment};

async function checkedProfile(source: CredentialSource, environment: Environment): Promise<Profile> {
	if (source.kind !== 'profile') {
		return {settings: {}, services: {}};
	}

	const {readProfiles, readSection} = await import('./read-profiles.ts');
	const profiles = await readProfiles(environment);
	// A heading that the SDK can't read is there all the same: its provider says so of the profile.
	const headings = await import('./profile-headings.ts');
	const known = [...new Set([...profiles.keys(), ...(await headings.profileHeadings(environment))])];
	if (!known.includes(source.name)) {
		throw new ProblemError({
			code: 'unknown-profile',
			profile: source.name,
			known,
			nearest: nearest(source.name, known),
		});
	}

	const settings = profiles.get(source.name) ?? {};
	const named = async (kind: 'services' | 'sso-session', setting: string) => {
		const value = settings[setting];
		const section = value === undefined ? {} : await readSection(kind, value, environment);
		if (!section) {
			// Without its section the SDK's provider crashes, or passes over the addresses in it.
			const unknown = {setting, value: value ?? ''};
			throw new ProblemError({code: 'broken-profile', profile: source.name, detail: '', unknown});
		}

		return section;
	};

	const services = await named('services', 'services');
	checkSettings({name: source.name, settings, services}, environment);
	await named('sso-session', 'sso_session');
	return {settings, services};
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
