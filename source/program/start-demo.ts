import type {Given} from '../domain/given.ts';
import {seal} from '../domain/secret.ts';
import type {Options} from '../options.ts';

/** How much faster than life a demo runs. */
export const demoSpeed = 12;

export type Demo = {
	readonly world: string;
	readonly environment: Readonly<Record<string, string>>;
	readonly endpoint: string;
	readonly given: Given;
	readonly close: () => Promise<void>;
};

/**
Starts the simulated AWS in this process. The program then runs unchanged against it: only endpoint and credentials differ. Where
nobody can be asked, the world's own answers stand in for what was not given, the approval too.
*/
export async function startDemo({world = 'shop', given, dryRun}: Options, isUnattended: boolean): Promise<Demo> {
	const {startSimulator} = await import('../simulator/start-simulator.ts');
	const {url, environment, demo, close} = await startSimulator({world, speed: demoSpeed});
	const {apiKey, site, clusters, region} = demo;
	const answers: Given['entries'] = {
		clusters: {entry: clusters, source: 'default'},
		site: {entry: site, source: 'default'},
		regions: {entry: [region], source: 'default'},
		replaceInstances: {entry: '', source: 'default'},
	};
	const hasKey = given.entries.key !== undefined || given.choices.key !== undefined;
	const key = seal(apiKey);
	return {
		world,
		environment,
		endpoint: url,
		close,
		given: isUnattended
			? {
				...given,
				entries: {...answers, ...given.entries},
				choices: hasKey ? given.choices : {...given.choices, key: {kind: 'given', secret: key}},
				approve: !dryRun,
			}
			: {...given, offered: key},
	};
}
