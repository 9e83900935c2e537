import type {Operation, Service} from '../server/call.ts';
import {principalOf} from '../policy/principal-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {throttle} from '../server/throttle.ts';
import {actingOperations} from './service-deployment/acting-operations.ts';
import {attributeOperations} from './instance/attribute-operations.ts';
import {capacityProviderOperations} from './cluster/capacity-provider-operations.ts';
import {clusterOperations} from './cluster/cluster-operations.ts';
import {containerInstanceOperations} from './instance/container-instance-operations.ts';
import {daemonDeploymentOperations} from './daemon/daemon-deployment-operations.ts';
import {daemonOperations} from './daemon/daemon-operations.ts';
import {daemonTaskDefinitionOperations} from './daemon/daemon-task-definition-operations.ts';
import {permission} from './permission.ts';
import {runTask} from './task/run-task.ts';
import {serviceDeploymentOperations} from './service-deployment/service-deployment-operations.ts';
import {serviceOperations} from './service/service-operations.ts';
import {settingOperations} from './setting-operations.ts';
import {tagOperations} from './tag/tag-operations.ts';
import {taskDefinitionOperations} from './task-definition/task-definition-operations.ts';
import {taskOperations} from './task/task-operations.ts';

const operations: Readonly<Record<string, Operation>> = {
	...actingOperations,
	...attributeOperations,
	...capacityProviderOperations,
	...clusterOperations,
	...containerInstanceOperations,
	...daemonDeploymentOperations,
	...daemonOperations,
	...daemonTaskDefinitionOperations,
	...serviceDeploymentOperations,
	...serviceOperations,
	...settingOperations,
	...tagOperations,
	...taskDefinitionOperations,
	...taskOperations,
	RunTask: runTask,
};

/**
Amazon ECS: each operation asks who calls, whether there is a token left, and whether the caller may; in this order, so
that a stranger is never told of throttling, nor a throttled caller of permissions. What it does then is checked after
all three, so a denied call tells nothing of what exists.
*/
export const ecs: Service = {
	protocol: 'json',
	name: 'ecs',
	target: 'AmazonEC2ContainerServiceV20141113',
	operations: Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, guarded(operation)])),
};

function guarded(operation: Operation): Operation {
	return (call, account) => {
		principalOf(call, account);
		throttle(call, account);
		requirePermission(call, account, permission(call, account));
		return operation(call, account);
	};
}
