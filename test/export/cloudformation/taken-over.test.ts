import test, {type TestContext} from 'node:test';
import {deepEqual} from 'node:assert/strict';
import type {ResourceToImport} from '@aws-sdk/client-cloudformation';
import {cloudFormation} from '../../../source/export/cloudformation/cloudformation.ts';
import {runSetup} from '../../support/run-setup.ts';
import {deployment} from '../../simulator/cloudformation/deploy.ts';
import {writing} from '../code/writing.ts';

const StackName = 'datadog-agent';

/** A stack that took over what runs, by the files of an export with these options, and then was deployed. */
async function takenOver(t: TestContext, options: readonly string[]) {
	const simulator = await deployment(t, 'installed');
	const {cloudformation, rest, update, clock, ecs} = simulator;
	const exported = ['export', '--format', 'cloudformation', '--import', '--cluster', 'all', ...options];
	const {events} = await runSetup(simulator, {args: exported, id: 'export'});
	const [code] = events.flatMap(event => (event.type === 'code' ? [event.code] : []));
	const files = new Map(
		(code ? cloudFormation(code, {...writing, isImport: true}) : []).map(({name, text}) => [name, text]),
	);
	const {taskDefinition: running = ''} = await agent();
	const template = files.get('import.yaml') ?? '';
	await cloudformation.createChangeSet({
		StackName,
		ChangeSetName: 'import',
		ChangeSetType: 'IMPORT',
		TemplateBody: template,
		ResourcesToImport: JSON.parse(files.get('resources-to-import.json') ?? '[]') as ResourceToImport[],
		...(template.includes('RunningAgentDefinitionArn') && {
			Parameters: [{ParameterKey: 'RunningAgentDefinitionArn', ParameterValue: running}],
		}),
	});
	clock.advance(5);
	await cloudformation.executeChangeSet({StackName, ChangeSetName: 'import'});
	const statuses = [await rest(StackName), await update(StackName, files.get('template.yaml') ?? '')];
	const again = await runSetup(simulator, {args: ['--cluster', 'all', '--dry-run'], id: 'again'});
	return {statuses, service: await agent(), again: again.events};

	async function agent() {
		const {services = []} = await ecs.describeServices({
			cluster: 'shop-prod',
			services: ['datadog-agent'],
			include: ['TAGS'],
		});
		return services[0] ?? {};
	}
}

test('what this tool installed is kept by a stack after an import, and plans leave it alone', async t => {
	const {statuses, service, again} = await takenOver(t, ['--from', 'installed']);
	const plan = again.findLast(event => event.type === 'planned')?.plan;
	deepEqual(
		[
			statuses,
			Object.fromEntries((service.tags ?? []).map(({key = '', value}) => [key, value])),
			plan?.changes,
			plan?.leftAlone.map(({name}) => name),
		],
		[
			['IMPORT_COMPLETE', 'UPDATE_COMPLETE'],
			{
				'dd-ecs-setup:exported': 'cloudformation',
				'dd-ecs-setup:features': 'core apm dogstatsd ecs-explorer health-check',
			},
			[],
			['datadog-agent'],
		],
	);
});

test('what a plan changes of it comes with that deployment: an import only tells what there is', async t => {
	const {statuses, service} = await takenOver(t, ['--features', '+logs']);
	deepEqual(
		[
			statuses,
			service.tags?.find(({key}) => key === 'dd-ecs-setup:features')?.value,
			service.taskDefinition?.split('/').at(-1),
		],
		[
			['IMPORT_COMPLETE', 'UPDATE_COMPLETE'],
			'core apm dogstatsd logs ecs-explorer health-check',
			'datadog-agent-task:2',
		],
	);
});
