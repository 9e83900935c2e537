import {deepEqual, equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type DefinitionChoices, agentDefinition} from '../../../source/domain/agent/agent-definition.ts';
import {defaultSettings, networkModes} from '../../../source/domain/choices/choices.ts';
import {definitionReasons} from '../../../source/domain/plan/planners/definition-reasons.ts';
import {featureIds} from '../../../source/domain/choices/feature-id.ts';
import {completeFeatures} from '../../../source/domain/agent/feature-refusals.ts';
import {isWindows, platforms, type Platform} from '../../../source/domain/account/platform.ts';
import {sites} from '../../../source/domain/account/site.ts';
import type {TaskDefinition} from '../../../source/domain/account/task-definition.ts';

const settings = fc
	.record({
		networkMode: fc.constantFrom(...networkModes),
		env: fc.option(fc.constantFrom('prod', ''), {nil: undefined}),
		extraTags: fc.array(fc.constantFrom('a:b', 'c:d')),
		envVars: fc.dictionary(
			fc.constantFrom('DD_SITE', 'DD_LOG_LEVEL', 'DD_API_KEY', 'DD_PROXY_HTTP', 'DD_HOSTNAME_FILE'),
			fc.constantFrom('x', '/etc/passwd'),
		),
		cpu: fc.option(fc.integer({min: 10, max: 4096}), {nil: undefined}),
		logsFromAll: fc.boolean(),
	})
	.map(changes => ({...defaultSettings, ...changes}));

const key: fc.Arbitrary<DefinitionChoices['key']> = fc.constantFrom(
	{kind: 'environment', value: 'k'},
	{kind: 'secret', valueFrom: 'arn'},
);

const choices: fc.Arbitrary<DefinitionChoices> = fc.record({
	features: fc.subarray([...featureIds]).map(ids => completeFeatures(ids)),
	settings,
	site: fc.constantFrom(...sites),
	key,
	executionRole: fc.constant('arn'),
});

/** Checks every platform with a few hundred choices. */
function always(check: (definition: TaskDefinition, platform: Platform, chosen: DefinitionChoices) => void): void {
	fc.assert(
		fc.property(fc.constantFrom(...platforms), choices, (platform, chosen) => {
			check(agentDefinition({platform, suffix: ''}, chosen), platform, chosen);
		}),
		{numRuns: 300},
	);
}

function agentOf({containerDefinitions}: TaskDefinition) {
	const [container] = containerDefinitions;
	ok(container);
	return container;
}

test('every mount says whether it is read-only and has its volume, and every volume is mounted', () => {
	always(definition => {
		const {mountPoints = []} = agentOf(definition);
		ok(mountPoints.every(({readOnly}) => typeof readOnly === 'boolean'));
		deepEqual(
			new Set(mountPoints.map(({sourceVolume}) => sourceVolume)),
			new Set(definition.volumes?.map(({name}) => name)),
		);
	});
});

test('every name stands once', () => {
	always(definition => {
		const {environment = [], secrets = [], portMappings = [], mountPoints = []} = agentOf(definition);
		const lists = [
			[...environment, ...secrets].map(({name}) => name),
			portMappings.map(({containerPort}) => String(containerPort)),
			mountPoints.map(({containerPath}) => containerPath),
			(definition.volumes ?? []).map(({name}) => name),
		];
		for (const list of lists) {
			equal(new Set(list).size, list.length, list.join(' '));
		}
	});
});

test('Windows has no field of Linux, and enough CPU', () => {
	always((definition, platform, chosen) => {
		if (!isWindows(platform)) {
			return;
		}

		const {linuxParameters, privileged, user, cpu = 0} = agentOf(definition);
		deepEqual(
			{linuxParameters, privileged, user, pidMode: definition.pidMode, ipcMode: definition.ipcMode},
			{
				linuxParameters: undefined,
				privileged: undefined,
				user: undefined,
				pidMode: undefined,
				ipcMode: undefined,
			},
		);
		ok(definition.networkMode === undefined || (definition.networkMode === 'awsvpc' && platform === 'windows'));
		ok(cpu >= 512 || chosen.settings.cpu !== undefined);
	});
});

