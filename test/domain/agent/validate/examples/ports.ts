import type {ContainerDefinition, TaskDefinition} from '../../../../../source/domain/account/task-definition.ts';
import {agent, pair, type Example} from './example.ts';

const at = (...values: readonly string[]) => ({container: 'agent', path: 'portMappings', values});

/** Ports as Docker writes them, `host:container/protocol`, or one that is both. */
function ports(...texts: readonly string[]): Pick<ContainerDefinition, 'portMappings'> {
	return {
		portMappings: texts.map(text => {
			const [numbers = '', protocol] = text.split('/', 2);
			const [first, second] = numbers.split(':').map(Number);
			return {
				containerPort: second ?? first ?? 0,
				...(first !== undefined && second !== undefined && {hostPort: first}),
				...(protocol !== undefined && {protocol}),
			};
		}),
	};
}

const on = (networkMode: string): Partial<TaskDefinition> => ({networkMode});

export const portExamples: readonly Example[] = [
	{
		rule: 'host-port-twice',
		refused: agent(ports('8126:8126', '8126:8127/tcp')),
		found: at('8126/tcp'),
		taken: agent(ports('8126:8126', '8126:8127/udp')),
	},
	{
		rule: 'host-port-twice',
		refused: pair(ports('8126:8126'), ports('8126:9126/tcp')),
		found: {...at('8126/tcp'), container: 'beside'},
		// Docker picks a free one for each.
		taken: pair(ports('0:8126'), ports('0:8126', '9126')),
	},
	{
		rule: 'host-port-twice',
		refused: pair(ports('8126/tcp'), ports('8126/tcp'), on('awsvpc')),
		found: {...at('8126/tcp'), container: 'beside'},
		taken: pair(ports('8126/tcp'), ports('8127/tcp'), on('awsvpc')),
	},
	// A range has no port that could be there twice; AWS leaves the field out.
	{
		rule: 'host-port-twice',
		refused: agent(ports('80/tcp', '80/tcp'), on('host')),
		found: at('80/tcp'),
		taken: JSON.parse(`{"family": "agent", "networkMode": "host", "containerDefinitions": [{
			"name": "agent", "image": "agent", "memory": 512,
			"portMappings": [{"containerPortRange": "80-90"}, {"containerPortRange": "91-99"}]
		}]}`) as TaskDefinition,
	},
	// Their 8125/tcp beside our 8125/udp.
	{
		rule: 'port-protocols',
		refused: agent(ports('8125:8125/tcp', '8125:8125/udp')),
		found: at('8125/tcp', '8125/udp'),
		taken: agent(ports('8125:8125/udp', '8126:8126/tcp')),
	},
	// What isn't udp is tcp.
	{
		rule: 'port-protocols',
		refused: agent(ports('8125/udp', '8125')),
		found: at('8125/udp', '8125/tcp'),
		taken: pair(ports('8125/udp'), ports('8125')),
	},
	{
		rule: 'host-port-differs',
		refused: agent(ports('9126:8126'), on('host')),
		found: at('9126', '8126'),
		taken: agent(ports('9126:8126'), on('bridge')),
	},
	{
		rule: 'host-port-differs',
		refused: agent(ports('9126:8126'), on('awsvpc')),
		found: at('9126', '8126'),
		taken: agent(ports('8126:8126', '0:8125/udp', '4317'), on('awsvpc')),
	},
	{
		rule: 'ports-without-network',
		refused: agent(ports('8126'), on('none')),
		found: at('8126/tcp'),
		taken: agent({}, on('none')),
	},
	{
		rule: 'links-without-bridge',
		refused: pair({}, {links: ['agent:dd']}, on('host')),
		found: {container: 'beside', path: 'links', values: ['agent:dd']},
		taken: pair({}, {links: ['agent:dd']}),
	},
];
