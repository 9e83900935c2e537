import type {ContainerDefinition, TaskDefinition} from '../../../../../source/domain/account/task-definition.ts';
import {agent, mounting, type Example} from './example.ts';

const pipe = String.raw`\\.\pipe\docker_engine`;
const logs = String.raw`c:\programdata\docker\containers`;

const at = (...values: readonly string[]) => ({container: 'agent', path: 'mountPoints', values});

const mounts: ReadonlyArray<Omit<Example, 'platform'>> = [
	{
		rule: 'read-only-pipe',
		refused: mounting(`${pipe} -> ${pipe}:ro`),
		found: at(pipe),
		taken: mounting(`${pipe} -> ${pipe}`),
	},
	{
		rule: 'pipe-elsewhere',
		refused: mounting(`${pipe} -> ${String.raw`c:\docker_engine`}`),
		found: at(String.raw`c:\docker_engine`),
		taken: mounting(`${pipe} -> ${String.raw`\\.\pipe\another`}`),
	},
	{
		rule: 'file-on-windows',
		refused: mounting(String.raw`c:\datadog\datadog.yaml -> c:\programdata\datadog\datadog.yaml:ro`),
		found: at(String.raw`c:\programdata\datadog\datadog.yaml`),
		taken: mounting(String.raw`c:\datadog\conf.d -> c:\programdata\datadog\conf.d:ro`),
	},
	{
		rule: 'mount-point-twice',
		refused: mounting(`${logs} -> ${logs}`, `${logs} -> C:/ProgramData/Docker/Containers/:ro`),
		found: at('C:/ProgramData/Docker/Containers/'),
		taken: mounting(`${logs} -> ${logs}`, `${logs} -> D:/ProgramData/Docker/Containers/:ro`),
	},
	{
		rule: 'mount-point-twice',
		refused: mounting(`${pipe} -> ${pipe}`, `${pipe} -> //./pipe/Docker_Engine`),
		found: at('//./pipe/Docker_Engine'),
		taken: mounting(`${pipe} -> ${pipe}`, `${pipe} -> //./pipe/another`),
	},
	{
		rule: 'relative-path',
		refused: mounting(`${logs} -> /var/lib/docker/containers`),
		found: at('/var/lib/docker/containers'),
		taken: mounting(`${logs} -> c:/var/lib/docker/containers`),
	},
	{rule: 'root-path', refused: mounting(`${logs} -> C:/`), found: at('C:/'), taken: mounting(`${logs} -> D:/`)},
];

const onLinuxOnly: ReadonlyArray<
	readonly [path: string, given: Partial<ContainerDefinition>, without: Partial<ContainerDefinition>]
> = [
	['linuxParameters', {linuxParameters: {capabilities: {add: ['SYS_ADMIN']}}}, {linuxParameters: {}}],
	['privileged', {privileged: true}, {privileged: false}],
	['readonlyRootFilesystem', {readonlyRootFilesystem: true}, {readonlyRootFilesystem: false}],
	['ulimits', {ulimits: [{name: 'nofile', softLimit: 1, hardLimit: 1}]}, {ulimits: []}],
	['links', {links: ['agent']}, {links: []}],
];

const onLinuxOnlyTask: ReadonlyArray<readonly [path: string, task: Partial<TaskDefinition>, value: string]> = [
	['networkMode', {networkMode: 'bridge'}, 'bridge'],
	['networkMode', {networkMode: 'host'}, 'host'],
	['pidMode', {pidMode: 'host'}, 'host'],
	['ipcMode', {ipcMode: 'host'}, 'host'],
];

export const windowsExamples: readonly Example[] = [
	...mounts,
	...onLinuxOnly.map(([path, given, without]) => ({
		rule: 'linux-only' as const,
		refused: agent(given),
		found: {container: 'agent', path, values: [path]},
		taken: agent(without),
	})),
	...onLinuxOnlyTask.map(([path, given, value]) => ({
		rule: 'linux-only' as const,
		refused: agent({}, given),
		found: {path, values: [value]},
		taken: agent({}, path === 'networkMode' ? {networkMode: 'awsvpc'} : {}),
	})),
].map(example => ({...example, platform: 'windows'}));
