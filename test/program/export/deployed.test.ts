import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {CloudFormationClient, CreateStackCommand, DescribeStacksCommand} from '@aws-sdk/client-cloudformation';
import {cloudFormation} from '../../../source/export/cloudformation/cloudformation.ts';
import {codeIn} from '../../../source/text/languages.ts';
import {en} from '../../../source/text/en.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

for (const world of ['shop', 'mixed', 'windows', 'managed', 'external']) {
	test(`${world}: a stack of the exported template leaves nothing to plan, and status says whose it is`, async t => {
		const simulator = await simulated(world, t);
		const {events} = await runSetup(simulator, {
			args: ['export', '--cluster', 'all', '--format', 'cloudformation', '--existing', 'leave'],
		});
		const code = events.find(({type}) => type === 'code');
		const words = {...(await codeIn('en')), script: en.script};
		const files =
			code?.type === 'code' ? cloudFormation(code.code, {words, version: '1.0.0', isImport: false}) : [];
		const templates = files.filter(({name}) => name.endsWith('.yaml'));
		equal(templates.length, 1);

		const client = new CloudFormationClient(simulator.connection);
		t.after(() => {
			client.destroy();
		});
		await client.send(
			new CreateStackCommand({
				StackName: 'datadog-agent',
				TemplateBody: templates[0]?.text,
				Capabilities: ['CAPABILITY_NAMED_IAM'],
				Parameters: [{ParameterKey: 'ApiKey', ParameterValue: simulator.demo.apiKey}],
			}),
		);
		simulator.clock.advance(3600);
		const {Stacks: stacks = []} = await client.send(new DescribeStacksCommand({StackName: 'datadog-agent'}));
		const [stack] = stacks;
		equal(stack?.StackStatus, 'CREATE_COMPLETE', stack?.StackStatusReason);

		const again = await runSetup(simulator, {args: ['--cluster', 'all', '--dry-run', '--existing', 'leave']});
		deepEqual(
			again.events.flatMap(event => (event.type === 'planned' ? event.plan.changes : [])),
			[],
		);
		const status = await runSetup(simulator, {args: ['status', '--cluster', 'all']});
		const owners = status.events
			.flatMap(event => (event.type === 'estate' ? event.estate.clusters : []))
			.flatMap(({agents}) => agents.map(({owner}) => owner))
			.filter(owner => owner.kind === 'cloudformation');
		equal(owners.length > 0 && owners.every(owner => 'isExported' in owner), true);
	});
}
