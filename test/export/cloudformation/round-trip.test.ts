import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import fc from 'fast-check';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import type {Plan} from '../../../source/domain/plan/plan.ts';
import {cloudFormation} from '../../../source/export/cloudformation/cloudformation.ts';
import type {Artefact} from '../../../source/export/exporter.ts';
import {writing} from '../code/writing.ts';
import {anyKey, anyWanted, planOf} from '../code/any-plan.ts';
import {comparable, sayable} from '../code/comparable.ts';
import {planned} from '../code/plan-code.ts';
import {readTemplate} from '../code/read-template.ts';
import {arnOf, nameIn, planRequests, stackRequests, type Request} from '../code/requests.ts';

function filesOf(plan: Plan): readonly Artefact[] {
	return cloudFormation(codeOfPlan(plan, []), writing);
}

/** What the templates of a plan make, region by region. */
function madeBy(plan: Plan): readonly Request[] {
	const {account, partition} = plan.identity;
	const regions = [...new Set(plan.changes.map(({region}) => region))];
	return filesOf(plan)
		.filter(({name}) => name.endsWith('.yaml'))
		.flatMap(({name, text}) => {
			const region = regions.find(one => name.includes(one)) ?? regions[0] ?? '';
			const stack = readTemplate(
				text,
				{account, partition, region, parameters: {ApiKey: anyKey}},
				(_, type, properties) => arnOf(type, nameIn(properties), {account, region}),
			);
			return stackRequests(stack, region);
		});
}

function asked({changes, identity}: Plan): unknown {
	return comparable(sayable(planRequests(changes, identity.account, 'cloudformation')));
}

for (const [world, ...args] of [
	['shop', '--cluster', 'shop-prod'],
	['mixed', '--cluster', 'all'],
	['windows', '--cluster', 'all'],
	['managed', '--cluster', 'all'],
	['shop', '--cluster', 'all', '--region', 'all', '--existing', 'leave'],
]) {
	test(`the template of ${world} ${args.join(' ')} makes what the plan would`, async t => {
		const {plan} = await planned(t, world ?? '', args);
		deepEqual(comparable(madeBy(plan)), asked(plan));
	});
}

test('whatever is chosen, for whichever hosts, the templates make what the plan would', () => {
	fc.assert(
		fc.property(anyWanted, wanted => {
			const plan = planOf(wanted);
			deepEqual(comparable(madeBy(plan)), asked(plan));
		}),
		{numRuns: 40},
	);
});

test('the key stands in no file, and the same plan gives the same files', () => {
	fc.assert(
		fc.property(anyWanted, wanted => {
			const files = filesOf(planOf(wanted));
			deepEqual(
				files.filter(({text}) => text.includes(anyKey)),
				[],
			);
			deepEqual(filesOf(planOf(wanted)), files);
		}),
		{numRuns: 20},
	);
});
