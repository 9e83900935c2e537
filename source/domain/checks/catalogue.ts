import {type CheckId, checkIds, type CheckResult} from '../check-result.ts';
import {agentConnected} from './agent-connected.ts';
import {attributes} from './attributes.ts';
import type {Check, CheckInput} from './check.ts';
import {clockSkew} from './clock-skew.ts';
import {credentials} from './credentials.ts';
import {daemonPercentages} from './daemon-percentages.ts';
import {dockerSocket} from './docker-socket.ts';
import {drainingService} from './draining-service.ts';
import {ecsAgentVersion} from './ecs-agent-version.ts';
import {executionRole} from './execution-role.ts';
import {forecast} from './forecast.ts';
import {hiddenLogs} from './hidden-logs.ts';
import {hostPorts} from './host-ports.ts';
import {image} from './image.ts';
import {imds} from './imds.ts';
import {instanceReplacement} from './instance-replacement.ts';
import {keyVerdict, plainKey} from './keys.ts';
import {openSecurityGroups} from './open-security-groups.ts';
import {otherAgents} from './other-agents.ts';
import {permissions} from './permissions.ts';
import {quotaRoom} from './quotas.ts';
import {size} from './size.ts';
import {storedKey} from './stored-key.ts';
import {endOfLife, unknownSystem} from './systems.ts';
import {unread} from './unread.ts';

/** Every check by its id; a new id does not compile without one. */
export const checks: Readonly<Record<CheckId, Check>> = {
	'credentials-outlive-rollout': credentials,
	permissions,
	'execution-role': executionRole,
	'stored-key': storedKey,
	'agent-connected': agentConnected,
	forecast,
	size,
	'host-ports': hostPorts,
	attributes,
	'ecs-agent-version': ecsAgentVersion,
	imds,
	'open-security-groups': openSecurityGroups,
	'hidden-logs': hiddenLogs,
	'other-agents': otherAgents,
	image,
	'docker-socket': dockerSocket,
	'daemon-percentages': daemonPercentages,
	'end-of-life': endOfLife,
	'draining-service': drainingService,
	quotas: quotaRoom,
	'clock-skew': clockSkew,
	'plain-key': plainKey,
	'key-verdict': keyVerdict,
	'instance-replacement': instanceReplacement,
	'unknown-system': unknownSystem,
	unread,
};

/** All checks, in the order of their ids. One that fails never keeps another from being run. */
export function runChecks(input: CheckInput): readonly CheckResult[] {
	return checkIds.flatMap(id => checks[id](input));
}
