import process from 'node:process';
import {measured, measuredInstall} from './fleet-run.ts';
import {intoReadme} from './readme.ts';

/*
A whole organisation in simulated time: `fleet apply` by StackSets over so many accounts, regions and clusters in each,
`ACCOUNTSxREGIONSxCLUSTERS`, beside what the program's own loop would take there. Clusters are empty, so that a stack
takes what CloudFormation takes; `--write` puts the table into the README.

The loop is reckoned from installs on two and on twelve clusters of one instance: the calls of each cluster and of each
account and region, and the time of a rollout, ten clusters at a time as `--concurrency` has it.
*/
const usual = ['10x2x2', '100x17x10', '1000x17x10'];
const named = process.argv.slice(2).filter(arg => !arg.startsWith('--'));
const sizes = named.length > 0 ? named : usual;
const regions = [
	'us-east-1',
	'us-east-2',
	'us-west-1',
	'us-west-2',
	'eu-west-1',
	'eu-west-2',
	'eu-west-3',
	'eu-central-1',
	'eu-north-1',
	'ap-south-1',
	'ap-northeast-1',
	'ap-northeast-2',
	'ap-northeast-3',
	'ap-southeast-1',
	'ap-southeast-2',
	'ca-central-1',
	'sa-east-1',
];
/** As many clusters at a time as an install changes by itself. */
const atOnce = 10;

const heads = [
	'accounts x regions x clusters',
	'stacks',
	'calls',
	'planned in',
	'carried out in',
	'own loop: calls',
	'own loop: time',
];
const rows = [
	'An organisation by StackSets, a hundred accounts of each region at a time, on empty clusters in simulated time; ' +
		"beside it the program's own loop over the same clusters, reckoned (`npm run bench -- fleet --write`):",
	'',
	`| ${heads.join(' | ')} |`,
	`|---|${heads
		.slice(1)
		.map(() => '---:|')
		.join('')}`,
];
const [few, more] = [await measuredInstall(2), await measuredInstall(12)];
const callsEach = (more.calls - few.calls) / 10;
const callsOnce = few.calls - 2 * callsEach;
for (const size of sizes) {
	const [accounts = 1, places = 1, clusters = 1] = size.split('x').map(Number);
	const taken = await measured({accounts, regions: regions.slice(0, places), clusters});
	const stacks = accounts * places;
	const all = stacks * clusters;
	const row = [
		`${accounts} x ${places} x ${clusters}`,
		stacks,
		taken.calls,
		told(taken.planned),
		told(taken.applied),
		Math.round(all * callsEach + stacks * callsOnce),
		told((all / atOnce) * few.seconds),
	];
	rows.push(`| ${row.join(' | ')} |`);
	console.log(rows.at(-1));
}

console.log(`\n${rows.join('\n')}`);
if (process.argv.includes('--write')) {
	intoReadme('fleet', rows.join('\n'));
}

function told(seconds: number): string {
	return seconds < 120
		? `${seconds.toFixed(0)} s`
		: seconds < 7200
			? `${(seconds / 60).toFixed(0)} min`
			: seconds < 172_800
				? `${(seconds / 3600).toFixed(1)} h`
				: `${(seconds / 86_400).toFixed(1)} days`;
}
