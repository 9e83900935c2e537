import test from 'node:test';
import {deepEqual, equal, ok} from 'node:assert/strict';
import {terraform} from '../../../source/export/terraform/terraform.ts';
import {planCode} from '../code/plan-code.ts';
import {golden} from '../../support/golden.ts';
import {misformatted} from './reading/formatted.ts';
import {parsed} from './reading/read-code.ts';
import {writing} from './reading/writing.ts';

const written = await writing();

const worlds: ReadonlyArray<readonly [world: string, ...args: readonly string[]]> = [
	['shop', '--cluster', 'shop-prod'],
	['mixed', '--cluster', 'all', '--region', 'all'],
	['windows', '--cluster', 'all'],
	['managed', '--cluster', 'all'],
];

for (const [world, ...args] of worlds) {
	test(`${world} as Terraform code: as it was looked at, formatted, and read by HCL's own parser`, async t => {
		const files = terraform(await planCode(t, world, args), written);
		const text = files.map(file => `==> ${file.name}\n${file.text}`).join('\n');
		equal(text, golden(`export/terraform/${world}.txt`, text));
		const code = files.filter(({name}) => name.endsWith('.tf'));
		deepEqual(
			code.flatMap(file => misformatted(file.text)),
			[],
		);
		const {resource = {}} = await parsed(code);
		ok(Object.keys(resource).some(type => /^aws_ecs_(?:service|daemon)$/v.test(type)));
	});
}

test('formatting that terraform fmt would change is seen', () => {
	deepEqual(misformatted('a = 1\nbc  = 2\n\nd = {\n  e = 1\n    f = 2\n}\n# g=1 \n'), [
		'1: a = 1',
		'2: bc  = 2',
		'5:   e = 1',
		'6:     f = 2',
		'8: # g=1 ',
	]);
});
