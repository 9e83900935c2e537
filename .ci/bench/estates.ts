import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {bucketOf} from '../../source/aws/pace/bucket.ts';
import {bundledRun} from './bundled-run.ts';
import type {Taken} from './estate-run.ts';
import {intoReadme} from './readme.ts';

/*
A dry run of an install on whole estates, in simulated time: what it asks AWS for, against the least that batch limits
allow, and how long it takes, against the time in which the token buckets give that many. Sizes as arguments,
`CLUSTERSxINSTANCES`, with so many instances in each; `--write` puts what has an aim into the README.

Memory is that of a process with the built product and the clock in it, the simulator in another: at its highest by what
the system counts (RSS), with V8 as it comes, which lets a heap grow before it cleans up (its young generation alone to
128 MB where memory is plenty) unless `--small` is given; and what of the heap is in use once the plan is there and all
garbage is collected.
*/
const usual = ['10x3', '100x3', '1000x3', '10x1000', '100x1000', '1x10000'];
/** V8 cleans up at another moment in each run, which here is tens of megabytes: the middle of three runs counts. */
const largest = '100x1000';
const args = process.argv.slice(2);
const named = args.filter(arg => !arg.startsWith('--'));
const sizes = named.length > 0 ? named : usual;

/** The heap that `--small` leaves the product, in MB: whoever has little memory sets so much in NODE_OPTIONS. */
const small = args.includes('--small') ? ['--max-old-space-size=110', '--max-semi-space-size=4'] : [];

const heads = [
	'clusters x instances',
	'calls',
	'least',
	'calls of the least (1.05)',
	'wall, s',
	'bound, s',
	'wall of the bound (1.1)',
	'throttles (0)',
	'asked, s (3)',
	'first row begun, s (3)',
	'first row whole, s',
	'longest silence, s (2)',
	'events',
	'longest, kB',
	`peak RSS of the built product, MB (200)${small.length === 0 ? '' : ` with ${small.join(' ')}`}`,
	'of that at the start',
	'held at the plan, MB',
	'simulator, % of CPU',
	'real, s',
];

const ofEc2: ReadonlySet<string> = new Set([
	'DescribeInstances',
	'DescribeInstanceImageMetadata',
	'DescribeSecurityGroups',
]);

console.log(
	`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${os.cpus()[0]?.model ?? 'unknown CPU'}\n`,
);
console.log(`| ${heads.join(' | ')} |`);
console.log(`|${heads.map(() => '---:').join('|')}|`);
const silences: string[] = [];
const peaks: string[] = [];
const rows: Array<ReadonlyArray<string | number>> = [];
const {file, remove} = await bundledRun('.ci/bench/estate-run.ts');
for (const size of sizes) {
	const [clusters = 0, instances = 0] = size.split('x').map(Number);
	const row = [size, ...rowOf(leastOf(clusters, instances), await run(size))];
	console.log(`| ${row.join(' | ')} |`);
	rows.push(row);
}

remove();
if (args.includes('--write')) {
	const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${os.cpus()[0]?.model ?? ''}`;
	const shown = heads.flatMap((head, index) => (index === 0 || /\(\d/.test(head) ? [index] : []));
	const line = (cells: ReadonlyArray<string | number>) => `| ${shown.map(index => cells[index]).join(' | ')} |`;
	intoReadme(
		'estates',
		[
			'A dry run on whole estates, in simulated time, without anything that runs there ' +
				`(\`npm run bench -- estates --write\`; ${machine}; aims in brackets):\n`,
			line(heads),
			`|${shown.map(() => '---:').join('|')}|`,
			...rows.map(row => line(row)),
		].join('\n'),
	);
}

console.log(`\nAims stand in brackets. Longest silences: ${silences.join('; ')}.`);
console.log(peaks.length > 0 ? `Peaks of three runs: ${peaks.join('; ')}.` : '');

