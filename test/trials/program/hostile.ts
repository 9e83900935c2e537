import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {startSimulator, type Simulator} from '../../../source/simulator/start-simulator.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {addWorkload, runService} from '../../../source/simulator/worlds/add-workload.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import {buildShopProd} from '../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {root} from './real-terminal.ts';

/** What a terminal, a reader's eye or a runner of pipelines would follow; `EVIL` shows that it came through. */
const unseen = 'x\u{9B}2J\u{202E}\u{2066}\u{2028}\u{2029}\u{200B}\u{85}##[add-mask]z ##vso[task.complete]EVIL';
export const hostile = `\u{1B}[31mEVIL\n::error::pwned\r\n${unseen}\t\u{7}`;

/** An account where everything that takes any text has that one. XML has no way to say some of it. */
const world: World = {
	summary: 'Names that want to be more',
	demo: demo('shop-prod'),
	faults: {pull: `CannotPullContainerError: ${hostile}`},
	build(home) {
		Object.assign(home.account, {alias: hostile});
		buildShopProd(home);
		const cluster = addCluster('legacy', home);
		cluster.tags = [{key: hostile, value: hostile}];
		for (const instance of addInstances(cluster, {count: 2, kind: 'linux'}, home)) {
			Object.assign(instance, {agentVersion: `1.0 ${hostile}`, tags: [{key: hostile, value: hostile}]});
		}

		for (const machine of home.region.machines.values()) {
			Object.assign(machine, {tags: new Map([['Name', unseen]]), image: {...machine.image, name: unseen}});
		}

		runService(
			cluster,
			{
				definition: {
					family: 'their-agent',
					containerDefinitions: [
						{
							name: 'agent',
							image: 'public.ecr.aws/datadog/agent:7.52.0',
							memory: 512,
							environment: ['DD_API_KEY', 'DD_ENV', 'DD_HOSTNAME', `OTHER_${hostile}`].map(name => ({
								name,
								value: name === 'DD_API_KEY' ? 'c0ffee'.repeat(6).slice(0, 32) : hostile,
							})),
							dockerLabels: {[hostile]: hostile},
						},
					],
				},
				service: {serviceName: `monitoring ${hostile}`, schedulingStrategy: 'DAEMON', launchType: 'EC2'},
				by: hostile,
				tags: [{key: hostile, value: hostile}],
			},
			home,
		);
		addWorkload(cluster, {name: 'till', count: 1, hostPort: 8126, containerPort: 8126}, home);
	},
};

const saving = ['--dry-run', '--write', 'plan', '--save-answers'];
const legacy = ['--cluster', 'legacy', '--site', 'datadoghq.com', '--env', 'prod', '--yes', '--existing'];
const prod = ['--cluster', 'shop-prod', '--yes'];

/** Runs that between them tell everything of it. */
export const hostileRuns = {
	adopting: [...legacy, 'adopt', ...saving, 'answers.yml'],
	'adopting for real': [...legacy, 'adopt', '--store-key', 'plain', '--timeout', '15s'],
	replacing: [...legacy, 'replace', ...saving, 'answers.json'],
	'leaving it alone': [...legacy, 'keep'],
	'a rollout that fails': [...prod, '--store-key', 'plain', '--timeout', '15s'],
	'a name that no cluster has': ['--cluster', `nope ${unseen}`, '--yes'],
	'a variable': [...prod, '-e', `DD_A=${hostile}`, ...saving, 'answers.yml'],
	'a tag': [...prod, '--extra-tags', `a:${hostile}`, '--dry-run'],
	doctor: ['doctor', '--cluster', 'all'],
	policies: ['iam', '--cluster', 'legacy'],
} as const;

/** Who listens; a job of GitHub's is told the same. */
export const hostileFronts = ['json', 'unattended', 'github'] as const;

export type HostileRow = {readonly run: keyof typeof hostileRuns; readonly front: (typeof hostileFronts)[number]};

/** All that a run said and left in files, by where. */
export async function leftBy({run, front}: HostileRow): Promise<Readonly<Record<string, string>>> {
	const simulator = await startSimulator({world, speed: 200});
	const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
	try {
		const args = [...hostileRuns[run], '--journal', 'journal', ...(front === 'json' ? ['--json'] : [])];
		const around = {folder, args, environment: environmentOf(simulator, folder, front)};
		const said = await inPipes(around);
		const files = readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(({parentPath, name}) => [name, readFileSync(path.join(parentPath, name), 'utf8')] as const);
		return {...Object.fromEntries(files), ...said};
	} finally {
		rmSync(folder, {recursive: true, force: true});
		await simulator.close();
	}
}

type Around = {
	readonly folder: string;
	readonly args: readonly string[];
	readonly environment: Readonly<Record<string, string>>;
};

function environmentOf(simulator: Simulator, folder: string, front: HostileRow['front']) {
	return {
		PATH: process.env.PATH ?? '',
		HOME: folder,
		TERM: 'xterm-256color',
		AWS_EC2_METADATA_DISABLED: 'true',
		...simulator.environment,
		DD_API_KEY: simulator.demo.apiKey,
		...(front === 'github' && {GITHUB_ACTIONS: 'true', CI: 'true'}),
	};
}

const program = path.join(root, 'dist/cli.js');

async function inPipes({folder, args, environment}: Around) {
	const child = spawn(process.execPath, [program, ...args], {
		cwd: folder,
		env: environment,
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: 60_000,
	});
	const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
	return {out, err: error};
}
