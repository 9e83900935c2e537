import type {CredentialSource} from '../../domain/credential-source.ts';
import type {Environment} from '../network/network.ts';
import {profileType} from './profile.ts';
import {readProfiles} from './read-profiles.ts';

/** Where credentials could come from: profiles, environment, container, instance. Nothing is asked over a network. */
export async function listSources(environment: Environment, isOnEc2: () => Promise<boolean>): Promise<readonly CredentialSource[]> {
	const [profiles, hasInstance] = await Promise.all([readProfiles(environment), mayAskInstance(environment, isOnEc2)]);
	const hasKeys = has(environment, 'AWS_ACCESS_KEY_ID') && has(environment, 'AWS_SECRET_ACCESS_KEY');
	const hasToken = has(environment, 'AWS_WEB_IDENTITY_TOKEN_FILE') && has(environment, 'AWS_ROLE_ARN');
	const hasContainer = has(environment, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || has(environment, 'AWS_CONTAINER_CREDENTIALS_FULL_URI');
	return [
		...Array.from(profiles).flatMap(([name, settings]): CredentialSource[] => {
			const type = profileType(settings);
			return type === undefined ? [] : [{
				kind: 'profile', name, type, ...settings['region'] !== undefined && {region: settings['region']},
			}];
		}),
		...hasKeys || hasToken ? [{kind: 'environment'} as const] : [],
		...hasContainer ? [{kind: 'container', cloudShell: environment['AWS_EXECUTION_ENV'] === 'CloudShell'} as const] : [],
		...hasInstance ? [{kind: 'instance'} as const] : [],
	];
}

async function mayAskInstance(environment: Environment, isOnEc2: () => Promise<boolean>): Promise<boolean> {
	return environment['AWS_EC2_METADATA_DISABLED']?.toLowerCase() === 'true' ? false : isOnEc2();
}

function has(environment: Environment, name: string): boolean {
	return (environment[name] ?? '') !== '';
}
