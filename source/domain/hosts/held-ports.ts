import type {Registered} from '../account/registered.ts';
import type {HostPort, Task} from '../account/task.ts';
import {hostPortsOf} from './host-ports-of.ts';

/**
The host ports that a task holds: those that are bound, and those of its definition by ARN. ECS takes the latter from
what is free when it places the task, and hears what is bound only when a container runs (amazon-ecs-agent,
`ecs_client.go`: SubmitContainerStateChange sends RUNNING and STOPPED alone); until then nobody would seem to hold them.
*/
export function heldPorts(
	{hostPorts, taskDefinitionArn}: Task,
	definitions: Readonly<Record<string, Registered>>,
): readonly HostPort[] {
	const registered = definitions[taskDefinitionArn];
	return registered ? [...hostPorts, ...hostPortsOf(registered.definition)] : hostPorts;
}
