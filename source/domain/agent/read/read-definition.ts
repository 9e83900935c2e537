import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {defaultSite, parseSite} from '../../account/site.ts';
import type {ContainerDefinition, TaskDefinition} from '../../account/task-definition.ts';
import {defaultSettings, type Settings} from '../../choices/choices.ts';
import {featureIds} from '../../choices/feature-id.ts';
import {units} from '../../kit/units.ts';
import {agentDefinition, type DefinitionChoices} from '../agent-definition.ts';
import {feature, canHave} from '../features/catalogue.ts';
import {findAgentContainer} from '../find-agent-container.ts';
import {settingVariables} from '../setting-contributions.ts';
import {agentSize} from '../size.ts';
import {keyIn, type ReadKey} from './read-key.ts';
import {imageIn, networkModeIn, settingsIn, type Variables} from './read-settings.ts';
import {seenIn} from './seen-in.ts';
import {unexplained} from './unexplained.ts';

/**
A definition as the choices that would make it: the answer to every question until a person gives another one. What no
choice can say (sidecars, labels, limits, paths of their own) is not in here; it stays where it is.
*/
export type Reading = Omit<DefinitionChoices, 'key' | 'site'> & {
	/** The name of the Agent's container. */
	readonly container: string;
	/** Absent where the definition names one that isn't known. */
	readonly site?: DefinitionChoices['site'];
	readonly key: ReadKey;
	/** Words of its image's tag for features that this tool's own tags don't name: somebody put them there. */
	readonly variants?: readonly string[];
};

/**
Reads a definition back, whoever wrote it: `readDefinition(group, agentDefinition(group, choices))` gives the choices,
as far as they matter on that platform. `chosen` is the Agent's container where several are. `undefined` where none is.
*/
export function readDefinition(
	{platform, suffix}: Pick<PlacementGroup, 'platform' | 'suffix'>,
	definition: TaskDefinition,
	chosen?: string,
): Reading | undefined {
	const container = findAgentContainer(definition, chosen);
	if (!container) {
		return undefined;
	}

	const seen = seenIn(definition, container, platform);
	const there = featureIds.filter(id => canHave(id, platform) && feature(id).isIn(seen));
	// A variable without what it needs does nothing, and stays a variable.
	const features = there.filter(id => feature(id).needs.every(needed => there.includes(needed)));
	const variables: Variables = new Map(
		(container.environment ?? []).flatMap(({name, value}) => (typeof value === 'string' ? [[name, value]] : [])),
	);
	const named: Settings = {
		...defaultSettings,
		...settingsIn(variables),
		...imageIn(container.image, features),
		family: definition.family.endsWith(suffix)
			? definition.family.slice(0, definition.family.length - suffix.length)
			: definition.family,
		networkMode: networkModeIn(definition.networkMode),
	};
	// Where none is named the Agent takes US1 by itself; one that isn't known is left to whoever named it.
	const site = parseSite(variables.get('DD_SITE') ?? defaultSite);
	const settings = {...named, ...sizeIn(definition, container, agentSize(platform, features, named))};
	const key = {kind: 'environment', value: ''} as const;
	const make = (envVars: Settings['envVars']) =>
		agentDefinition(
			{platform, suffix},
			{features, site: site ?? defaultSite, settings: {...settings, envVars}, key},
		).containerDefinitions.flatMap(({environment = []}) => environment);
	return {
		container: container.name,
		features,
		...(site !== undefined && {site}),
		settings: {...settings, envVars: unexplained(variables, ['DD_SITE', ...settingVariables(settings)], make)},
		key: keyIn(container),
		...(definition.executionRoleArn !== undefined && {executionRole: definition.executionRoleArn}),
	};
}

/** Sizes that differ from what the features ask for, where the platform keeps them. */
function sizeIn(
	{cpu: taskCpu, memory: taskMemory}: TaskDefinition,
	container: ContainerDefinition,
	computed: Sizes,
): Partial<Sizes> {
	const cpu = container.cpu ?? sizeOf(taskCpu);
	const memory = container.memory ?? sizeOf(taskMemory);
	return {
		...(cpu !== undefined && cpu !== 0 && cpu !== computed.cpu && {cpu}),
		...(memory !== undefined && memory !== computed.memory && {memory}),
	};
}

type Sizes = Pick<ReturnType<typeof agentSize>, 'cpu' | 'memory'>;

/** ECS takes `1 vCPU` and `2 GB` too, and answers in digits. */
function sizeOf(text: string | undefined): number | undefined {
	return text === undefined ? undefined : Number(units(text));
}
