import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {startFaultProxy} from '../../support/fault-proxy.ts';
import {compileCache} from '../../support/compile-cache.ts';
import {hostile, hostileWorld, oddNames, unseen} from './hostile-world.ts';
import {root} from './real-terminal.ts';
import {startRenaming} from './renaming.ts';

const saving = ['--dry-run', '--write', 'plan', '--save-answers'];
const legacy = ['--cluster', 'legacy', '--site', 'datadoghq.com', '--env', 'prod', '--yes', '--existing'];
const prod = ['--cluster', 'shop-prod', '--yes'];

const odd = ['--cluster', 'all', ...legacy.slice(2, -1), '--replace-instances', '--existing'];

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
	'every name, adopted': [...odd, 'adopt', ...saving, 'answers.yml'],
	'every name, adopted for real': [...odd, 'adopt', '--store-key', 'plain', '--timeout', '15s'],
	'every name, replaced': [...odd, 'replace', ...saving, 'answers.json'],
	"every name's policies": ['iam', '--cluster', 'all', '--role-path', '/x/'],
	'a read that is refused': ['doctor', '--cluster', 'all'],
	'a role that is refused': ['doctor', '--cluster', 'all'],
	'a write that is refused': prod,
} as const;

/** What AWS refuses in these, with a text of the same kind. */
const refused: Readonly<Partial<Record<keyof typeof hostileRuns, string>>> = {
	'a read that is refused': 'ecs:DescribeServices',
	'a role that is refused': 'iam:GetRole',
	'a write that is refused': 'ecs:CreateService',
};

/** Who listens; a job of GitHub's is told the same. */
export const hostileFronts = ['json', 'unattended', 'github'] as const;

export type HostileRow = {readonly run: keyof typeof hostileRuns; readonly front: (typeof hostileFronts)[number]};

/** All that a run said and left in files, by where. */
export async function leftBy({run, front}: HostileRow): Promise<Readonly<Record<string, string>>> {
	const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
	const account = await startHostileAccount(refused[run]);
	try {
		const args = [...hostileRuns[run], '--journal', 'journal', ...(front === 'json' ? ['--json'] : [])];
		const environment = {
			PATH: process.env.PATH ?? '',
			HOME: folder,
			NODE_COMPILE_CACHE: compileCache,
			TERM: 'xterm-256color',
			...account.environment,
			...(front === 'github' && {GITHUB_ACTIONS: 'true', CI: 'true'}),
		};
		const said = await inPipes({folder, args, environment});
		const files = readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(({parentPath, name}) => [name, readFileSync(path.join(parentPath, name), 'utf8')] as const);
		return {...Object.fromEntries(files), ...said};
	} finally {
		rmSync(folder, {recursive: true, force: true});
		await account.close();
	}
}

type HostileAccount = {readonly environment: Readonly<Record<string, string>>; readonly close: () => Promise<void>};

/** Serves the account with its odd names; one operation can be refused. */
export async function startHostileAccount(operation?: string, names = oddNames): Promise<HostileAccount> {
	const simulator = await startSimulator({world: hostileWorld, speed: 200});
	const renaming = await startRenaming(simulator.url, names);
	const proxy = await startFaultProxy(renaming.url, asked =>
		asked.operation === operation ? {says: names.get('EVIL-error') ?? ''} : undefined,
	);
	return {
		environment: {
			...simulator.environment,
			AWS_ENDPOINT_URL: proxy.url,
			AWS_EC2_METADATA_DISABLED: 'true',
			DD_API_KEY: simulator.demo.apiKey,
		},
		async close() {
			await proxy.close();
			await renaming.close();
			await simulator.close();
		},
	};
}

type Around = {
	readonly folder: string;
	readonly args: readonly string[];
	readonly environment: Readonly<Record<string, string>>;
};

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
