import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {agentDefinition} from '../../../../source/domain/agent/agent-definition.ts';
import {checkKeyForm} from '../../../../source/domain/choices/check-key-form.ts';
import type {CheckId} from '../../../../source/domain/choices/problem/check-result.ts';
import type {Json} from '../../../../source/domain/kit/json.ts';
import {canonical} from '../../../../source/domain/kit/canonical.ts';
import {isObject} from '../../../../source/domain/kit/shape.ts';
import type {Platform} from '../../../../source/domain/account/platform.ts';
import type {ContainerDefinition, TaskDefinition} from '../../../../source/domain/account/task-definition.ts';
import {planChanges} from '../../../../source/domain/plan/plan-changes.ts';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import {definitionSamples} from '../../agent/definition-samples.ts';
import {sampleChoices, sampleCluster, sampleDaemon} from '../../sample.ts';
import {knownInstance} from './sample-input.ts';
import {scenes} from './scenes.ts';

type Made = {
	readonly platform: Platform;
	readonly definition: TaskDefinition;
	readonly agent: ContainerDefinition;
	readonly features: readonly string[];
	readonly networkMode: string;
};

/** Every definition of the catalogue: each feature alone and all together, each setting, on every platform. */
const made: readonly Made[] = definitionSamples.flatMap(({platform, choices}) => {
	const definition = agentDefinition({platform, suffix: ''}, choices);
	const [agent] = definition.containerDefinitions;
	return agent
		? [{platform, definition, agent, features: choices.features, networkMode: choices.settings.networkMode}]
		: [];
});

const isWindows = (platform: Platform) => platform.includes('windows');
const mountOf = ({agent}: Made, path: string) =>
	(agent.mountPoints ?? []).find(({containerPath}) => containerPath === path);
const sourceOf = ({definition}: Made, name: string) => {
	const volume = (definition.volumes ?? []).find(its => its.name === name);
	return isObject(volume?.host) ? volume.host.sourcePath : undefined;
};

const valueOf = ({agent}: Made, name: string): Json =>
	(agent.environment ?? []).find(variable => variable.name === name)?.value;
const capabilities = ({agent}: Made) => JSON.stringify(agent.linuxParameters ?? {});
const hasProbe = ({features, platform}: Made) =>
	!isWindows(platform) && ['network', 'usm', 'workload-protection'].some(id => features.includes(id));

/**
Every pitfall of Datadog's and AWS's issue trackers that we know of. `prevented` holds for every definition we can make;
`check` is caught before anything changes; `told` can't be seen from outside and is handled where `by` says.
*/
type Pitfall =
	| {readonly what: string; readonly prevented: (of: Made) => boolean}
	| {readonly what: string; readonly check: CheckId; readonly finding: string}
	| {readonly what: string; readonly told: string};

