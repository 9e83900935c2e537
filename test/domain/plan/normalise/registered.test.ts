import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {DescribeTaskDefinitionCommand, ECSClient} from '@aws-sdk/client-ecs';
import fc from 'fast-check';
import {agentDefinition} from '../../../../source/domain/agent/agent-definition.ts';
import {registered} from '../../../../source/aws/translate/registered.ts';
import {diffDefinition} from '../../../../source/domain/plan/diff/diff.ts';
import type {TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {register} from '../../../support/serialised.ts';
import {simulated} from '../../../support/simulated.ts';
import {definitionSamples} from '../../agent/definition-samples.ts';

/** All of the catalogue that RegisterTaskDefinition takes; daemons have an operation of their own. */
const catalogue: readonly TaskDefinition[] = definitionSamples
	.filter(({platform}) => platform !== 'managed-instances')
	.map(({platform, choices}) => agentDefinition({platform, suffix: ''}, choices));

/** What people add, in ways that are the same to ECS. */
const anyAddition = fc.record(
	{
		environment: fc.uniqueArray(
			fc.record({name: fc.constantFrom('A', 'B', 'C', 'D'), value: fc.string({maxLength: 5})}),
			{selector: ({name}) => name},
		),
		dockerLabels: fc.dictionary(fc.constantFrom('a', 'b'), fc.string({maxLength: 5})),
		stopTimeout: fc.integer({min: 2, max: 120}),
		command: fc.array(fc.constantFrom('agent', 'run'), {maxLength: 2}),
	},
	{requiredKeys: ['environment'], noNullPrototype: true},
);

test('what ECS says of a definition of ours does not differ from it', async t => {
	const {connection, clock} = await simulated('shop', t);
	const ecs = new ECSClient(connection);
	const additions = fc.sample(anyAddition, {numRuns: catalogue.length, seed: 1});
	for (const [index, definition] of catalogue.entries()) {
		// One registration a second is what ECS allows in the long run.
		clock.advance(2);
		const [agent, ...others] = definition.containerDefinitions;
		const {environment = [], ...addition} = additions[index] ?? {};
		const sent: TaskDefinition = agent
			? {
					...definition,
					containerDefinitions: [
						{...agent, ...addition, environment: [...environment, ...(agent.environment ?? [])]},
						...others,
					],
				}
			: definition;
		await register(ecs, sent, {daemon: false});
		const {taskDefinition: described = {}} = await ecs.send(
			new DescribeTaskDefinitionCommand({taskDefinition: sent.family}),
		);
		deepEqual(diffDefinition(registered(described, []).definition, sent), []);
	}
});
