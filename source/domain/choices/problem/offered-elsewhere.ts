/**
What Datadog offers and no Agent on ECS instances has, by the names that people give it. DDOT: its guide for ECS is one
for Fargate ("Install the DDOT Collector on ECS Fargate"). GPU Monitoring: hosts, Docker and Kubernetes ("Set up GPU
Monitoring"). Private Action Runner: hosts and Kubernetes ("Set Up a Private Action Runner in the Datadog Agent",
"Deployment option"). Database Monitoring: one Agent asks each database (its setup guides, "Install the Agent"), and a
DAEMON service has one on every instance.
*/
export const offeredElsewhere = {
	ddot: {
		names: ['ddot', 'ddot-collector', 'otel-collector', 'opentelemetry-collector'],
		link: 'https://docs.datadoghq.com/opentelemetry/setup/ddot_collector/',
	},
	gpu: {names: ['gpu', 'gpum', 'gpu-monitoring'], link: 'https://docs.datadoghq.com/gpu_monitoring/setup/'},
	'private-action-runner': {
		names: ['private-action-runner', 'private-actions', 'par'],
		link: 'https://docs.datadoghq.com/actions/private_actions/set_up_agent_based/',
	},
	dbm: {names: ['dbm', 'database-monitoring'], link: 'https://docs.datadoghq.com/database_monitoring/'},
} as const satisfies Readonly<Record<string, {readonly names: readonly string[]; readonly link: string}>>;

/** A product that this tool can't put on these instances. */
export type ElsewhereId = keyof typeof offeredElsewhere;

/** The product that somebody means by a word for a feature; `undefined` for any other word. */
export function elsewhere(word: string): ElsewhereId | undefined {
	const ids = Object.keys(offeredElsewhere) as readonly ElsewhereId[];
	return ids.find(id => (offeredElsewhere[id].names as readonly string[]).includes(word));
}
