import {loadSharedConfigFiles} from '@smithy/core/config';
import type {Environment} from '../../network/network.ts';
import type {ProfileSettings} from './profile-type.ts';

/** Where the AWS files are, when not in `~/.aws`; in the names that the SDK's own functions take. */
export function filesOf(environment: Environment): {
	readonly configFilepath?: string;
	readonly filepath?: string;
	readonly ignoreCache: true;
} {
	// Read again each time: a repair (`aws sso login`, `aws configure`) may have changed them since.
	return {
		configFilepath: environment.AWS_CONFIG_FILE,
		filepath: environment.AWS_SHARED_CREDENTIALS_FILE,
		ignoreCache: true,
	};
}

/** Every profile by name, in the order of the files; the credentials file wins where both have a setting. */
export async function readProfiles(environment: Environment): Promise<ReadonlyMap<string, ProfileSettings>> {
	const {configFile, credentialsFile} = await loadSharedConfigFiles(filesOf(environment));
	const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
	const profiles = new Map<string, ProfileSettings>();
	for (const name of names) {
		if (!isPseudo(name)) {
			profiles.set(name, {...configFile[name], ...credentialsFile[name]});
		}
	}

	return profiles;
}

/** A section of another kind, as its heading says, which a profile may name; `undefined` where there is none. */
export async function readSection(
	kind: 'services' | 'sso-session',
	name: string,
	environment: Environment,
): Promise<ProfileSettings | undefined> {
	const {configFile} = await loadSharedConfigFiles(filesOf(environment));
	const key = `${kind}.${name}`;
	return Object.hasOwn(configFile, key) ? configFile[key] : undefined;
}

// The SDK keeps these sections beside the profiles.
function isPseudo(name: string): boolean {
	return name.startsWith('sso-session.') || name.startsWith('services.');
}
