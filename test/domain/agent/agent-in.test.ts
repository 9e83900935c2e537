import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {agentIn, type AgentIn} from '../../../source/domain/agent/agent-in.ts';
import {findAgentContainer} from '../../../source/domain/agent/find-agent-container.ts';
import type {ContainerDefinition, TaskDefinition} from '../../../source/domain/account/task-definition.ts';
import {readDefinitions} from '../../support/definitions.ts';

/** The answer as the folder of definitions has it: whether there is an Agent, and in which container. */
function said(found: AgentIn): readonly string[] {
	switch (found.kind) {
		case 'agent': {
			return ['yes', found.container.name];
		}

		case 'several': {
			return ['yes'];
		}

		case 'perhaps': {
			return ['perhaps', found.container.name];
		}

		case 'sends':
		case 'none': {
			return ['no'];
		}
	}
}

for (const {name, definition, expected} of readDefinitions()) {
	test(`which container of ${name} is the Agent`, () => {
		// As it comes back from AWS: JSON in the API's own names.
		const text = JSON.stringify(definition);
		deepEqual(
			said(agentIn(JSON.parse(text) as TaskDefinition)),
			[expected.agent, expected.container].filter(Boolean),
		);
	});
}

type Fields = Omit<ContainerDefinition, 'name' | 'image'>;

const agent = (name: string, fields: Fields = {}) => ({name, image: 'public.ecr.aws/datadog/agent:7', ...fields});
const own = (name: string, fields: Fields = {}) => ({name, image: 'own/build', ...fields});
const key = {secrets: [{name: 'DD_API_KEY', valueFrom: 'k'}]};
const variables = (...names: readonly string[]) => ({environment: names.map(name => ({name, value: 'true'}))});
const port = {portMappings: [{containerPort: 8126}]};
const copies = {essential: false, command: ['sh', '-c', 'cp']};
const waits = (condition: string) => ({...key, dependsOn: [{containerName: 'init', condition}]});

const cases: ReadonlyArray<
	readonly [
		what: string,
		containers: readonly ContainerDefinition[],
		kind: AgentIn['kind'],
		names?: readonly string[],
	]
> = [
	['nothing', [own('web')], 'none'],
	['the image', [agent('x')], 'agent', ['x']],
	['the image, with a command', [agent('x', {...key, command: ['agent', 'run']})], 'agent', ['x']],
	['the name and a key', [own('dd-agent', key)], 'agent', ['dd-agent']],
	['the name alone', [own('datadog-agent')], 'perhaps', ['datadog-agent']],
	['a key alone', [own('web', key)], 'sends', ['web']],
	['a key that may be anybody’s', [own('web', variables('API_KEY'))], 'none'],
	['a key of Agent 5', [own('dd-agent', variables('API_KEY'))], 'agent', ['dd-agent']],
	['a key and what libraries read', [own('web', {...key, ...variables('DD_ENV', 'DD_SITE')})], 'sends', ['web']],
	['a key and a port of the Agent', [own('web', {...key, ...port})], 'perhaps', ['web']],
	[
		'8126/udp, which is nobody’s',
		[own('web', {...key, portMappings: [{containerPort: 8126, protocol: 'udp'}]})],
		'sends',
	],
	[
		'a collector with all of it',
		[{...own('datadog-agent', {...key, ...port}), image: 'otel/opentelemetry-collector-contrib:1'}],
		'sends',
		['datadog-agent'],
	],
	['one that ends before', [agent('init', copies), agent('a', waits('SUCCESS'))], 'agent', ['a']],
	['one that ends before, whatever became of it', [agent('init'), agent('a', waits('COMPLETE'))], 'agent', ['a']],
	['one that goes on', [agent('init', key), agent('a', waits('START'))], 'several', ['init', 'a']],
	['one that nobody waits for', [agent('init', copies), agent('a', key)], 'agent', ['a']],
	['nothing but such a one', [agent('init', copies), own('web')], 'none'],
	['an Agent in parts', [agent('a', key), agent('trace', {...key, command: ['trace-agent']})], 'agent', ['a']],
	['two', [agent('a', key), own('web'), agent('b', key)], 'several', ['a', 'b']],
	['two with files of variables', [agent('a'), agent('b')], 'several', ['a', 'b']],
];

for (const [what, containers, kind, names] of cases) {
	test(`${what}: ${kind} ${(names ?? []).join(', ')}`, () => {
		const found = agentIn({family: 'f', containerDefinitions: containers});
		const told = 'containers' in found ? found.containers : 'container' in found ? [found.container] : [];
		deepEqual([found.kind, names && told.map(({name}) => name)], [kind, names]);
	});
}

test('what is perhaps an Agent says why', () => {
	const found = agentIn({family: 'f', containerDefinitions: [own('x', {...key, ...port})]});
	deepEqual('signs' in found && found.signs, ['key', 'ports']);
});

test('of several a person says which, and what a person said of others holds too', () => {
	const definition = {family: 'f', containerDefinitions: [agent('a', key), own('web'), agent('b', key)]};
	deepEqual(
		['b', 'web', undefined, 'elsewhere'].map(chosen => findAgentContainer(definition, chosen)?.name),
		['b', 'web', undefined, undefined],
	);
});