const pitfalls: Readonly<Record<string, Pitfall>> = {
	P1: {
		what: 'readOnly is null',
		prevented: ({agent}) => (agent.mountPoints ?? []).every(({readOnly}) => typeof readOnly === 'boolean'),
	},
	P2: {
		what: 'the file is no JSON',
		prevented: ({definition}) => canonical(definition).startsWith('{"containerDefinitions":[{'),
	},
	P3: {what: 'linuxParameters at the task', prevented: ({definition}) => !('linuxParameters' in definition)},
	P4: {
		what: 'the control groups of Amazon Linux 1 on others',
		prevented(of) {
			const source = sourceOf(of, 'cgroup');
			return (
				source === undefined || source === (of.platform === 'amazon-linux-1' ? '/cgroup/' : '/sys/fs/cgroup/')
			);
		},
	},
	P5: {what: 'the socket folder is read-only', prevented: of => mountOf(of, '/var/run/datadog')?.readOnly !== true},
	P6: {
		what: 'Windows with too little CPU',
		prevented: ({platform, agent}) => !isWindows(platform) || (agent.cpu ?? 0) >= 512,
	},
	P7: {what: 'the hostname is not found', check: 'imds', finding: 'hop-limit'},
	P8: {what: 'metadata is retried for ever', check: 'imds', finding: 'disabled'},
	P9: {what: 'applications filled the host first', check: 'forecast', finding: 'partly'},
	P10: {what: 'a port is taken', check: 'host-ports', finding: 'taken'},
	P11: {
		what: 'the Agent stops before the applications',
		told: "ECS stops daemons last; their own buffers are the applications'",
	},
	P12: {
		what: 'CPU use of 1000 %',
		prevented: ({platform, agent}) => platform === 'managed-instances' || (agent.cpu ?? 0) >= 100,
	},
	P13: {
		what: 'log files are not mounted',
		prevented: of =>
			!of.features.includes('logs') ||
			(of.agent.mountPoints ?? []).some(({containerPath}) => containerPath.endsWith('docker/containers')),
	},
	P14: {what: 'logs go elsewhere', check: 'hidden-logs', finding: 'hidden'},
	P15: {
		what: 'the system probe without debugfs or capabilities',
		prevented: of =>
			!hasProbe(of) || (mountOf(of, '/sys/kernel/debug') !== undefined && capabilities(of).includes('SYS_ADMIN')),
	},
	P16: {what: 'the system probe of old Agents on Bottlerocket', check: 'image', finding: 'too-old-for-bottlerocket'},
	P17: {
		what: 'the ECS agent is not found from awsvpc, which nobody asked for',
		prevented: ({definition, networkMode}) => definition.networkMode !== 'awsvpc' || networkMode === 'awsvpc',
	},
	P18: {what: 'container sizes are collected', prevented: of => valueOf(of, 'DD_CONTAINER_SIZE') === undefined},
	P19: {
		what: 'too little memory',
		prevented: ({agent, definition}) => (agent.memory ?? Number(definition.memory)) >= 512,
	},
	P20: {what: 'an empty key', prevented: () => checkKeyForm('')?.code === 'key-form'},
	P21: {what: 'a key of another site', check: 'key-verdict', finding: 'elsewhere'},
	P22: {what: 'the ECS agent can not read secrets', check: 'ecs-agent-version', finding: 'too-old'},
	P23: {
		what: 'tags need the instance role',
		prevented: of =>
			valueOf(of, 'DD_COLLECT_EC2_TAGS') === undefined &&
			valueOf(of, 'DD_ECS_COLLECT_RESOURCE_TAGS_EC2') === undefined,
	},
	P24: {what: 'applications ask for the address without a token', told: "the receipt's snippet asks with a token"},
	P25: {
		what: 'the metadata file is off by default',
		prevented: ({definition}) => !JSON.stringify(definition).includes('ECS_CONTAINER_METADATA_FILE'),
	},
	P26: {what: 'an update replaces the fleet', check: 'instance-replacement', finding: 'replaced'},
	P27: {
		what: 'an update of a daemon forgets its settings',
		told: 'every setting is sent again, as the test below shows',
	},
	P28: {what: 'the pull limit of Docker Hub', check: 'image', finding: 'docker-hub'},
	P29: {what: 'no Docker behind the socket', check: 'docker-socket', finding: 'bottlerocket'},
	P30: {what: 'metadata is blocked for tasks', check: 'imds', finding: 'blocked'},
	P31: {what: 'another hostname after an upgrade', check: 'image', finding: 'new-hostname'},
	P32: {
		what: "somebody's name in the family",
		prevented: ({definition}) => ['datadog-agent-task', 'observability'].includes(definition.family),
	},
	P33: {
		what: 'fields of Linux on Windows',
		prevented: ({platform, definition, agent}) =>
			!isWindows(platform) ||
			(definition.pidMode === undefined &&
				agent.linuxParameters === undefined &&
				agent.privileged === undefined &&
				(agent.mountPoints ?? []).every(({containerPath}) => containerPath !== '/var/run/datadog')),
	},
	P34: {what: 'ports open to the world', check: 'open-security-groups', finding: 'open'},
};

test('every pitfall from P1 to P34 has its answer', () => {
	deepEqual(
		Object.keys(pitfalls),
		Array.from({length: 34}, (item, index) => `P${index + 1}`),
	);
});

const prevented = Object.entries(pitfalls).flatMap(([id, pitfall]) => ('prevented' in pitfall ? [{id, pitfall}] : []));

for (const {id, pitfall} of prevented) {
	test(`${id}: no definition of ours has it: ${pitfall.what}`, () => {
		deepEqual(
			made
				.filter(of => !pitfall.prevented(of))
				.map(({platform, features}) => `${platform} ${features.join(',')}`),
			[],
		);
	});
}

test('the pitfalls that are caught have a scene in which they are', () => {
	const findings = new Set(scenes.flatMap(scene => scene[2].map(text => text.replace(/ (?:warn|fail) /v, ' '))));
	const caught = Object.values(pitfalls).flatMap(pitfall =>
		'check' in pitfall ? [`${pitfall.check} ${pitfall.finding}`] : [],
	);
	deepEqual(
		caught.filter(finding => !findings.has(finding)),
		[],
	);
});

test('an update of a daemon sends every setting again', () => {
	const cluster = sampleCluster({
		providers: [{arn: 'p', name: 'mi', kind: 'managed-instances'}],
		instances: [knownInstance('a', {capacityProvider: 'mi'})],
		daemons: [sampleDaemon({tags: {'dd-ecs-setup:managed': 'true'}, critical: false, capacityProviderArns: ['p']})],
	});
	const plan = planChanges({
		observed: {...nothingObserved, clusters: [cluster]},
		choices: sampleChoices({
			clusters: [cluster.arn],
			features: ['core'],
			key: {kind: 'secret', arn: 'arn:aws:secretsmanager:us-east-1:1:secret:dd'},
		}),
	});
	const request = plan.changes.find(({kind}) => kind === 'update-daemon')?.request ?? {};
	deepEqual(
		Object.keys(request).toSorted((a, b) => Number(a > b) - Number(a < b)),
		[
			'capacityProviderArns',
			'critical',
			'daemonArn',
			'daemonTaskDefinitionArn',
			'deploymentConfiguration',
			'enableECSManagedTags',
			'enableExecuteCommand',
			'propagateTags',
		],
	);
});