async function run(size: string): Promise<Taken> {
	const {asked, filled, whole} = await running([...size.split('x'), 'guided']);
	const taken = await running(size.split('x'));
	const others = size === largest ? [await running(size.split('x')), await running(size.split('x'))] : [];
	const byPeak = [taken, ...others].toSorted((one, other) => one.memory[1] - other.memory[1]);
	silences.push(`${size} ${taken.silent} (${taken.outcome})`);
	if (others.length > 0) {
		peaks.push(`${size} ${byPeak.map(({memory}) => memory[1].toFixed(0)).join(', ')} MB`);
	}

	return {...taken, memory: byPeak[Math.floor(byPeak.length / 2)]?.memory ?? taken.memory, asked, filled, whole};
}

async function running(given: readonly string[]): Promise<Taken> {
	const simulator = path.join(import.meta.dirname, 'estate-simulator.ts');
	const child = spawn(process.execPath, ['--expose-gc', ...small, file, simulator, ...given], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	return JSON.parse(await text(child.stdout)) as Taken;
}

/** Requests by operation, as few as can be: each cluster is read once, in full. */
function leastOf(clusters: number, instances: number): Readonly<Record<string, number>> {
	const pages = clusters * Math.ceil(instances / 100);
	const filters = Math.ceil((clusters * instances) / 200);
	return {
		ListClusters: Math.ceil(clusters / 100),
		DescribeClusters: Math.ceil(clusters / 100),
		ListContainerInstances: pages,
		DescribeContainerInstances: pages,
		DescribeCapacityProviders: clusters,
		ListServices: clusters,
		// Ours by name, since one that is going away stands in no list.
		DescribeServices: clusters,
		ListTasks: clusters,
		DescribeInstances: filters,
		DescribeInstanceImageMetadata: filters,
		DescribeSecurityGroups: 1,
		ListTaskDefinitions: 1,
		GetCallerIdentity: 1,
		ListAccountAliases: 1,
		ListSecrets: 1,
		DescribeParameters: 1,
		// The caller's own, whose path the simulation needs, and the execution role, which isn't there.
		GetRole: 2,
		// To pass a role is asked with a context of its own.
		SimulatePrincipalPolicy: 2,
	};
}

/** The seconds in which the buckets, at the half that is ours, give that many. */
function boundOf(least: Readonly<Record<string, number>>): number {
	const drawn = new Map<string, {count: number; burst: number; refill: number}>();
	for (const [operation, count] of Object.entries(least)) {
		const {name, burst, refill} = bucketOf(ofEc2.has(operation) ? 'ec2' : 'ecs', operation);
		const before = drawn.get(name) ?? {count: 0, burst, refill};
		drawn.set(name, {...before, count: before.count + count});
	}

	return Math.max(...[...drawn.values()].map(({count, burst, refill}) => (count - burst) / refill), 0);
}

function rowOf(least: Readonly<Record<string, number>>, taken: Taken): ReadonlyArray<string | number> {
	const sum = (counts: Readonly<Record<string, number>>) =>
		Object.values(counts).reduce((total, count) => total + count, 0);
	const bound = boundOf(least);
	const [product, simulator] = taken.cpu;
	const [before, highest, held] = taken.memory;
	return [
		sum(taken.calls),
		sum(least),
		(sum(taken.calls) / sum(least)).toFixed(2),
		taken.wall.toFixed(1),
		bound.toFixed(1),
		bound === 0 ? '' : (taken.wall / bound).toFixed(2),
		taken.throttles,
		taken.asked.toFixed(1),
		taken.filled?.toFixed(1) ?? 'never',
		taken.whole?.toFixed(1) ?? 'never',
		taken.silence.toFixed(1),
		taken.events,
		(taken.longestLine / 1000).toFixed(0),
		highest.toFixed(0),
		before.toFixed(0),
		held.toFixed(0),
		((simulator / (product + simulator)) * 100).toFixed(0),
		taken.real.toFixed(1),
	];
}