test('a daemon has none of the fields that its schema lacks', () => {
	always((definition, platform) => {
		if (platform !== 'managed-instances') {
			return;
		}

		const {portMappings, cpu, memory} = agentOf(definition);
		deepEqual(
			{
				portMappings,
				cpu,
				memory,
				networkMode: definition.networkMode,
				compatibilities: definition.requiresCompatibilities,
			},
			{
				portMappings: undefined,
				cpu: undefined,
				memory: undefined,
				networkMode: undefined,
				compatibilities: undefined,
			},
		);
		deepEqual([typeof definition.cpu, typeof definition.memory], ['string', 'string']);
	});
});

test("host ports are the container's own", () => {
	always(definition => {
		ok((agentOf(definition).portMappings ?? []).every(({hostPort, containerPort}) => hostPort === containerPort));
	});
});

test('external hosts never get a network interface of AWS', () => {
	always((definition, platform) => {
		if (!(platform === 'external' || platform === 'external-windows')) {
			return;
		}

		equal(definition.networkMode === 'awsvpc', false);
		deepEqual(definition.requiresCompatibilities, ['EXTERNAL']);
	});
});

test('the key stands in one place only', () => {
	always((definition, _platform, chosen) => {
		const {environment = [], secrets = []} = agentOf(definition);
		const count = (list: ReadonlyArray<{readonly name: string}>) =>
			list.filter(({name}) => name === 'DD_API_KEY').length;
		deepEqual([count(environment), count(secrets)], chosen.key.kind === 'environment' ? [1, 0] : [0, 1]);
	});
});

test('what the person set by name wins', () => {
	always((definition, _platform, {settings: {envVars}}) => {
		const {environment = []} = agentOf(definition);
		const {DD_API_KEY: _key, ...own} = envVars;
		const written = Object.keys(own).map(name => [
			name,
			environment.find(variable => variable.name === name)?.value,
		]);
		deepEqual(Object.fromEntries(written), own);
	});
});

test('the order in which features were chosen changes nothing', () => {
	always((definition, platform, chosen) => {
		deepEqual(
			agentDefinition({platform, suffix: ''}, {...chosen, features: chosen.features.toReversed()}),
			definition,
		);
	});
});

test('another feature takes nothing away', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...platforms),
			choices,
			fc.constantFrom(...featureIds),
			(platform, chosen, more) => {
				const fewer = agentOf(agentDefinition({platform, suffix: ''}, chosen));
				const wider = agentOf(
					agentDefinition(
						{platform, suffix: ''},
						{...chosen, features: completeFeatures([...chosen.features, more])},
					),
				);
				const names = ({environment = [], mountPoints = [], portMappings = []}: typeof fewer) => [
					...environment.map(({name}) => name),
					...mountPoints.map(({containerPath}) => containerPath),
					...portMappings.map(({containerPort}) => containerPort),
				];
				deepEqual(
					names(fewer).filter(name => !names(wider).includes(name)),
					[],
				);
			},
		),
		{numRuns: 300},
	);
});

test('everything in a definition has a reason', () => {
	always((definition, platform, chosen) => {
		const reasons = definitionReasons(platform, chosen);
		const {
			environment = [],
			secrets = [],
			mountPoints = [],
			portMappings = [],
			healthCheck,
			linuxParameters,
		} = agentOf(definition);
		const paths = [
			...environment.map(({name}) => `datadog-agent/environment/${name}`),
			...secrets.map(({name}) => `datadog-agent/secrets/${name}`),
			...mountPoints.map(({containerPath}) => `datadog-agent/mounts/${containerPath}`),
			...portMappings.map(({containerPort, protocol}) => `datadog-agent/ports/${containerPort}/${protocol}`),
			...(definition.volumes ?? []).map(({name}) => `volumes/${name}`),
			...(healthCheck === undefined ? [] : ['datadog-agent/healthCheck']),
			...(linuxParameters === undefined ? [] : ['datadog-agent/capabilities/SYS_ADMIN']),
			...Object.keys(definition).filter(name => name !== 'containerDefinitions' && name !== 'volumes'),
			'datadog-agent/image',
		];
		deepEqual(
			paths.filter(path => !reasons.has(path)),
			[],
		);
	});
});
