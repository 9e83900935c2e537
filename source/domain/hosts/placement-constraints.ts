import type {Instance} from '../account/instance.ts';
import {type Platform, isWindows} from '../account/platform.ts';
import type {PlacementConstraint} from '../account/service.ts';

/**
Keeps the services of a cluster apart (cluster query language of ECS). The launch type already separates external hosts;
the operating system is always named, because a host of the other one may join any day. Amazon Linux 1 is told by its
images, since its ECS agents are too old to report `ecs.os-type-detailed`: these images go to its service, all other
Linux to the Linux one. A cluster with Amazon Linux 1 alone doesn't name them, so that a newer Linux that joins has an
Agent until the next run.
*/
export function placementConstraints(
	platform: Platform,
	present: readonly Platform[],
	amazonLinux1: readonly Instance[],
): readonly PlacementConstraint[] {
	switch (platform) {
		case 'managed-instances': {
			return [];
		}

		case 'windows':
		case 'external':
		case 'external-windows': {
			return [memberOf(`attribute:ecs.os-type == ${isWindows(platform) ? 'windows' : 'linux'}`)];
		}

		case 'linux':
		case 'amazon-linux-1': {
			const isMixed = present.includes('linux') && present.includes('amazon-linux-1');
			const images = isMixed ? byImage(amazonLinux1, platform === 'amazon-linux-1' ? 'in' : '!in') : [];
			return [memberOf('attribute:ecs.os-type == linux'), ...images];
		}
	}
}

function memberOf(expression: string): PlacementConstraint {
	return {type: 'memberOf', expression};
}

// An instance without the attribute (ECS sets it on EC2) is named by its own id.
function byImage(instances: readonly Instance[], operator: 'in' | '!in'): readonly PlacementConstraint[] {
	const images = sorted(instances.flatMap(({attributes}) => attributes['ecs.ami-id'] ?? []));
	const ids = sorted(instances.filter(({attributes}) => attributes['ecs.ami-id'] === undefined).map(({id}) => id));
	const expressions = [
		...(images.length > 0 ? [`attribute:ecs.ami-id ${operator} [${images.join(', ')}]`] : []),
		...(ids.length > 0 ? [`ec2InstanceId ${operator} [${ids.join(', ')}]`] : []),
	];
	// Constraints must all hold, which is right for leaving out; for taking in, one of them is enough.
	return operator === '!in'
		? expressions.map(expression => memberOf(expression))
		: [memberOf(expressions.join(' or '))];
}

function sorted(names: readonly string[]): readonly string[] {
	return [...new Set(names)].toSorted((a, b) => Number(a > b) - Number(a < b));
}
