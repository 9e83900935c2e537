/** Every rule that a definition can break; the language has a sentence for each. */
export const ruleIds = [
	'container-name-twice',
	'volume-name-twice',
	'variable-and-secret',
	'secrets-without-role',
	'unknown-volume',
	'container-path-twice',
	'mount-point-twice',
	'relative-path',
	'root-path',
	'over-proc',
	'read-only-proc',
	'read-only-pipe',
	'pipe-elsewhere',
	'file-on-windows',
	'linux-only',
	'host-port-twice',
	'port-protocols',
	'host-port-differs',
	'ports-without-network',
	'links-without-bridge',
	'memory-missing',
	'memory-above-task',
	'reservations-above-task',
	'reservation-above-limit',
	'memory-too-small',
	'capability-unknown',
	'health-check-command',
	'health-check-limits',
	'dependency-unknown',
	'dependency-circle',
	'dependency-health',
	'dependency-essential',
] as const;

export type RuleId = (typeof ruleIds)[number];

/** Who refuses it, and with that when: ECS at registration, or Docker when the container is to start. */
export type Refuser = 'ecs' | 'docker';

/** A rule that a definition breaks, and where. */
export type DefinitionFinding = {
	readonly rule: RuleId;
	readonly refusedBy: Refuser;
	/** Its name; absent where it's about the definition as a whole. */
	readonly container?: string;
	/** The field in the API's own names, inside the container where there is one. */
	readonly path: string;
	/** What stands there: paths, ports as `8125/udp`, names, or sizes in MiB. */
	readonly values: readonly string[];
};
