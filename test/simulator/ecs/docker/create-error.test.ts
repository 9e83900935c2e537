import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {type ContainerDefinition, ECS, type NetworkMode} from '@aws-sdk/client-ecs';
import {simulated} from '../../../support/simulated.ts';

/** `source>target` of each mount, with `>ro` where it is only read; a source without a slash is a volume of Docker. */
type Mounts = readonly string[];

type Own = Partial<ContainerDefinition> & {readonly networkMode?: NetworkMode};

// What becomes of the one container of a task with these mounts, after the longest pull.
async function run(world: string, mounts: Mounts, own: Own, context: TestContext) {
	const {networkMode, ...container} = own;
	const {connection, clock, demo} = await simulated(world, context);
	const ecs = new ECS(connection);
	const cluster = world === 'windows' ? 'batch' : (demo.clusters[0] ?? '');
	const parts = mounts.map(mount => mount.split('>'));
	await ecs.registerTaskDefinition({
		family: 'mounts',
		...(networkMode !== undefined && {networkMode}),
		containerDefinitions: [
			{
				name: 'main',
				image: 'busybox:1',
				memory: 128,
				mountPoints: parts.map(([, containerPath, mode], index) => ({
					sourceVolume: `volume-${index}`,
					containerPath,
					readOnly: mode === 'ro',
				})),
				...container,
			},
		],
		volumes: parts.map(([sourcePath = ''], index) => ({
			name: `volume-${index}`,
			...(sourcePath !== '' && {host: {sourcePath}}),
		})),
	});
	const {tasks = []} = await ecs.runTask({cluster, taskDefinition: 'mounts'});
	clock.advance(450);
	const {tasks: described = []} = await ecs.describeTasks({cluster, tasks: [tasks[0]?.taskArn ?? '']});
	const [task] = described;
	return {task, reason: task?.containers?.[0]?.reason?.replace(/^CannotCreateContainerError: /v, '')};
}

const taken: ReadonlyArray<readonly [world: string, what: string, mounts: Mounts]> = [
	['shop', 'no mounts', []],
	['shop', 'the mounts of an Agent', ['/var/run/docker.sock>/var/run/docker.sock>ro', '/proc/>/host/proc/>ro']],
	['shop', 'a volume of Docker', ['>/data']],
	['shop', 'a volume of Docker that has a name', ['data>/data']],
	['shop', 'a path of the host twice, at two places', ['/proc>/host/proc>ro', '/proc>/proc-of-host>ro']],
	['windows', 'a directory', [String.raw`C:\ProgramData\Datadog>C:\ProgramData\Host>ro`]],
	['windows', 'a directory with slashes and a space', ['C:/Program Files/x/>D:/x']],
	['windows', 'a drive', ['D:\\>E:\\']],
	['windows', 'a volume of Docker', [String.raw`>C:\data`]],
	['windows', 'a pipe', [String.raw`\\.\pipe\docker_engine>\\.\pipe\docker_engine`]],
	['windows', 'a pipe with slashes', ['//./pipe/docker_engine>//./pipe/docker_engine']],
];

for (const [world, what, mounts] of taken) {
	test(`Docker makes a container (${world}): ${what}`, async t => {
		const {task, reason} = await run(world, mounts, {}, t);
		deepEqual([task?.lastStatus, reason], ['RUNNING', undefined]);
	});
}

const volume = 'invalid volume specification:';
const mount = 'invalid mount config for type';
const readOnly = 'field ReadOnly must not be specified';

