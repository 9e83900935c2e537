import type {ClusterOutcome} from '../../../domain/ending/outcome.ts';
import {leftAlone} from '../changes/left-alone.ts';

/** What was to be taken out; the rest was to go back to how it was. */
const removal: Readonly<Partial<Record<ClusterOutcome['kind'], string>>> = {
	removed: 'the Datadog Agent is removed',
	failed: "the Datadog Agent couldn't be removed",
	'rolled-back': "the Agent from before doesn't run, and was replaced by the newer one again",
	'going-on': 'the Agent from before is still being started',
	'not-started': "the Datadog Agent isn't removed",
};

/** How one cluster ended, in a phrase. Where its service was named before, that is `it`. */
export function clusterOutcome(of: ClusterOutcome, subject = of.service ?? 'it'): string {
	const {kind, running, eligible, why, unseen, back, versions} = of;
	const instances = `${eligible} ${eligible === 1 ? 'instance' : 'instances'}`;
	if (of.isUnwatched === true) {
		return kind === 'unchanged'
			? `unchanged, and nobody looked whether the Datadog Agent runs on its ${instances}`
			: `ECS is placing ${agent(of)} on ${instances}`;
	}

	const where = `${running} of ${instances}`;
	if (of.isRemoval === true) {
		return removal[kind] ?? `the Agent from before runs again on ${where}`;
	}

	const phrases: Readonly<Record<ClusterOutcome['kind'], string>> = {
		installed: `the Datadog Agent runs on ${where}`,
		updated: `${news(back)}${to(versions)} on ${where}`,
		unchanged:
			back === undefined
				? `unchanged, the Datadog Agent runs on ${where}`
				: `unchanged, back on ${back} on ${where}`,
		removed: 'the Datadog Agent is removed',
		failed: back === undefined ? `failed, the new Agent runs on ${where}` : `failed, ${back} runs on ${where}`,
		'rolled-back': `rolled back to what ran before${versions ? `, ${versions.from}` : ''}`,
		'going-on':
			unseen === undefined
				? `still going on, the Agent runs on ${where} so far`
				: `it could not be seen how it goes on${unseen.wasSeen ? `; the Agent ran on ${where} before` : ''}`,
		// A recording of an earlier version has no reason in it.
		'left-alone': why === undefined ? 'left alone' : leftAlone({...of, why}, subject),
		'not-started': 'not started',
	};
	return phrases[kind];
}

function news(back: string | undefined): string {
	return back === undefined ? 'the Datadog Agent is updated' : `back on ${back}`;
}

function to(versions: ClusterOutcome['versions']): string {
	return versions ? `, from ${versions.from} to ${versions.to},` : '';
}

function agent({kind, back}: ClusterOutcome): string {
	return back ?? `the ${kind === 'updated' ? 'updated ' : ''}Datadog Agent`;
}
