import type {FeatureId} from '../../choices/feature-id.ts';

/** The newest Agent when this table was looked through last; both dates are ISO days. */
export const newestKnown = {version: '7.85.4', released: '2026-11-10', asOf: '2026-11-26'};

/** Stands for a sentence in `text/en/releases.ts`. */
export type ReleaseNoteId =
	| 'log-collection-panic'
	| 'traces-from-containers'
	| 'logs-from-files'
	| 'hostname-required'
	| 'trace-limits-off'
	| 'key-in-header'
	| 'memory-and-start'
	| 'instance-id-hostname'
	| 'gpu-kernel-panic'
	| 'multi-line-logs'
	| 'log-senders';

/**
Something of a release that shows on ECS. `changed`: a default that is another from then on; `bad`: a fault, until a
release mended it.
*/
export type ReleaseNote = {
	readonly id: ReleaseNoteId;
	readonly kind: 'changed' | 'bad';
	/** The first version that has it. */
	readonly since: string;
	/** The first version that has it no more. */
	readonly until?: string;
	/** Shows only where one of these is chosen. */
	readonly features?: readonly FeatureId[];
	/** Shows only where the Agent sends through a proxy. */
	readonly proxy?: true;
	/** Where Datadog or its users tell of it. */
	readonly link: string;
};

const agent = 'https://github.com/DataDog/datadog-agent';
const docs = 'https://github.com/DataDog/documentation';

/**
What of the Agent's releases matters on ECS, oldest first: not what is new, but what acts differently, or harms, without
anybody having asked for it. Sources stand with each; what is known of one person's report only is not here.
*/
export const releaseNotes: readonly ReleaseNote[] = [
	// Found on ECS; Datadog pointed `latest` and `7` back to 7.16.1 (same issue), and 7.17.1's notes name the fix.
	{
		id: 'log-collection-panic',
		kind: 'bad',
		since: '7.17.0',
		until: '7.17.1',
		features: ['logs'],
		link: `${agent}/issues/4834`,
	},
	// Datadog's page on APM for ECS asks for the variable up to 7.17; the image's `datadog-docker.yaml` has it since.
	{
		id: 'traces-from-containers',
		kind: 'changed',
		since: '7.18.0',
		features: ['apm'],
		link: 'https://docs.datadoghq.com/containers/amazon_ecs/apm/',
	},
	// DataDog/datadog-agent#9445, documentation#12529; without the folder of the files no logs at all (#13250).
	{id: 'logs-from-files', kind: 'changed', since: '7.33.0', features: ['logs'], link: `${agent}/issues/13250`},
	// Upgrade notes of 7.40.0, and of 7.17.0: the name of its own container is none for an Agent since then.
	{id: 'hostname-required', kind: 'changed', since: '7.40.0', link: `${agent}/releases/tag/7.40.0`},
	// Enhancement notes of 7.43.0, which name ECS: the task's own limits are left.
	{
		id: 'trace-limits-off',
		kind: 'changed',
		since: '7.43.0',
		features: ['apm', 'apm-socket', 'otlp'],
		link: `${agent}/releases/tag/7.43.0`,
	},
	// Security notes of 7.43.0: the key went from the address of some requests into a header.
	{id: 'key-in-header', kind: 'changed', since: '7.43.0', proxy: true, link: `${agent}/releases/tag/7.43.0`},
	// Memory (#29319; Datadog pointed `latest` back to 7.56.2) and, with logs and a run folder that is only read, a
	// panic at the start (#29285), both on ECS; 7.57.1 mends them.
	{id: 'memory-and-start', kind: 'bad', since: '7.57.0', until: '7.57.1', link: `${agent}/issues/29319`},
	// DataDog/datadog-agent#33861, documentation#27666.
	{id: 'instance-id-hostname', kind: 'changed', since: '7.64.0', link: `${docs}/pull/27666`},
	// Documentation#38541 ("Do not use Datadog Agent v7.82.0"), #39083.
	{id: 'gpu-kernel-panic', kind: 'bad', since: '7.82.0', until: '7.82.1', link: `${docs}/pull/38541`},
	// Upgrade notes of 7.82.0 (2026-08-05).
	{id: 'multi-line-logs', kind: 'changed', since: '7.82.0', features: ['logs'], link: `${agent}/releases/tag/7.82.0`},
	// Upgrade notes of 7.84.0 (2026-09-30).
	{id: 'log-senders', kind: 'changed', since: '7.84.0', features: ['logs'], link: `${agent}/releases/tag/7.84.0`},
];
