import {agent, mounting, type Example} from './example.ts';

const at = (...values: readonly string[]) => ({container: 'agent', path: 'mountPoints', values});

export const mountExamples: readonly Example[] = [
	{
		rule: 'unknown-volume',
		refused: agent({mountPoints: [{sourceVolume: 'proc', containerPath: '/host/proc'}]}),
		found: at('proc'),
		taken: agent(
			{mountPoints: [{sourceVolume: 'proc', containerPath: '/host/proc'}]},
			{volumes: [{name: 'proc', host: {sourcePath: '/proc'}}]},
		),
	},
	{
		rule: 'container-path-twice',
		refused: mounting('/proc -> /host/proc', '/tmp -> /host/proc'),
		found: at('/host/proc'),
		taken: mounting('/proc -> /host/proc', '/proc -> /host/proc2'),
	},
	// Datadog's system-probe file beside our own mount: ECS takes it, Docker doesn't.
	{
		rule: 'mount-point-twice',
		refused: mounting('/proc/ -> /host/proc:ro', '/proc/ -> /host/proc/:ro'),
		found: at('/host/proc/'),
		taken: mounting('/proc/ -> /host/proc:ro', '/proc/ -> /host/proc/1:ro'),
	},
	{
		rule: 'mount-point-twice',
		refused: mounting('/sys -> /host/sys', '/sys -> //host/./x/../sys'),
		found: at('//host/./x/../sys'),
		taken: mounting('/sys -> /host/sys', '/sys -> /host/Sys'),
	},
	{
		rule: 'relative-path',
		refused: mounting('/proc -> host/proc'),
		found: at('host/proc'),
		taken: mounting('/proc -> /host/proc'),
	},
	{rule: 'root-path', refused: mounting('/proc -> /'), found: at('/'), taken: mounting('/ -> /host/root:ro')},
	{
		rule: 'root-path',
		refused: mounting('/proc -> /host/..'),
		found: at('/host/..'),
		taken: mounting('/proc -> /host/../proc2'),
	},
];
