import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import {cdk} from '../../../source/export/cdk/cdk.ts';
import {installedCode} from '../code/installed-code.ts';
import {twoRegions} from '../code/any-plan.ts';
import {planCode} from '../code/plan-code.ts';
import {writing} from '../code/writing.ts';
import {golden} from '../../support/golden.ts';

const usual = ['datadog-agent.ts', 'datadog-agent.test.ts', 'app.ts', 'README.md'];

for (const [name, world, ...args] of [
	['shop', 'shop', '--cluster', 'shop-prod'],
	['mixed', 'mixed', '--cluster', 'all'],
	['windows', 'windows', '--cluster', 'all'],
	['managed', 'managed', '--cluster', 'all'],
	['parameter', 'shop', '--cluster', 'shop-prod', '--store-key', 'ssm'],
] as const) {
	test(`the plan of ${name} as a construct`, async t => {
		const files = cdk(await planCode(t, world, args), writing);
		deepEqual(
			files.map(file => file.name),
			usual,
		);
		for (const file of files) {
			equal(file.text, golden(`export/cdk/${name}/${kept(file.name)}`, file.text));
		}
	});
}

test('what runs as a construct, and what an import of it takes', () => {
	const files = cdk(installedCode(), {...writing, isImport: true});
	deepEqual(
		files.map(({name}) => name),
		[...usual.slice(0, 3), 'resource-mapping.json', 'README.md'],
	);
	for (const {name, text} of files) {
		equal(text, golden(`export/cdk/installed/${kept(name)}`, text));
	}
});

test('two regions have a file each, and the role of the first', () => {
	const files = cdk(codeOfPlan(twoRegions, []), writing);
	deepEqual(
		files.map(({name}) => name),
		[
			'datadog-agent-us-east-1.ts',
			'datadog-agent-us-east-1.test.ts',
			'datadog-agent-eu-west-1.ts',
			'datadog-agent-eu-west-1.test.ts',
			'app.ts',
			'README.md',
		],
	);
	const shown = files.filter(({name}) => name === 'app.ts' || name === 'README.md');
	for (const {name, text} of shown) {
		equal(text, golden(`export/cdk/regions/${kept(name)}`, text));
	}
});

/** What is compared with is no source of ours, and no test. */
function kept(name: string): string {
	return name.endsWith('.ts') ? `${name}.txt` : name;
}
