import type {Given} from '../domain/choices/given.ts';
import {seal} from '../domain/kit/secret.ts';
import type {Options} from '../options.ts';
import type {Host} from './host.ts';
import {makeHome, withoutKeys} from './make-home.ts';
import {demoSpeed} from './demo-speed.ts';

/** A simulated AWS that runs in this process, and how to end it. */
export type Demo = {
	readonly world: string;
	readonly environment: Readonly<Record<string, string>>;
	readonly endpoint: string;
	/** Whether the world has AWS files to choose a profile from. */
	readonly hasProfiles: boolean;
	readonly given: Given;
	readonly close: () => Promise<void>;
};

type DemoOptions = {readonly isUnattended: boolean; readonly prepare: Host['prepare']};

/**
Starts the simulated AWS in this process. The program then runs unchanged against it: only endpoint and credentials
differ. Where nobody can be asked, the world's own answers stand in for what was not given, the approval too. A world
with AWS files of its own is signed in to with these: no file of the person is read.
*/
export async function startDemo(
	{world = 'shop', given, dryRun}: Options,
	{isUnattended, prepare}: DemoOptions,
): Promise<Demo> {
	const {startSimulator} = await import('../simulator/start-simulator.ts');
	const {url, environment, filesFor, demo, close} = await startSimulator({world, speed: demoSpeed});
	const {apiKey, site, clusters, region, profile} = demo;
	const home = filesFor && (await makeHome(filesFor));
	// What the SDK reads by itself, and what the AWS CLI reads when it renews a session.
	prepare(home ? {...home.environment, AWS_ENDPOINT_URL: url} : {});
	// As defaults, so that whatever a person did give wins.
	const answers: Given['entries'] = {
		...(profile !== undefined && {credentials: {entry: profile, source: 'default'}}),
		// Those that its story is about.
		clusters: {entry: clusters, source: 'default'},
		site: {entry: site, source: 'default'},
		regions: {entry: [region], source: 'default'},
		replaceInstances: {entry: '', source: 'default'},
	};
	const hasKey = given.entries.key !== undefined || given.choices.key !== undefined;
	const key = seal(apiKey);
	return {
		world,
		environment: home ? {...withoutKeys(environment), ...home.environment} : environment,
		endpoint: url,
		hasProfiles: home !== undefined,
		async close() {
			await home?.remove();
			await close();
		},
		given: isUnattended
			? {
					...given,
					entries: {...answers, ...given.entries},
					choices: hasKey ? given.choices : {...given.choices, key: {kind: 'given', secret: key}},
					// Nothing of value can be changed.
					approve: !dryRun,
				}
			: {...given, offered: key},
	};
}
