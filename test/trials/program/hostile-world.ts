import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {addManagedProvider} from '../../../source/simulator/worlds/add-managed-provider.ts';
import {addRole} from '../../../source/simulator/worlds/add-people.ts';
import {addSecret} from '../../../source/simulator/worlds/add-secret.ts';
import {addWorkload, runService} from '../../../source/simulator/worlds/add-workload.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import {buildShopProd} from '../../../source/simulator/worlds/shop.ts';
import type {Home, World} from '../../../source/simulator/worlds/world.ts';

/** What a terminal, a reader's eye or a runner of pipelines would follow; `EVIL` shows that it came through. */
export const unseen = 'x\u{9B}2J\u{202E}\u{2066}\u{2028}\u{2029}\u{200B}\u{85}##[add-mask]z ##vso[task.complete]EVIL';
export const hostile = `\u{1B}[31mEVIL\n::error::pwned\r\n${unseen}\t\u{7}`;

/** Every control character, of both sets; XML and arguments have no NUL. */
const controls = [...range(0x01, 0x1f), ...range(0x7f, 0x9f)].join('');

/** What reorders, breaks or takes no room, and half of a pair. */
const invisible = [...range(0x20_2a, 0x20_2e), ...range(0x20_66, 0x20_69), '\u{200E}\u{200F}\u{61C}'].join('');
const noRoom = '\u{2028}\u{2029}\u{200B}\u{2060}\u{FEFF}\u{AD}\u{E0041}\u{D800}';

/** What a terminal obeys, whole; `PWN` stands in nothing that the program says itself. */
const sequences = '\u{1B}[31;53mPWN\u{1B}]0;PWN\u{7}\u{1B}PPWN\u{1B}\\\u{9D}0;PWN\u{9C}\r\u{1B}[2A\u{1B}[2K';
const commands = '\n##[error]PWN\r\n::error::PWN\n##vso[task.complete]PWN';
const shell = '\'"`touch pwned`$(touch pwned)\';touch pwned;"\\%s%n !x {{0}} #';

/** The plain names of the account, and the one that each has on the way. */
export const oddNames: ReadonlyMap<string, string> = new Map(
	[
		'cluster',
		'service',
		'family',
		'role',
		'path',
		'container',
		'image',
		'tag',
		'variable',
		'value',
		'provider',
		'secret',
		'author',
		'error',
		'long',
	].map(what => {
		const plain = `EVIL-${what}`;
		const long = what === 'long' ? 'x'.repeat(500) : '';
		return [plain, `${plain}${long}${shell}${commands}${sequences}${controls}${invisible}${noRoom}`];
	}),
);

function range(from: number, to: number): readonly string[] {
	return Array.from({length: to - from + 1}, (_, index) => String.fromCodePoint(from + index));
}

/** An account where everything that takes any text has that one. XML has no way to say some of it. */
export const hostileWorld: World = {
	summary: 'Names that want to be more',
	demo: demo('shop-prod'),
	faults: {pull: `CannotPullContainerError: ${hostile}`},
	build(home) {
		Object.assign(home.account, {alias: hostile});
		buildShopProd(home);
		buildLegacy(home);
		buildOdd(home);
		for (const machine of home.region.machines.values()) {
			Object.assign(machine, {tags: new Map([['Name', unseen]]), image: {...machine.image, name: unseen}});
		}
	},
};

function buildLegacy(home: Home): void {
	const cluster = addCluster('legacy', home);
	cluster.tags = [{key: hostile, value: hostile}];
	for (const instance of addInstances(cluster, {count: 2, kind: 'linux'}, home)) {
		Object.assign(instance, {agentVersion: `1.0 ${hostile}`, tags: [{key: hostile, value: hostile}]});
	}

	runService(
		cluster,
		{
			definition: {
				family: 'their-agent',
				containerDefinitions: [
					{
						name: 'agent',
						image: 'public.ecr.aws/datadog/agent:7.52.0',
						memory: 512,
						environment: ['DD_API_KEY', 'DD_ENV', 'DD_HOSTNAME', `OTHER_${hostile}`].map(name => ({
							name,
							value: name === 'DD_API_KEY' ? 'c0ffee'.repeat(6).slice(0, 32) : hostile,
						})),
						dockerLabels: {[hostile]: hostile},
					},
				],
			},
			service: {serviceName: `monitoring ${hostile}`, schedulingStrategy: 'DAEMON', launchType: 'EC2'},
			by: hostile,
			tags: [{key: hostile, value: hostile}],
		},
		home,
	);
	addWorkload(cluster, {name: 'till', count: 1, hostPort: 8126, containerPort: 8126}, home);
}

/** Named plainly here: see `startRenaming`. */
function buildOdd(home: Home): void {
	const cluster = addCluster('EVIL-cluster', home);
	const secret = addSecret({name: 'EVIL-secret', value: 'c0ffee'.repeat(6).slice(0, 32)}, home);
	const role = addRole(home.account, {name: 'EVIL-role', service: 'ecs-tasks.amazonaws.com', policies: []});
	Object.assign(role, {path: '/EVIL-path/', arn: role.arn.replace('role/', 'role/EVIL-path/')});
	addInstances(cluster, {count: 2, kind: 'linux'}, home);
	addManagedProvider(cluster, {name: 'EVIL-provider', count: 1}, home);
	runService(
		cluster,
		{
			definition: {
				family: 'EVIL-family',
				executionRoleArn: role.arn,
				containerDefinitions: [
					{
						name: 'EVIL-container',
						image: 'public.ecr.aws/datadog/agent:7.80.0',
						memory: 512,
						environment: [
							{name: 'DD_ENV', value: 'EVIL-value'},
							{name: 'EVIL-variable', value: 'EVIL-value'},
						],
						secrets: [{name: 'DD_API_KEY', valueFrom: secret.arn}],
					},
					{name: 'beside', image: 'EVIL-image:EVIL-tag', memory: 128},
				],
			},
			service: {serviceName: 'EVIL-service', schedulingStrategy: 'DAEMON', launchType: 'EC2'},
			by: 'EVIL-author',
		},
		home,
	);
	addWorkload(cluster, {name: 'EVIL-long', count: 1, hostPort: 8126, containerPort: 8126}, home);
}
