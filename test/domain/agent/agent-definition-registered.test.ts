import {equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import {ECSClient} from '@aws-sdk/client-ecs';
import {agentDefinition} from '../../../source/domain/agent/agent-definition.ts';
import {register} from '../../support/serialised.ts';
import {simulated} from '../../support/simulated.ts';
import {definitionSamples} from './definition-samples.ts';

test('ECS takes every definition of the catalogue', async t => {
	const {connection, clock} = await simulated('shop', t);
	const client = new ECSClient(connection);
	// Subtests of one test run one after the other.
	await Promise.all(
		definitionSamples.map(async ({platform, name, choices}) =>
			t.test(`${platform} with ${name}`, async () => {
				const registered = await register(client, agentDefinition({platform, suffix: ''}, choices), {
					daemon: platform === 'managed-instances',
				});
				match(JSON.stringify(registered), /task-definition\/(?:datadog-agent-task|observability):/v);
				// One registration a second is what AWS allows.
				clock.advance(1);
			}),
		),
	);
});

test('ECS refuses what is not possible, so that the others mean something', async t => {
	const {connection} = await simulated('shop', t);
	const [sample] = definitionSamples;
	const {executionRoleArn: _role, ...without} =
		sample === undefined
			? {executionRoleArn: ''}
			: agentDefinition({platform: 'linux', suffix: ''}, sample.choices);
	const refusal = await register(new ECSClient(connection), without, {daemon: false}).catch(String);
	equal(
		refusal,
		'ClientException: When you are specifying container secrets, you must also specify a value for ' +
			"'executionRoleArn'",
	);
});
