import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import fc from 'fast-check';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import {templatesByRegion, wholeTemplate} from '../../../source/export/template/make-template.ts';
import {anyWanted, planOf} from '../code/any-plan.ts';
import {golden} from '../../support/golden.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

test('what differs from one account to the next is a parameter, and each resource has a label', async t => {
	const simulator = await simulated('shop', t);
	const {events} = await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--dry-run']});
	const [template] = events.flatMap(event =>
		event.type === 'planned' ? templatesByRegion(codeOfPlan(event.plan, []), 'cloudformation') : [],
	);
	deepEqual(template?.parameters, [
		{kind: 'cluster', name: 'cluster', value: 'shop-prod'},
		{kind: 'api-key', name: 'api key'},
		{kind: 'site', name: 'site', value: 'datadoghq.com'},
		{kind: 'env', name: 'env', value: ''},
		{kind: 'version', name: 'agent version', value: '7'},
	]);
	deepEqual(
		template.resources.map(({kind, label}) => [kind, label]),
		[
			['secret', 'api key'],
			['role', 'execution role'],
			['task-definition', 'agent definition'],
			['service', 'agent service'],
		],
	);
	const text = JSON.stringify(template, undefined, '\t');
	equal(text, golden('text/template.json', text));
});

test('several clusters and regions: labels and parameters that no other has, a template a region', async t => {
	const simulator = await simulated('mixed', t);
	const {events} = await runSetup(simulator, {args: ['--cluster', 'all', '--dry-run', '--region', 'all']});
	for (const event of events) {
		if (event.type !== 'planned') {
			continue;
		}

		const code = codeOfPlan(event.plan, []);
		const whole = wholeTemplate(code, 'terraform');
		equal(new Set(whole.resources.map(({label}) => label)).size, whole.resources.length);
		equal(new Set(whole.parameters.map(({name}) => name)).size, whole.parameters.length);
		deepEqual(
			templatesByRegion(code, 'cloudformation').flatMap(({regions}) => regions),
			whole.regions,
		);
	}
});

test('families that are alike go by the cluster whose service runs them', async t => {
	const simulator = await simulated('shop', t);
	const {events} = await runSetup(simulator, {args: ['--cluster', 'all', '--region', 'us-east-1', '--dry-run']});
	const template = events.flatMap(event =>
		event.type === 'planned' ? templatesByRegion(codeOfPlan(event.plan, []), 'cloudformation') : [],
	);
	deepEqual(
		template.flatMap(({resources}) =>
			resources.flatMap(({kind, label}) => (kind === 'task-definition' ? [label] : [])),
		),
		[
			'agent definition shop prod',
			'agent definition edge',
			'agent definition batch',
			'agent definition datadog agent task windows',
		],
	);
});

test('an ARN of a partition stands in no resource, and only as the default of a parameter', () => {
	fc.assert(
		fc.property(anyWanted, wanted => {
			const plan = planOf(wanted);
			for (const {resources} of templatesByRegion(codeOfPlan(plan, []), 'cloudformation')) {
				const text = JSON.stringify(resources.map(({input, grants}) => [input, grants?.own]));
				deepEqual(text.match(/arn:aws[^"]*/gv) ?? [], []);
			}
		}),
	);
});
