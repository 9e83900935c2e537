import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import {cloudFormation} from '../../../source/export/cloudformation/cloudformation.ts';
import {writing} from '../code/writing.ts';
import {golden} from '../../support/golden.ts';
import {twoRegions} from '../code/any-plan.ts';
import {planCode} from '../code/plan-code.ts';

/** Worlds with the options of a run, and the files that come of it. */
const exports: ReadonlyArray<
	readonly [name: string, world: string, args: readonly string[], files: readonly string[]]
> = [
	['shop', 'shop', ['--cluster', 'shop-prod'], ['template.yaml', 'README.md']],
	['mixed', 'mixed', ['--cluster', 'all'], ['template.yaml', 'README.md']],
	['windows', 'windows', ['--cluster', 'all'], ['template.yaml', 'README.md']],
	['managed', 'managed', ['--cluster', 'all'], ['template.yaml', 'README.md']],
	['parameter', 'shop', ['--cluster', 'shop-prod', '--store-key', 'ssm'], ['template.yaml', 'README.md']],
];

for (const [name, world, args, files] of exports) {
	test(`the plan of ${name} as a template`, async t => {
		const code = await planCode(t, world, args);
		const artefacts = cloudFormation(code, writing);
		deepEqual(
			artefacts.map(artefact => artefact.name),
			files,
		);
		for (const artefact of artefacts) {
			equal(artefact.text, golden(`export/cloudformation/${name}/${artefact.name}`, artefact.text));
		}
	});
}

test('two regions have a file each, and the role of the first', () => {
	const files = cloudFormation(codeOfPlan(twoRegions, []), writing);
	deepEqual(
		files.map(({name}) => name),
		['template-us-east-1.yaml', 'template-eu-west-1.yaml', 'README.md'],
	);
	const shown = files.filter(({name}) => !name.includes('us-east-1'));
	for (const {name, text} of shown) {
		equal(text, golden(`export/cloudformation/regions/${name}`, text));
	}
});
