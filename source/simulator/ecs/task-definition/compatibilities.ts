import type {TaskDefinitionInput} from './read-task-definition.ts';

/**
Where a definition can run, as the server works it out; shown by RegisterTaskDefinition and used by nobody here. The
rules are those of the parameters that Fargate, ECS Anywhere and Managed Instances refuse, as far as the definitions of
this tool touch them; captured replies confirm the usual cases only.
*/
export function compatibilities({
	networkMode,
	cpu,
	memory,
	containerDefinitions = [],
	volumes = [],
	pidMode,
	runtimePlatform,
}: TaskDefinitionInput): readonly string[] {
	const hasHostVolume = volumes.some(({host}) => host?.sourcePath !== undefined);
	const isPrivileged = containerDefinitions.some(({privileged}) => privileged === true);
	const isFargate =
		networkMode === 'awsvpc' &&
		cpu !== undefined &&
		memory !== undefined &&
		!hasHostVolume &&
		!isPrivileged &&
		pidMode !== 'host';
	const isWindows = runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') === true;
	// Managed Instances run Linux only, and no bridge network (ECS, "Amazon ECS Managed Instances").
	const isManaged = !isWindows && (networkMode === 'awsvpc' || networkMode === 'host');
	return [
		...(networkMode === 'awsvpc' ? [] : ['EXTERNAL']),
		'EC2',
		...(isFargate ? ['FARGATE'] : []),
		...(isManaged ? ['MANAGED_INSTANCES'] : []),
	];
}
