import {isList, isObject, textOf} from '../../kit/shape.ts';
import {perContainer, type Rule} from './rule.ts';

/** Least and most that the API documents: seconds, and a count of retries. */
const limits = {interval: [5, 300], timeout: [2, 60], retries: [1, 10], startPeriod: [0, 300]} as const;

/**
Bounds of the API (ECS API, `HealthCheck`; ECS guide, "Health check"; aws/amazon-ecs-agent#1344 met the lower bound of
the interval). The values are the field, what it is, and the least and the most that it may be.
*/
export const healthCheckLimits: Rule = {
	refusedBy: 'ecs',
	find: perContainer('healthCheck', ({healthCheck}) => {
		const check = isObject(healthCheck) ? healthCheck : {};
		return Object.entries(limits).flatMap(([field, [least, most]]) => {
			const value = check[field];
			return typeof value === 'number' && (value < least || value > most)
				? [[field, value, least, most].map(String)]
				: [];
		});
	}),
};

const kinds: ReadonlySet<string> = new Set(['CMD', 'CMD-SHELL', 'NONE']);

/**
The command starts with CMD or CMD-SHELL (ECS API, `HealthCheck`; moby, daemon/health.go, `getProbe`, which knows no
other but NONE).
*/
export const healthCheckCommand: Rule = {
	refusedBy: 'ecs',
	find: perContainer('healthCheck', ({healthCheck}) => {
		if (!isObject(healthCheck)) {
			return [];
		}

		const [first] = isList(healthCheck.command) ? healthCheck.command : [];
		const kind = textOf(first) ?? '';
		return kinds.has(kind) ? [] : [[kind]];
	}),
};
