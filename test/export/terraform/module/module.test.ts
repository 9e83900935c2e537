import test from 'node:test';
import {deepEqual, equal, match, ok} from 'node:assert/strict';
import fc from 'fast-check';
import {codeOfPlan} from '../../../../source/domain/code/code-of-plan.ts';
import {terraformModule} from '../../../../source/export/terraform/module/module.ts';
import type {Code} from '../../../../source/domain/code/code-resource.ts';
import {anyKey, anyWanted, planOf} from '../../code/any-plan.ts';
import {planCode} from '../../code/plan-code.ts';
import {golden} from '../../../support/golden.ts';
import {misformatted} from '../reading/formatted.ts';
import {parsed} from '../reading/read-code.ts';
import {writing} from '../reading/writing.ts';

const written = await writing();

function filesOf(code: Code) {
	return terraformModule(code, written);
}

test("an ordinary install by Datadog's module, with what that does otherwise", async t => {
	const files = filesOf(await planCode(t, 'shop', ['--cluster', 'shop-prod', '--features', 'core,apm,logs,network']));
	const text = files.map(file => `==> ${file.name}\n${file.text}`).join('\n');
	equal(text, golden('export/terraform/shop-module.txt', text));
});

test('new services on Linux instances of EC2 are modules, all else stays resources, and nothing is lost', async () => {
	await fc.assert(
		fc.asyncProperty(anyWanted, async wanted => {
			const plan = planOf(wanted);
			const files = filesOf(codeOfPlan(plan, []));
			const {module = {}, resource = {}} = await parsed(files);
			const count = (type: string) => Object.keys(resource[type] ?? {}).length;
			const creations = plan.changes.filter(({kind}) => kind === 'create-service' || kind === 'create-daemon');
			equal(Object.keys(module).length + count('aws_ecs_service') + count('aws_ecs_daemon'), creations.length);
			// Services of several clusters may run one revision.
			ok(count('aws_ecs_task_definition') <= count('aws_ecs_service'));
			const modules = (Object.values(module) as ReadonlyArray<ReadonlyArray<Record<string, unknown>>>).flat();
			ok(modules.every(({version, family}) => version === '1.1.1' && family !== undefined));
			const guide = files.find(({name}) => name === 'README.md')?.text ?? '';
			equal(guide.includes('## Datadog'), true);
			deepEqual(
				files.flatMap(({name, text}) => (name.endsWith('.tf') ? misformatted(text) : [])),
				[],
			);
			ok(files.every(({text}) => !text.includes(anyKey)));
		}),
		{numRuns: 25},
	);
});

test('what the module cannot say is in the code and in the guide, with what asks for it', async t => {
	const files = filesOf(await planCode(t, 'shop', ['--cluster', 'shop-prod', '--features', 'core,network']));
	for (const file of ['main.tf', 'README.md']) {
		const text = (files.find(({name}) => name === file)?.text ?? '')
			.replaceAll(/\s+(?:#\s)?/gv, ' ')
			.replaceAll('\\', '');
		match(text, /can't say [^.]*capabilities\/NET_ADMIN.*\(asked for by Network monitoring\)/v);
		ok(text.includes('the module adds environment/DD_APM_NON_LOCAL_TRAFFIC = false'), file);
		ok(text.includes('no minimum of healthy tasks'), file);
	}
});
