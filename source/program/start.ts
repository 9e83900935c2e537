import {randomBytes} from 'node:crypto';
import {setTimeout as pause} from 'node:timers/promises';
import type {SetupCommand} from '../commands/command.ts';
import type {Given} from '../domain/choices/given.ts';
import type {Options} from '../options.ts';
import type {Interrupt, Ports, Run} from '../setup/ports.ts';
import {version} from '../version.ts';
import {fleetPorts, type Languages} from './writing/fleet-ports.ts';
import type {Host} from './host.ts';
import {readKey} from './read-key.ts';
import type {Demo, startDemo} from './start-demo.ts';

type Starting = {
	readonly command: SetupCommand;
	readonly host: Host;
	readonly interrupt: Interrupt;
	readonly clock: Ports['clock'];
	readonly isUnattended: boolean;
	/** Loads the simulated AWS, for a demo only. */
	readonly startDemo: typeof startDemo;
	readonly journal?: string;
	readonly bundles: Ports['bundles'];
	readonly steps: Ports['steps'];
	readonly languages: Languages;
};

/** The ports of a run; closing ends what was started for it, also after a failure. */
export type Started = {readonly ports: Ports; readonly close: () => Promise<void>};

/** Takes the key that is handed over, starts the demo if one is wanted, and connects the process to AWS and Datadog. */
export async function start(options: Options, starting: Starting): Promise<Started> {
	const {host, isUnattended} = starting;
	// The SDK would warn about Node versions on the terminal.
	host.prepare({AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true'});
	// Before anything is opened: what is wrong with it needs no AWS.
	const given = await withKey(options.given, options, starting);
	if (!options.demo) {
		return {
			ports: await connect(options, {...starting, given}),
			async close() {
				// Nothing was opened that would stay.
			},
		};
	}

	const {prepare, simulated} = host;
	const demo = await starting.startDemo({...options, given}, {isUnattended, prepare, ...(simulated && {simulated})});
	try {
		return {ports: await connect(options, {...starting, given: demo.given, demo}), close: demo.close};
	} catch (error) {
		// Its server would keep the process alive.
		await demo.close();
		throw error;
	}
}

type Connecting = Starting & {readonly given: Given; readonly demo?: Demo};

async function connect(
	options: Options,
	{command, host, interrupt, clock, journal, bundles, steps, given, demo, languages}: Connecting,
): Promise<Ports> {
	// Loaded side by side, behind the first frame.
	const [{signIn}, {datadog}, {registry}] = await Promise.all([
		import('../aws/credentials/sign-in.ts'),
		import('../datadog/live.ts'),
		import('../registry/live.ts'),
	]);
	const environment = demo?.environment ?? host.environment;
	// Only what may change something gets a gateway that can.
	const real = signIn(environment, {clock, write: options.writes, interrupt, ...(demo && {endpoint: demo.endpoint})});
	return {
		clock,
		interrupt,
		async beat(signal) {
			// Rejects when the signal aborts, which is as good.
			await pause(1000, undefined, {signal, ref: false}).catch(() => undefined);
		},
		datadog: datadog({environment}),
		registry: registry({environment}),
		// A demo never looks at the credentials of a real account.
		signIn: demo && !demo.hasProfiles ? {...real, sources: async () => [{kind: 'demo', world: demo.world}]} : real,
		bundles,
		steps,
		fleet: fleetPorts(languages),
		run: {
			...runOf(options),
			command,
			version,
			given,
			// Client tokens may have 36 characters: 16 of these leave room for what tells the changes apart.
			id: options.saved?.plan.run ?? randomBytes(8).toString('hex'),
			...(demo && {demo: demo.world}),
			...(journal !== undefined && {journal}),
		},
	};
}

/** What of a run is decided by the command line alone. */
export function runOf(options: Options): Omit<Run, 'command' | 'version' | 'given' | 'id' | 'demo' | 'journal'> {
	const {iam} = options;
	return {
		integration: {apply: iam.apply, ...(iam.integrationRole !== undefined && {role: iam.integrationRole})},
		accounts: options.accounts,
		said: options.said,
		dryRun: options.dryRun || isPlanning(options.command),
		detailedExitCode: options.detailedExitCode,
		saves: options.out !== undefined,
		...(options.saved && {saved: options.saved}),
		check: options.check,
		data: options.data,
		resolveTags: options.resolveTags,
		wait: options.wait,
		timeout: options.timeout,
		rollback: options.rollback,
		concurrency: options.concurrency,
		failFast: options.failFast,
		...(options.fleet && {fleet: options.fleet}),
	};
}

/** Whether it makes a plan and is over: of code, whose key somebody gives when it is deployed, and of a fleet. */
function isPlanning(command: Options['command']): boolean {
	return command.purpose === 'code' || (command.purpose === 'fleet' && command.action === 'plan');
}

/** The key from standard input, when that was asked for. */
async function withKey(given: Given, {keyFromStdin}: Options, {host, interrupt}: Starting): Promise<Given> {
	return keyFromStdin
		? {
				...given,
				choices: {
					...given.choices,
					key: {kind: 'given', secret: await readKey(host.stdin, interrupt.graceful)},
				},
				sources: {...given.sources, key: 'stdin'},
				isKeySaid: true,
			}
		: given;
}
