import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';

/** How watching ended, and what was put back. */
type Judged = {
	readonly rolledBack: readonly Rollout[];
	readonly end: 'settled' | 'timeout' | 'stopped';
	/** Why the last looks failed, by target. */
	readonly unseen: ReadonlyMap<string, Problem>;
	readonly seconds: number;
	readonly hadBefore: readonly Rollout[];
	/** Targets that took another Agent's place. */
	readonly replacing: readonly string[];
};

/** What is to be said of rollouts that did not get there. */
export function problemsOf(rollouts: readonly Rollout[], judged: Judged): readonly Problem[] {
	const {end, unseen, seconds} = judged;
	return rollouts.flatMap((rollout): readonly Problem[] => {
		switch (rollout.verdict) {
			case 'succeeded': {
				return [];
			}

			case 'failing': {
				const how = judged.rolledBack.includes(rollout) ? 'by-us' : unlessRolledBack(rollout, judged);
				return [{code: 'rollout-failed', rollout, rolledBack: how}];
			}

			case 'rolled-back':
			case 'superseded': {
				return [
					{code: 'rollout-failed', rollout, rolledBack: rollout.verdict === 'rolled-back' ? 'by-aws' : 'no'},
				];
			}

			case 'going-on': {
				const problem = unseen.get(rollout.target);
				if (problem && end !== 'stopped') {
					return [{code: 'rollout-unseen', rollout, problem}];
				}

				return end === 'timeout' ? [{code: 'rollout-timeout', rollout, seconds}] : [];
			}
		}
	});
}

function unlessRolledBack(rollout: Rollout, {hadBefore, replacing}: Judged): 'no' | 'replaced' | 'nothing-before' {
	if (hadBefore.includes(rollout)) {
		return 'no';
	}

	return replacing.includes(rollout.target) ? 'replaced' : 'nothing-before';
}
