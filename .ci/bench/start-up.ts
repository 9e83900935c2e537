import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {gzipSync} from 'node:zlib';
import {languages} from '../../source/domain/choices/language.ts';
import {startFaultProxy} from '../../test/support/fault-proxy.ts';
import {opened} from './opened.ts';
import {intoReadme} from './readme.ts';
import {firstFrame, shopPlanned} from './usual-runs.ts';
import {startedSimulator} from './started-simulator.ts';
import {type Taken, untilExit as timed, untilText as timedInTerminal} from './timed.ts';

/*
Start-up times as ratios to a bare `node -e 0`, medians of runs that take turns: machines differ and are noisy, and a
ratio in the same minutes says more than milliseconds. The simulated AWS runs in a process of its own. A number says how
many runs; `--write` puts the table into the README.
*/
process.chdir(path.join(import.meta.dirname, '../..'));
const rounds = Number(process.argv.slice(2).find(arg => /^\d+$/v.test(arg)) ?? 15);
const cli = 'dist/cli.js';
const simulator = await startedSimulator(cli, 'shop');
const home = mkdtempSync(path.join(os.tmpdir(), 'dd-ecs-setup-bench-'));
const environment = {PATH: process.env.PATH, HOME: home, ...simulator.environment};
const dryRun = [cli, ...shopPlanned];
const hasAwsCli = spawnSync('aws', ['--version'], {stdio: 'ignore'}).status === 0;

const untilExit = async (program: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
	timed(program, args, {...environment, ...more});
const untilText = async (awaited: RegExp) => timedInTerminal([cli, '--demo'], awaited);

type Measure = {readonly name: string; readonly aim?: number; readonly take: () => Promise<Taken | undefined>};

const node = process.execPath;
const bare: Measure = {name: '`node -e 0`', take: async () => untilExit(node, ['-e', '0'])};
const planned: Measure = {name: 'dry run on shop', aim: 10, take: async () => untilExit(node, dryRun)};
// Debian's awscli is older than AWS_ENDPOINT_URL (2.13).
const listing = ['ecs', 'list-clusters', '--endpoint-url', simulator.url];
const listed: Measure = {name: '`aws ecs list-clusters`', take: async () => untilExit('aws', listing)};
const measures: readonly Measure[] = [
	bare,
	{name: '`--version`', aim: 1.15, take: async () => untilExit(node, [cli, '--version'])},
	{name: '`--help`', aim: 1.7, take: async () => untilExit(node, [cli, '--help'])},
	{name: 'first characters in a terminal', aim: 1.6, take: async () => untilText(/\S/v)},
	{name: 'first frame in a terminal', aim: 3.3, take: async () => untilText(firstFrame)},
	planned,
	{
		name: 'dry run on shop, nothing compiled yet',
		take: async () => untilExit(node, dryRun, {NODE_DISABLE_COMPILE_CACHE: '1'}),
	},
	...(hasAwsCli ? [listed] : []),
];

const all = new Map<Measure, readonly Taken[]>(measures.map(measure => [measure, []]));
for await (const {round, measure, taken} of turns()) {
	// The first round fills the compile cache.
	if (taken && round > 0) {
		all.set(measure, [...(all.get(measure) ?? []), taken]);
	}
}

const timeOf = (measure: Measure) => median((all.get(measure) ?? []).map(({time}) => time));
const rows = measures.map(measure => {
	const taken = all.get(measure) ?? [];
	const cpu = taken.reduce((sum, each) => sum + each.cpu, 0) / taken.length;
	const time = timeOf(measure);
	const cells =
		taken.length === 0
			? ["didn't happen", '', '']
			: [time.toFixed(0), cpu > 0 ? cpu.toFixed(0) : '', (time / timeOf(bare)).toFixed(2)];
	return `| ${[measure.name, ...cells, measure.aim ?? ''].join(' | ')} |`;
});
const model = os.cpus()[0]?.model ?? 'an unknown processor';
const described =
	`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${os.availableParallelism()} x ${model}, ` +
	`${rounds} runs each`;
const {requests, distinct} = await requestsOfPlan();
const read = opened([node, ...dryRun], environment);
const table = [
	`${described}:`,
	'',
	'| | ms | CPU ms | ratio | aim |',
	'|---|---:|---:|---:|---:|',
	...rows,
	'',
	hasAwsCli
		? `A dry run takes ${(timeOf(planned) / timeOf(listed)).toFixed(2)} of one \`aws ecs list-clusters\` (aim 0.5).`
		: 'The AWS CLI is not installed here: a dry run was not compared with one `aws ecs list-clusters`.',
	`It sends ${requests} requests, ${distinct} of them different ones.`,
	read
		? `It opens ${read.files} files of the package and reads ${(read.bytes / 1000).toFixed(0)} kB of them.`
		: 'There is no strace here: the files that it opens were not counted.',
	`The package has ${(packedBytes() / 1000).toFixed(0)} kB, packed.`,
	`Of these ${languageSizes().join(' and ')}: loaded where it is asked for, and nowhere else.`,
].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
	intoReadme('bench', table);
}

simulator.close();
rmSync(home, {recursive: true, force: true});

// What runs side by side can't be timed: each turn starts when the one before it is over.
async function* turns() {
	for (let round = 0; round <= rounds; round++) {
		for (const measure of measures) {
			yield turn(round, measure);
		}
	}
}

async function turn(round: number, measure: Measure) {
	return {round, measure, taken: await measure.take()};
}

/** What is sent to AWS and Datadog, and how much of that was asked already, word for word. */
async function requestsOfPlan() {
	const asked: string[] = [];
	const proxy = await startFaultProxy(simulator.url, ({operation, body}) => {
		asked.push(`${operation} ${body}`);
		return undefined;
	});
	await untilExit(node, dryRun, {AWS_ENDPOINT_URL: proxy.url});
	await proxy.close();
	return {requests: asked.length, distinct: new Set(asked).size};
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function packedBytes(): number {
	const {stdout} = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	return Number(/"size": (?<size>\d+)/v.exec(stdout)?.groups?.size);
}

/** What each language beside English adds to the package, packed as that is. */
function languageSizes(): readonly string[] {
	const files = readdirSync('dist').filter(name => name.endsWith('.js'));
	return languages
		.filter(language => language !== 'en')
		.map(language => {
			const own = files.filter(name => name.includes(`-${language}-`));
			const text = own.map(name => readFileSync(path.join('dist', name), 'utf8')).join('');
			return `${(gzipSync(text).length / 1000).toFixed(0)} kB are ${language}`;
		});
}
