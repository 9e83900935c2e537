import type {CapacityProvider} from '../account/cluster.ts';
import type {Instance} from '../account/instance.ts';
import type {Platform} from '../account/platform.ts';
import {systemOf} from './system-of.ts';

/**
The newest ECS agent of Amazon's last Amazon Linux 1 images was a 1.5x; with a newer one, a silent host is another
Linux.
*/
const lastAgentMinor = 59;

/**
The platform of an instance, from what ECS and EC2 say of it. Amazon Linux 1 is recognised by `ecs.os-type-detailed`
(ECS agents from 1.99) or by the name of its image, and never guessed: an instance that says nothing of itself and could
be one, because both its ECS agent and its Docker are that old, is `unknown-linux`, and the person is asked.
*/
export function platformOf(instance: Instance, providers: readonly CapacityProvider[]): Platform | 'unknown-linux' {
	if (isManaged(instance, providers)) {
		return 'managed-instances';
	}

	if (isExternal(instance)) {
		return isWindowsHost(instance) ? 'external-windows' : 'external';
	}

	if (isWindowsHost(instance)) {
		return 'windows';
	}

	const {family} = systemOf(instance);
	if (family === 'al1') {
		return 'amazon-linux-1';
	}

	return family === 'unknown' && canBeAmazonLinux1(instance) ? 'unknown-linux' : 'linux';
}

/** An instance that ECS started and owns, which takes daemons. */
export function isManaged({capacityProvider}: Instance, providers: readonly CapacityProvider[]): boolean {
	return providers.some(({name, kind}) => kind === 'managed-instances' && name === capacityProvider);
}

/** A host outside AWS, registered through Systems Manager (ECS Anywhere). */
function isExternal({id, attributes}: Instance): boolean {
	return 'ecs.capability.external' in attributes || id.startsWith('mi-');
}

function isWindowsHost({attributes}: Instance): boolean {
	return (
		attributes['ecs.os-type'] === 'windows' ||
		(attributes['ecs.os-family'] ?? '').toUpperCase().startsWith('WINDOWS')
	);
}

// Amazon Linux 1 ran on x86 only. An instance that has not told its versions yet is new, which those are not.
function canBeAmazonLinux1({agentVersion, dockerVersion, attributes}: Instance): boolean {
	const [major = 0, minor = 0] = (agentVersion ?? '').split('.').map(Number);
	const docker = /^(?:DockerVersion: )?(?<major>\d+)\.(?<minor>\d+)/v.exec(dockerVersion ?? '')?.groups;
	const isOldAgent = major === 1 && minor <= lastAgentMinor;
	const isOldDocker =
		docker === undefined ||
		Number(docker.major) < 20 ||
		(Number(docker.major) === 20 && Number(docker.minor) <= 10);
	return isOldAgent && isOldDocker && attributes['ecs.cpu-architecture'] !== 'arm64';
}
