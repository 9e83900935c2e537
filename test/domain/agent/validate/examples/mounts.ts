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
	{rule: 'over-proc', refused: mounting('/tmp -> /proc'), found: at('/proc'), taken: mounting('/proc/ -> //proc/')},
	// A volume of Docker's own.
	{
		rule: 'over-proc',
		refused: agent({mountPoints: [{sourceVolume: 'd', containerPath: '/proc'}]}, {volumes: [{name: 'd'}]}),
		found: at('/proc'),
		taken: agent({mountPoints: [{sourceVolume: 'd', containerPath: '/procs'}]}, {volumes: [{name: 'd'}]}),
	},
	{
		rule: 'over-proc',
		refused: mounting('/proc/sys -> /x/../proc/sys/:ro'),
		found: at('/x/../proc/sys/'),
		taken: mounting('/proc/meminfo -> /proc/meminfo:ro'),
	},
	{
		rule: 'read-only-proc',
		refused: mounting('/proc/ -> /proc:ro'),
		found: at('/proc'),
		taken: mounting('/proc -> /proc'),
	},
	{
		rule: 'read-only-proc',
		refused: {...mounting('/proc -> /proc/:ro'), networkMode: 'none'},
		found: at('/proc/'),
		taken: {...mounting('/proc -> /proc:ro'), networkMode: 'host'},
	},
];
