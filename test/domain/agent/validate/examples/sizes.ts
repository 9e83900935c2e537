import {agent, pair, type Example} from './example.ts';

const at = (path: string, ...values: readonly string[]) => ({container: 'agent', path, values});

/** Without a size of its own. */
const {memory: _, ...unsized} = agent({}).containerDefinitions[0] ?? {name: 'agent', image: 'agent'};

export const sizeExamples: readonly Example[] = [
	{
		rule: 'memory-missing',
		refused: {family: 'agent', containerDefinitions: [unsized]},
		found: at('memory'),
		taken: {family: 'agent', containerDefinitions: [unsized], memory: '512'},
	},
	{
		rule: 'memory-missing',
		refused: agent({memory: 0}),
		found: at('memory'),
		taken: {family: 'agent', containerDefinitions: [{...unsized, memoryReservation: 64}]},
	},
	{
		rule: 'memory-above-task',
		refused: agent({memory: 513}, {memory: '512'}),
		found: at('memory', '513', '512'),
		taken: agent({memory: 512}, {memory: '512'}),
	},
	{
		rule: 'memory-above-task',
		refused: agent({memory: 1025}, {memory: '1 GB'}),
		found: at('memory', '1025', '1024'),
		taken: agent({memory: 1024}, {memory: '1 GB'}),
	},
	{
		rule: 'reservations-above-task',
		refused: pair({memoryReservation: 512}, {memoryReservation: 1}, {memory: '512'}),
		found: {path: 'memory', values: ['513', '512']},
		// Limits may be more than the task has together: each container alone stays within it.
		taken: pair({memoryReservation: 511}, {memoryReservation: 1}, {memory: '512'}),
	},
	{
		rule: 'reservation-above-limit',
		refused: agent({memory: 256, memoryReservation: 257}),
		found: at('memoryReservation', '257', '256'),
		taken: agent({memory: 256, memoryReservation: 256}),
	},
	{rule: 'memory-too-small', refused: agent({memory: 5}), found: at('memory', '5', '6'), taken: agent({memory: 6})},
	{
		rule: 'health-check-command',
		refused: agent({healthCheck: {command: ['/probe.sh']}}),
		found: at('healthCheck', '/probe.sh'),
		taken: agent({healthCheck: {command: ['CMD', '/probe.sh']}}),
	},
	...(
		[
			['interval', 5, 300],
			['timeout', 2, 60],
			['retries', 1, 10],
			['startPeriod', 0, 300],
		] as const
	).flatMap(([field, least, most]) =>
		[
			[least - 1, least],
			[most + 1, most],
		].map(([wrong, right]): Example => ({
			rule: 'health-check-limits',
			refused: agent({healthCheck: {command: ['CMD', 'agent', 'health'], [field]: wrong}}),
			found: at('healthCheck', ...[field, wrong, least, most].map(String)),
			taken: agent({healthCheck: {command: ['CMD-SHELL', 'agent health'], [field]: right}}),
		})),
	),
];
