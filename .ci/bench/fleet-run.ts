import {setImmediate} from 'node:timers/promises';
import {signIn} from '../../source/aws/credentials/sign-in.ts';
import {isSetup} from '../../source/commands/command.ts';
import {datadog} from '../../source/datadog/live.ts';
import {parse} from '../../source/options.ts';
import {createInterrupt} from '../../source/program/interrupt.ts';
import {runOf} from '../../source/program/start.ts';
import {fleetPorts} from '../../source/program/writing/fleet-ports.ts';
import {registry} from '../../source/registry/live.ts';
import type {Ports} from '../../source/setup/ports.ts';
import {setup} from '../../source/setup/setup.ts';
import {startSimulator, type Simulator} from '../../source/simulator/start-simulator.ts';
import {addCluster} from '../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../source/simulator/worlds/demo.ts';
import type {Home, World} from '../../source/simulator/worlds/world.ts';
import {codeIn, wordsIn} from '../../source/text/languages.ts';

/** An organisation of so many accounts, each with so many empty clusters in each of the regions. */
export type Wanted = {readonly accounts: number; readonly regions: readonly string[]; readonly clusters: number};

/** What a run for all of it takes, in calls and in seconds of simulated time. */
export async function measured(wanted: Wanted) {
	const simulator = await startSimulator({world: worldOf(wanted), speed: 'manual'});
	try {
		const names = Array.from({length: wanted.clusters}, (_, index) => ['--cluster', nameOf(index)]).flat();
		const where = wanted.regions.flatMap(region => ['--region', region]);
		const args = [
			'fleet',
			'apply',
			'--organizational-unit',
			'Workloads',
			'--organizational-unit',
			'Regulated',
			'--site',
			'datadoghq.com',
			'--yes',
			'--parallel-regions',
			'--concurrency',
			'100',
			'--timeout',
			'24h',
			...names,
			...where,
		];
		const ports = portsOn(simulator, args);
		const begun = simulator.clock.now();
		let planned = begun;
		for await (const event of setup(ports, async () => ({kind: 'missing'}))) {
			planned = event.type === 'planned' ? simulator.clock.now() : planned;
			if (event.type === 'finished' && event.outcome.kind !== 'done') {
				throw new Error(JSON.stringify(event.outcome).slice(0, 1000));
			}
		}

		return {calls: ports.signIn.answered(), planned: planned - begun, applied: simulator.clock.now() - planned};
	} finally {
		await simulator.close();
	}
}

function nameOf(index: number): string {
	return `team-${index}`;
}

function worldOf({accounts, regions: all, clusters}: Wanted): World {
	return {
		summary: `an organisation of ${accounts} accounts`,
		demo: demo('team-0'),
		build() {
			// The account that manages has none.
		},
		accounts: Array.from({length: accounts}, (_, index) => ({
			id: String(100_000_000_000 + index),
			alias: `acme-${index}`,
			build(home) {
				for (const region of all) {
					addClusters(clusters, {...home, region: home.account.regions.get(region) ?? home.region});
				}
			},
		})),
	};
}

function addClusters(count: number, home: Home): void {
	for (let number = 0; number < count; number += 1) {
		addCluster(nameOf(number), home);
	}
}

/** What an install takes on so many clusters of one instance each, in one account and region. */
export async function measuredInstall(clusters: number): Promise<{readonly calls: number; readonly seconds: number}> {
	const world: World = {
		summary: `${clusters} clusters of one instance`,
		demo: demo('team-0'),
		build(home) {
			for (let number = 0; number < clusters; number += 1) {
				addInstances(addCluster(nameOf(number), home), {count: 1, kind: 'linux'}, home);
			}
		},
	};
	const simulator = await startSimulator({world, speed: 'manual'});
	try {
		const ports = portsOn(simulator, [
			'install',
			'--cluster',
			'all',
			'--site',
			'datadoghq.com',
			'--yes',
			'--canary',
			'none',
		]);
		const begun = simulator.clock.now();
		for await (const event of setup(ports, async () => ({kind: 'missing'}))) {
			if (event.type === 'finished' && event.outcome.kind !== 'done') {
				throw new Error(JSON.stringify(event.outcome).slice(0, 1000));
			}
		}

		return {calls: ports.signIn.answered(), seconds: simulator.clock.now() - begun};
	} finally {
		await simulator.close();
	}
}

function portsOn(simulator: Simulator, args: readonly string[]): Ports {
	const around = {
		...simulator.environment,
		AWS_CONFIG_FILE: '/nonexistent/config',
		AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
		AWS_EC2_METADATA_DISABLED: 'true',
	};
	const parsed = parse(args, {DD_API_KEY: simulator.demo.apiKey}, []);
	if (parsed.kind !== 'run' || !isSetup(parsed.options.command)) {
		throw new Error(`not a command line that runs: ${JSON.stringify(parsed)}`);
	}

	const {options} = parsed;
	const clock = {
		speed: 1,
		now: () => simulator.clock.now() * 1000,
		async pause(seconds: number, signal: AbortSignal) {
			const until = simulator.clock.now() + seconds;
			// Whoever waits beside it waits for the same seconds.
			await setImmediate();
			if (!signal.aborted) {
				simulator.clock.advance(Math.max(0, until - simulator.clock.now()));
			}
		},
	};
	return {
		clock,
		interrupt: createInterrupt(),
		async beat(signal) {
			await new Promise(resolve => {
				signal.addEventListener('abort', resolve, {once: true});
			});
		},
		datadog: datadog({environment: around}),
		registry: registry({environment: around}),
		signIn: {
			...signIn(around, {clock, write: true, endpoint: simulator.url}),
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
		run: {
			...runOf(options),
			command: parsed.options.command,
			version: '1.0.0',
			given: options.given,
			id: '0123456789abcdef',
		},
	};
}
