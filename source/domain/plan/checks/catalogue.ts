import {type CheckId, checkIds, type CheckResult} from '../../choices/problem/check-result.ts';
import {intents} from '../../choices/intent.ts';
import {agentConnected} from './hosts/agent-connected.ts';
import {attributes} from './hosts/attributes.ts';
import type {Check, CheckInput} from './check.ts';
import {clockSkew} from './account/clock-skew.ts';
import {credentials} from './account/credentials.ts';
import {daemonPercentages} from './service/daemon-percentages.ts';
import {definition} from './service/definition.ts';
import {dockerSocket} from './hosts/docker-socket.ts';
import {drainingService} from './service/draining-service.ts';
import {earlierRevision} from './service/earlier-revision.ts';
import {ecsAgentVersion} from './hosts/ecs-agent-version.ts';
import {executionRole} from './account/execution-role.ts';
import {forecast} from './hosts/forecast.ts';
import {hiddenLogs} from './service/hidden-logs.ts';
import {hostPorts} from './hosts/host-ports.ts';
import {image} from './service/image.ts';
import {imds} from './hosts/imds.ts';
import {instanceReplacement} from './hosts/instance-replacement.ts';
import {keyVerdict, plainKey} from './account/keys.ts';
import {keptAsIs} from './service/kept-as-is.ts';
import {keysInClear} from './service/keys-in-clear.ts';
import {oldKey} from './account/old-key.ts';
import {openSecurityGroups} from './hosts/open-security-groups.ts';
import {otherAgents} from './service/other-agents.ts';
import {withOtherClusters} from './other-clusters.ts';
import {permissions} from './account/permissions.ts';
import {withPossibleModes} from './possible-modes.ts';
import {quotaRoom} from './account/quotas.ts';
import {releases} from './service/releases.ts';
import {remadeService} from './service/remade-service.ts';
import {size} from './hosts/size.ts';
import {storedKey} from './account/stored-key.ts';
import {endOfLife, unknownSystem} from './hosts/systems.ts';
import {unread} from './account/unread.ts';

/** Every check by its id; a new id does not compile without one. */
export const checks: Readonly<Record<CheckId, Check>> = {
	'credentials-outlive-rollout': credentials,
	permissions,
	'execution-role': executionRole,
	'stored-key': storedKey,
	'old-key': oldKey,
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
	definition,
	image,
	releases,
	'docker-socket': dockerSocket,
	'daemon-percentages': daemonPercentages,
	'end-of-life': endOfLife,
	'draining-service': drainingService,
	'remade-service': remadeService,
	'earlier-revision': earlierRevision,
	quotas: quotaRoom,
	'clock-skew': clockSkew,
	'plain-key': plainKey,
	'keys-in-clear': keysInClear,
	'kept-as-is': keptAsIs,
	'key-verdict': keyVerdict,
	'instance-replacement': instanceReplacement,
	'unknown-system': unknownSystem,
	unread,
};

/** All checks, in the order of their ids. One that fails never keeps another from being run. */
export function runChecks(input: CheckInput): readonly CheckResult[] {
	const {checks: due = checkIds} = intents[input.choices.intent];
	const results = checkIds.filter(id => due.includes(id)).flatMap(id => checks[id](input));
	return withOtherClusters(withPossibleModes(results, input), input);
}
