import {hasFlag, isSetup, type Command} from '../commands/command.ts';
import {parseSite} from '../domain/account/site.ts';
import {isStandIn, type Given} from '../domain/choices/given.ts';
import {intents} from '../domain/choices/intent.ts';
import {seal} from '../domain/kit/secret.ts';
import type {Options} from '../options.ts';
import type {Simulator} from '../simulator/start-simulator.ts';
import type {Host} from './host.ts';
import {makeHome, withoutKeys} from './make-home.ts';
import {demoSpeed} from './clock.ts';

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

type SimulatedDemo = Simulator['demo'];

type DemoOptions = Pick<Host, 'prepare' | 'simulated'> & {readonly isUnattended: boolean};

/**
Starts the simulated AWS in this process. The program then runs unchanged against it: only endpoint and credentials
differ. Where nobody can be asked, the world's own answers stand in for what was not given, the approval too. A world
with AWS files of its own is signed in to with these: no file of the person is read.
*/
export async function startDemo(
	{world = 'shop', given, dryRun, command, accounts}: Options,
	{isUnattended, prepare, simulated}: DemoOptions,
): Promise<Demo> {
	const {startSimulator} = await import('../simulator/start-simulator.ts');
	const simulator = simulated?.simulator ?? (await startSimulator({world, speed: demoSpeed}));
	const {url, environment, filesFor, demo: told} = simulator;
	// Each account has its own clusters.
	const demo = {...storyFor(command, told), ...(accounts.length > 0 && {clusters: ['all']})};
	const home = filesFor && (await makeHome(filesFor));
	// What the SDK reads by itself, and what the AWS CLI reads when it renews a session.
	prepare(home ? {...home.environment, AWS_ENDPOINT_URL: url} : {});
	const readable = withReading(demo, given);
	return {
		world,
		environment: home ? {...withoutKeys(environment), ...home.environment} : environment,
		endpoint: url,
		hasProfiles: home !== undefined,
		async close() {
			await home?.remove();
			await (simulated ? undefined : simulator.close());
		},
		given: forCommand(
			command,
			isUnattended
				? // Nothing of value can be changed.
					unattended(demo, approved(readable, !dryRun))
				: attended(demo, readable),
			readable,
		),
	};
}

/** What an Agent has already is no new key. */
function storyFor(command: Command, demo: SimulatedDemo): SimulatedDemo {
	const {secretArn, executionRole, keysElsewhere, nextApiKey: apiKey = demo.apiKey, ...told} = demo;
	return 'intent' in command && intents[command.intent].bringsKey ? {...told, apiKey} : demo;
}

/** A run that chooses no clusters makes no plan: of the world's answers it needs those that it asks for. */
function forCommand(command: Command, demo: Given, given: Given): Given {
	if (!isSetup(command) || command.asks === 'everything' || command.asks.includes('clusters')) {
		return taken(demo, command);
	}

	const {asks} = command;
	const entries = Object.entries(demo.entries).filter(([id]) => asks.some(asked => asked === id));
	return {...given, entries: {...Object.fromEntries(entries), ...given.entries}};
}

/** What reads data is the world's own: none of the person's is sent to it. */
function withReading({applicationKeys: keys = {}}: SimulatedDemo, {applicationKey, ...given}: Given): Given {
	return {
		...given,
		offeredApplicationKeys: Object.fromEntries(Object.entries(keys).map(([site, key]) => [site, seal(key)])),
	};
}

/** A command that takes no key or no site has no use for those of the story. */
function taken({offered, ...given}: Given, command: Options['command']): Given {
	if (hasFlag(command, 'api-key-stdin')) {
		const {site: told, ...others} = given.entries;
		const entries = hasFlag(command, 'site') ? given.entries : others;
		return {...given, entries, ...(offered && {offered})};
	}

	const {key: handed, ...choices} = given.choices;
	const {key, keySource, site, settings: entered, ...entries} = given.entries;
	const isOwn = entered !== undefined && !isStandIn(entered.source);
	return {...given, choices, entries: {...entries, ...(isOwn && {settings: entered})}};
}

/** What was given, and what a person finds there: a key, or what goes with the stored one that the story is about. */
function attended(demo: SimulatedDemo, given: Given): Given {
	return demo.secretArn === undefined
		? {...given, offered: sealed(demo)}
		: {...given, entries: {...given.entries, ...settings(demo, given)}};
}

/** What was given, and beside it the world's own answers. */
function unattended(demo: SimulatedDemo, given: Given): Given {
	const {apiKey, site, clusters, region, profile, secretArn} = demo;
	// As defaults, so that whatever a person did give wins.
	const answers: Given['entries'] = {
		...(profile !== undefined && {credentials: {entry: profile, source: 'demo'}}),
		// Those that its story is about.
		clusters: {entry: clusters, source: 'demo'},
		site: {entry: site, source: 'demo'},
		regions: {entry: [region], source: 'demo'},
		replaceInstances: {entry: '', source: 'demo'},
	};
	if (given.entries.key !== undefined || given.choices.key !== undefined) {
		return {...given, entries: {...answers, ...given.entries}};
	}

	// Where the story is about a key that is kept already, that one is used and not a new one.
	if (secretArn !== undefined) {
		const kept: Given['entries'] = {
			keySource: {entry: 'secret-arn', source: 'demo'},
			key: {entry: secretArn, source: 'demo'},
		};
		return {...given, entries: {...answers, ...kept, ...given.entries, ...settings(demo, given)}};
	}

	const said = given.entries.site?.entry;
	const chosen = typeof said === 'string' ? parseSite(said) : undefined;
	// A site that the demo has no key of is shown how it refuses one.
	const secret = (chosen === undefined ? undefined : sealed(demo)[chosen]) ?? seal(apiKey);
	return {
		...given,
		entries: {...answers, ...given.entries},
		choices: {...given.choices, key: {kind: 'given', secret}},
		sources: {...given.sources, key: 'demo'},
	};
}

/** Who said yes is told as it was: the demo does where nobody did. */
function approved({approve, ...given}: Given, isApproved: boolean): Given {
	return approve || !isApproved
		? {...given, approve: isApproved}
		: {...given, approve: true, sources: {...given.sources, approval: 'demo'}};
}

/** The role of the story joins the settings that were given, unless those are about one that is to be created. */
function settings({executionRole}: SimulatedDemo, {entries}: Given): Given['entries'] {
	const {entry = {}, source = 'demo'} = entries.settings ?? {};
	return executionRole === undefined ||
		typeof entry !== 'object' ||
		'role-path' in entry ||
		'permissions-boundary' in entry
		? {}
		: {settings: {entry: {'execution-role': executionRole, ...entry}, source}};
}

/** The demo's keys by the site that knows them. */
function sealed({apiKey, site, keysElsewhere}: SimulatedDemo): NonNullable<Given['offered']> {
	const keys = Object.entries({[site]: apiKey, ...keysElsewhere});
	return Object.fromEntries(keys.map(([of, key]) => [of, seal(key)]));
}
