import {codeIn, wordsIn} from '../../source/text/languages.ts';
import {fleetPorts} from '../../source/program/writing/fleet-ports.ts';
import {signIn} from '../../source/aws/credentials/sign-in.ts';
import {datadog} from '../../source/datadog/live.ts';
import {isSetup} from '../../source/commands/command.ts';
import {parse} from '../../source/options.ts';
import {createInterrupt} from '../../source/program/interrupt.ts';
import {registry} from '../../source/registry/live.ts';
import type {Ports} from '../../source/setup/ports.ts';
import {runOf} from '../../source/program/start.ts';
import type {Note} from './estate-simulator.ts';
import type {createVirtualClock} from './virtual-clock.ts';

type Started = Extract<Note, {readonly kind: 'started'}>;

/** A dry run that nobody is asked in. */
export const unattended = ['install', '--cluster', 'all', '--env', 'bench', '--dry-run', '--yes'];

/** The process's ports on a simulated estate, whose time is that of the clock. */
export function portsOn(
	{url, environment, apiKey}: Started,
	clock: ReturnType<typeof createVirtualClock>,
	args: readonly string[],
): Ports {
	const around = {
		...environment,
		AWS_CONFIG_FILE: '/nonexistent/config',
		AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
		AWS_EC2_METADATA_DISABLED: 'true',
	};
	const parsed = parse(args, {DD_API_KEY: apiKey}, []);
	if (parsed.kind !== 'run') {
		throw new Error(`not a command line that runs: ${JSON.stringify(parsed)}`);
	}

	const {options} = parsed;
	const {command} = options;
	if (!isSetup(command)) {
		throw new Error('nothing to run');
	}

	const time = {
		speed: 1,
		now: clock.now,
		pause: async (seconds: number, signal: AbortSignal) => clock.pause(seconds, signal),
	};
	return {
		clock: time,
		interrupt: createInterrupt(),
		beat: async signal => clock.pause(1, signal),
		datadog: datadog({environment: around}),
		registry: registry({environment: around}),
		signIn: {
			...signIn(around, {clock: time, write: false, endpoint: url}),
			sources: async () => [{kind: 'demo', world: 'bench'}],
		},
		fleet: fleetPorts({codeIn, wordsIn}),
		bundles: {
			file: 'flare.tar.gz',
			clean: files => files,
			journals: async () => [],
			async write() {
				await Promise.resolve();
			},
		},
		steps: async () => [],
		run: {...runOf(options), command, version: '1.0.0', given: options.given, id: '0123456789abcdef'},
	};
}
