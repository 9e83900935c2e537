import type {ClusterOutcome} from '../../../domain/ending/outcome.ts';

/** How one cluster ended, in a phrase. */
export function clusterOutcome({kind, running, eligible}: ClusterOutcome): string {
	const where = `${running} of ${eligible} ${eligible === 1 ? 'instance' : 'instances'}`;
	const phrases: Readonly<Record<ClusterOutcome['kind'], string>> = {
		installed: `the Datadog Agent runs on ${where}`,
		updated: `the Datadog Agent is updated on ${where}`,
		unchanged: `unchanged, the Datadog Agent runs on ${where}`,
		removed: 'the Datadog Agent is removed',
		failed: `failed, the new Agent runs on ${where}`,
		'rolled-back': 'rolled back to what ran before',
		'going-on': `still going on, the Agent runs on ${where} so far`,
		'left-alone': 'left alone',
		'not-started': 'not started',
	};
	return phrases[kind];
}
