import type {Obstacle} from '../../../domain/choices/problem/obstacle.ts';
import {untold} from './untold.ts';

/** Why the Agent won't run on an instance. */
export function obstacle(of: Obstacle): string {
	switch (of.kind) {
		case 'port': {
			const holder = of.heldBy === undefined ? '' : ` by ${of.heldBy}`;
			return `port ${of.port.port}/${of.port.protocol} is in use${holder}`;
		}

		// In the units of ECS: MiB, and 1024 CPU units to a core.
		case 'memory': {
			return `${of.has} MiB of memory free, the Agent needs ${of.needs}`;
		}

		case 'cpu': {
			return `${of.has} CPU units free, the Agent needs ${of.needs}`;
		}

		case 'attribute': {
			return `attribute ${of.attribute} is missing`;
		}

		case 'constraint': {
			return `left out by ${of.expression}`;
		}

		case 'untold': {
			return `perhaps left out by ${of.expression}: ${untold(of.why)}`;
		}

		// As the task definition and the ECS agent write them.
		case 'runtime-platform': {
			return `it's ${of.has}, the task definition is for ${of.needs}`;
		}

		case 'agent-disconnected': {
			return "its ECS agent isn't connected";
		}

		case 'status': {
			return `it's ${of.status}`;
		}
	}
}
