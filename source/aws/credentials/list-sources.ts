import type {CredentialSource} from '../../domain/account/credential-source.ts';
import type {Environment} from '../../network/network.ts';
import {profileHeadings} from './profile-headings.ts';
import {profileType} from './profile-type.ts';
import {readProfiles} from './read-profiles.ts';

type Listing = {
	readonly isOnEc2: () => Promise<boolean>;
	/** A profile that is listed whatever it holds, so that what is wrong with it can be said. */
	readonly named?: string;
};

/** Where credentials could come from: profiles, environment, container, instance. Nothing is asked over a network. */
export async function listSources(
	environment: Environment,
	{isOnEc2, named}: Listing,
): Promise<readonly CredentialSource[]> {
	const [profiles, hasInstance] = await Promise.all([
		readProfiles(environment),
		canAskInstance(environment, isOnEc2),
	]);
	const hasKeys = isSet(environment, 'AWS_ACCESS_KEY_ID') && isSet(environment, 'AWS_SECRET_ACCESS_KEY');
	// Both or none: the SDK takes a web identity from the environment only with its role.
	const hasToken = isSet(environment, 'AWS_WEB_IDENTITY_TOKEN_FILE') && isSet(environment, 'AWS_ROLE_ARN');
	const hasContainer =
		isSet(environment, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') ||
		isSet(environment, 'AWS_CONTAINER_CREDENTIALS_FULL_URI');
	const isThere = named !== undefined && !profiles.has(named) && (await profileHeadings(environment)).includes(named);
	return [
		...(isThere ? [{kind: 'profile', name: named, type: 'unknown'} as const] : []),
		...[...profiles].flatMap(([name, settings]): CredentialSource[] => {
			const type = profileType(settings) ?? (name === named ? 'unknown' : undefined);
			return type === undefined
				? []
				: [{kind: 'profile', name, type, ...(settings.region !== undefined && {region: settings.region})}];
		}),
		...(hasKeys || hasToken ? [{kind: 'environment'} as const] : []),
		...(hasContainer
			? [{kind: 'container', cloudShell: environment.AWS_EXECUTION_ENV === 'CloudShell'} as const]
			: []),
		...(hasInstance ? [{kind: 'instance'} as const] : []),
	];
}

/** The switch is AWS's own, of every SDK and of the CLI. */
async function canAskInstance(environment: Environment, isOnEc2: () => Promise<boolean>): Promise<boolean> {
	return environment.AWS_EC2_METADATA_DISABLED?.toLowerCase() === 'true' ? false : isOnEc2();
}

function isSet(environment: Environment, name: string): boolean {
	return (environment[name] ?? '') !== '';
}
