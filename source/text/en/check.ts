import type {CheckId, CheckResult} from '../../domain/check-result.ts';
import type {Line} from '../../domain/message.ts';
import {part} from '../part.ts';
import {checkFinding} from './check-finding.ts';
import {listed} from './listed.ts';
import {obstacle} from './obstacle.ts';

const titles: Readonly<Record<CheckId, string>> = {
	'credentials-outlive-rollout': 'Session outlives the rollout',
	permissions: 'Permissions',
	'agent-connected': 'ECS agents connected',
	forecast: 'Room for the Agent',
	'host-ports': 'Host ports free',
	attributes: 'Instance attributes',
	'ecs-agent-version': 'ECS agent version',
	imds: 'Instance metadata',
	'open-security-groups': 'Ports closed to the world',
	'hidden-logs': 'Log drivers',
	'other-agents': 'Other Agents',
	image: 'Image',
	'docker-socket': 'Docker socket',
	'daemon-percentages': 'Deployment percentages',
	'end-of-life': 'Operating systems supported',
	'draining-service': 'Service name free',
	quotas: 'Quotas',
	'clock-skew': 'Clock',
	'plain-key': 'Key kept secret',
	'key-verdict': 'API key',
	'instance-replacement': 'Instances stay',
	'unknown-system': 'Operating systems known',
	unread: 'Everything readable',
};

/** A check's title, what it found in one line, and what helps. */
export function check(of: CheckResult): {readonly title: string; readonly line: Line; readonly fixes: readonly Line[]} {
	return {title: titles[of.id], line: [checkFinding(of), ...where(of)], fixes: fixes(of)};
}

function where({verdict, instances = [], finding}: CheckResult): Line {
	if (verdict === 'pass' || finding === 'ok' || instances.length === 0) {
		return [];
	}

	const names = instances.map(({id, obstacle: why}) => why === undefined ? id : `${id} (${obstacle(why)})`);
	return [': ', part.value(listed(names, 3))];
}

function fixes({verdict, fixes: flags = []}: CheckResult): readonly Line[] {
	return verdict === 'pass' ? [] : flags.map((flag): Line => ['Run again with ', part.command(flag), '.']);
}
