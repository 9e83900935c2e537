import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {bucketOf} from '../../source/aws/pace/bucket.ts';
import type {Taken} from './estate-run.ts';

/*
A dry run of an install on whole estates, in simulated time: what it asks AWS for, against the least that batch limits
allow, and how long it takes, against the time in which the token buckets give that many. Sizes as arguments,
`CLUSTERSxINSTANCES`, with so many instances in each.
*/
const usual = ['10x3', '100x3', '1000x3', '10x1000', '100x1000', '1x10000'];
const sizes = process.argv.length > 2 ? process.argv.slice(2) : usual;

const heads = [
	'clusters x instances',
	'calls',
	'least',
	'ratio (1.05)',
	'wall, s',
	'bound, s',
	'ratio (1.1)',
	'throttles (0)',
	'asked, s (3)',
	'first rows, s',
	'longest silence, s (2)',
	'events',
	'longest, kB',
	'peak, MB (200)',
	'of that at the start',
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
for (const size of sizes) {
	const [clusters = 0, instances = 0] = size.split('x').map(Number);
	console.log(`| ${[size, ...rowOf(leastOf(clusters, instances), await run(size))].join(' | ')} |`);
}

console.log(`\nAims stand in brackets. Longest silences: ${silences.join('; ')}.`);

async function run(size: string): Promise<Taken> {
	const file = path.join(import.meta.dirname, 'estate-run.ts');
	const {asked, filled} = await running(file, [...size.split('x'), 'guided']);
	const taken = await running(file, size.split('x'));
	silences.push(`${size} ${taken.silent} (${taken.outcome})`);
	return {...taken, asked, filled};
}

async function running(file: string, args: readonly string[]): Promise<Taken> {
	const child = spawn(process.execPath, [file, ...args], {stdio: ['ignore', 'pipe', 'inherit']});
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
		GetRole: 1,
		SimulatePrincipalPolicy: 1,
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
	const [before, highest] = taken.memory;
	return [
		sum(taken.calls),
		sum(least),
		(sum(taken.calls) / sum(least)).toFixed(2),
		taken.wall.toFixed(1),
		bound.toFixed(1),
		bound === 0 ? '' : (taken.wall / bound).toFixed(2),
		taken.throttles,
		taken.asked.toFixed(1),
		taken.filled.toFixed(1),
		taken.silence.toFixed(1),
		taken.events,
		(taken.longestLine / 1000).toFixed(0),
		highest.toFixed(0),
		before.toFixed(0),
		((simulator / (product + simulator)) * 100).toFixed(0),
		taken.real.toFixed(1),
	];
}
