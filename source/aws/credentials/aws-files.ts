import {homedir} from 'node:os';
import path from 'node:path';
import type {Environment} from '../../network/network.ts';

/** How paths are written, and where the system says that the person's home is. */
export type Homes = {readonly paths?: Pick<path.PlatformPath, 'join' | 'sep'>; readonly usual?: () => string};

/** By the variable that names another one, in `~/.aws`. */
const files = {AWS_CONFIG_FILE: 'config', AWS_SHARED_CREDENTIALS_FILE: 'credentials'} as const;

export type AwsFile = keyof typeof files;

export const awsFileVariables = Object.keys(files) as readonly AwsFile[];

/**
The path of one of the two AWS files, as the SDK looks for it: whatever is said of a file must be said of the same one.
A leading `~/` is the home in a variable too (AWS SDKs and Tools Reference Guide, "Location of the shared files").
*/
export function awsFile(name: AwsFile, environment: Environment, {paths = path, usual = homedir}: Homes = {}): string {
	const given = environment[name] ?? '';
	const home = homeOf(environment, paths) ?? usual();
	if (given === '') {
		return paths.join(home, '.aws', files[name]);
	}

	return given.startsWith('~/') ? paths.join(home, given.slice(2)) : given;
}

/** In the SDK's order, which is that of the guide: on Windows, too, HOME is before the person's profile. */
function homeOf(environment: Environment, {sep}: Pick<path.PlatformPath, 'sep'>): string | undefined {
	const {HOME: home = '', USERPROFILE: profile = '', HOMEDRIVE: drive, HOMEPATH: within = ''} = environment;
	const named = within === '' ? '' : `${drive ?? `C:${sep}`}${within}`;
	return [home, profile, named].find(folder => folder !== '');
}
