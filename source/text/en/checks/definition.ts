import type {RuleId} from '../../../domain/agent/validate/finding.ts';
import type {CheckTexts, Facts} from './check-words.ts';

/** What a definition would be refused for, a text for each rule. */
const findings: Readonly<Record<RuleId, (facts: Facts) => string>> = {
	'container-name-twice': facts => `two containers are called ${facts('value')}`,
	'volume-name-twice': facts => `two volumes are called ${facts('value')}`,
	'variable-and-secret': facts => `${facts('container')} has ${facts('value')} twice among its variables and secrets`,
	'secrets-without-role': facts =>
		`${facts('container')} reads ${facts('value')} from a secret, and the definition has no execution role`,
	'unknown-volume': facts =>
		`${facts('container')} mounts the volume ${facts('value')}, which the definition doesn't have`,
	'container-path-twice': facts => `${facts('container')} has two mounts at ${facts('value')}`,
	'mount-point-twice': facts =>
		`${facts('container')} has a second mount at ${facts('value')}, which is written in another way`,
	'relative-path': facts => `${facts('container')} mounts at ${facts('value')}, which isn't an absolute path`,
	'root-path': facts => `${facts('container')} mounts at ${facts('value')}, over all that the image has`,
	'over-proc': facts => `${facts('container')} mounts at ${facts('value')}, over its own /proc`,
	'read-only-proc': facts =>
		`${facts('container')} mounts the host's /proc read-only over its own, with a network of its own`,
	'read-only-pipe': facts => `${facts('container')} mounts ${facts('value')} read-only`,
	'pipe-elsewhere': facts => `${facts('container')} mounts a named pipe at ${facts('value')}`,
	'file-on-windows': facts => `${facts('container')} mounts a file at ${facts('value')}`,
	'linux-only': facts => `${holder(facts)} has ${facts('field')}, which is for Linux only`,
	'host-port-twice': facts =>
		`port ${facts('value')} of the host is mapped twice, the second time by ${facts('container')}`,
	// AWS's reference of PortMapping; Docker itself would take both.
	'port-protocols': facts => `${facts('container')} maps one port as ${facts('values')}`,
	'host-port-differs': facts => `${facts('container')} maps port ${facts('value')} of the host to ${facts('other')}`,
	'ports-without-network': facts => `${facts('container')} maps ${facts('value')} without a network`,
	'links-without-bridge': facts =>
		`${facts('container')} has the links ${facts('values')}, which only bridge mode has`,
	'memory-missing': facts => `${facts('container')} has neither a limit nor a reservation of memory`,
	'memory-above-task': facts =>
		`${facts('container')} may use ${facts('value')} MiB, and the whole task ${facts('other')} MiB`,
	'reservations-above-task': facts =>
		`the containers reserve ${facts('value')} MiB, and the whole task has ${facts('other')} MiB`,
	'reservation-above-limit': facts =>
		`${facts('container')} reserves ${facts('value')} MiB and may use ${facts('other')} MiB`,
	'memory-too-small': facts => `${facts('container')} gets ${facts('value')} MiB`,
	'capability-unknown': facts => `${facts('container')} has the capability ${facts('value')}, which ECS doesn't know`,
	'health-check-command'(facts) {
		const first = facts('value');
		return `the health check of ${facts('container')} ${first === '' ? 'is empty' : `begins with ${first}`}`;
	},
	'health-check-limits': facts =>
		`the health check of ${facts('container')} has ${facts('value')} ${facts('other')}; ` +
		`ECS takes ${facts('least')} to ${facts('most')}`,
	'dependency-unknown': facts =>
		`${facts('container')} waits for ${facts('value')}, which the definition doesn't have`,
	'dependency-circle': facts => `${facts('container')} waits for itself, by way of ${facts('values')}`,
	'dependency-health': facts =>
		`${facts('container')} waits for ${facts('value')} to be healthy, which has no health check`,
	// When an essential container ends, so does its task.
	'dependency-essential': facts => `${facts('container')} waits for the end of ${facts('value')}, which is essential`,
};

/** The check of the definition itself. */
export const definitionCheck: CheckTexts<'definition'> = {
	definition: {title: 'Task definition', ok: 'ECS and Docker take it', findings},
};

function holder(facts: Facts): string {
	const container = facts('container');
	return container === '' ? 'the task' : container;
}
