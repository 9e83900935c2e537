import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {textOf} from '../../../source/domain/kit/shape.ts';
import {runSetup, withAws} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

test('a parameter is named by its ARN in the policy, also where SSM gives none', async t => {
	const simulator = await simulated('shop', t);
	const args = ['--cluster', 'shop-prod', '--store-key', 'ssm', '--yes'];
	await runSetup(simulator, {args, id: 'first', looks: 'few'});
	simulator.account.roles.get('DatadogAgentEcsExecution')?.inline.clear();
	const {events} = await runSetup(simulator, {
		args,
		id: 'second',
		looks: 'few',
		ports: withAws(aws => ({
			async readStoredKeys(region, signal) {
				const read = await aws.readStoredKeys(region, signal);
				return {...read, keys: read.keys.map(key => ({...key, arn: key.name}))};
			},
		})),
	});
	const documents = events.flatMap(event =>
		event.type === 'change-done' ? (textOf(event.change.request.PolicyDocument) ?? []) : [],
	);
	deepEqual(
		documents.map(document => /"arn:aws:ssm:[^"]+"/v.exec(document)?.[0]),
		['"arn:aws:ssm:us-east-1:123456789012:parameter/dd-ecs-setup/datadog-api-key"'],
	);
});
