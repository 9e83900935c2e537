import type {JsonObject} from '../../kit/json.ts';
import type {Service} from '../../account/service.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import {canonical} from '../../kit/canonical.ts';
import {daemonDefinitionRules, definitionRules} from './definition-rules.ts';
import {definitionOf} from './definition-of.ts';
import {applyRules} from './rule.ts';
import {serviceRules} from './service-rules.ts';

/**
A task definition without what ECS adds and reorders, so that a described one equals the one that was registered:
`normaliseDefinition(described(registered(x)))` is `normaliseDefinition(x)`. For comparing only; never for sending.
*/
export function normaliseDefinition(definition: TaskDefinition): TaskDefinition {
	return definitionOf(applyRules(definitionRules, definition));
}

/** The same for a daemon task definition of Managed Instances. */
export function normaliseDaemonDefinition(definition: TaskDefinition): TaskDefinition {
	return definitionOf(applyRules(daemonDefinitionRules, definition));
}

/**
What UpdateService could change, of a described DAEMON service or of a request, with defaults filled in or left out
alike.
*/
export function normaliseService(service: Service | JsonObject): JsonObject {
	return applyRules(serviceRules, {...service});
}

/** Whether registering one instead of the other would make no difference. Holds for daemon task definitions too. */
export function areEqualDefinitions(one: TaskDefinition, other: TaskDefinition): boolean {
	return canonical(normaliseDaemonDefinition(one)) === canonical(normaliseDaemonDefinition(other));
}