const refused: ReadonlyArray<readonly [world: string, mounts: Mounts, message: string]> = [
	['shop', ['/proc>/host/proc', '/proc>/host/proc/>ro'], 'Duplicate mount point: /host/proc'],
	['shop', ['/a>/x', '/b>/y/../x'], 'Duplicate mount point: /x'],
	['shop', ['/a>/x', '>/x/.'], 'Duplicate mount point: /x'],
	[
		'shop',
		['/proc>host/proc'],
		`${volume} '/proc:host/proc': ${mount} "bind": invalid mount path: 'host/proc' mount path must be absolute`,
	],
	[
		'shop',
		['data>data'],
		`${volume} 'data:data': ${mount} "volume": invalid mount path: 'data' mount path must be absolute`,
	],
	['shop', ['/>/>ro'], `${volume} '/:/:ro': ${mount} "bind": invalid specification: destination can't be '/'`],
	['shop', ['/a>/x:/y'], 'invalid mode: /y'],
	['shop', [String.raw`C:\data>/x`], 'invalid mode: /x'],
	['shop', ['/a>/x:/y>ro'], `${volume} '/a:/x:/y:ro'`],
	[
		'shop',
		['var/run>/x'],
		'create var/run: "var/run" includes invalid characters for a local volume name, only ' +
			'"[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path',
	],
	[
		'windows',
		['/var/run/docker.sock>/var/run/docker.sock>ro'],
		String.raw`${volume} '\var\run\docker.sock:\var\run\docker.sock:ro'`,
	],
	['windows', [String.raw`C:\Data>data`], String.raw`${volume} 'c:\data:data'`],
	['windows', [String.raw`C:\Data>C:\x`, String.raw`D:\>c:/X/`], String.raw`Duplicate mount point: c:\x`],
	[
		'windows',
		['D:\\Data>C:\\'],
		`${volume} 'd:\\data:c:\\': ${mount} "bind": destination path cannot be \`c:\` or \`c:\\\`: c:\\`,
	],
	[
		'windows',
		[String.raw`\\.\pipe\docker_engine>\\.\pipe\docker_engine>ro`],
		String.raw`${volume} '\\.\pipe\docker_engine:\\.\pipe\docker_engine:ro': ${mount} "npipe": ${readOnly}`,
	],
	[
		'windows',
		['//./pipe/Docker_Engine>//./pipe/Docker_Engine>ro'],
		String.raw`${volume} '\\.\pipe\docker_engine:\\.\pipe\docker_engine:ro': ${mount} "npipe": ${readOnly}`,
	],
	[
		'windows',
		[String.raw`\\.\pipe\docker_engine>C:\pipe`],
		String.raw`${volume} '\\.\pipe\docker_engine:c:\pipe': ${mount} "npipe": 'c:\pipe' is not a valid pipe path`,
	],
];

for (const [world, mounts, message] of refused) {
	test(`Docker refuses (${world}): ${message}`, async t => {
		const {task, reason} = await run(world, mounts, {}, t);
		deepEqual(
			[task?.stopCode, task?.stoppedReason, reason, task?.containers?.[0]?.exitCode],
			['TaskFailedToStart', 'Task failed to start', `Error response from daemon: ${message}`, undefined],
		);
	});
}

const create = 'failed to create task for container: failed to create shim task: OCI runtime create failed:';
const init = `${create} runc create failed: unable to start container process: error during container init:`;
const sysctl = 'open /proc/sys/net/ipv4/ip_unprivileged_port_start: read-only file system';

const late: ReadonlyArray<readonly [mounts: Mounts, networkMode: NetworkMode, message: string | undefined]> = [
	[
		['/tmp>/proc'],
		'host',
		'error mounting "/tmp" to rootfs at "/proc": "/proc" cannot be mounted because it is not of type proc',
	],
	[
		['/proc/sys>/proc/sys/>ro'],
		'bridge',
		'error mounting "/proc/sys" to rootfs at "/proc/sys": "/proc/sys" cannot be mounted because it is inside /proc',
	],
	[['/proc/>/x/../proc>ro'], 'bridge', sysctl],
	[['/proc>/proc>ro'], 'none', sysctl],
	[['/proc>/proc>ro'], 'host', undefined],
	[['/proc>/proc'], 'bridge', undefined],
	[['/etc/x>/proc/meminfo>ro'], 'bridge', undefined],
];

for (const [mounts, networkMode, message] of late) {
	test(`A container in ${networkMode} mode with ${mounts.join(',')}: ${message ?? 'starts'}`, async t => {
		const {task, reason} = await run('shop', mounts, {networkMode}, t);
		const daemon = 'CannotStartContainerError: Error response from daemon:';
		deepEqual(
			[task?.lastStatus, reason],
			message === undefined ? ['RUNNING', undefined] : ['STOPPED', `${daemon} ${init} ${message}`],
		);
	});
}

test('Docker refuses a mount where memory is mounted already', async t => {
	const {reason} = await run('shop', ['/a>/x'], {linuxParameters: {tmpfs: [{containerPath: '/x', size: 1}]}}, t);
	equal(reason, 'Error response from daemon: Duplicate mount point: /x');
});
