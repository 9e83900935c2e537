import type {Problem, ProblemOf} from '../../domain/choices/problem/problem.ts';
import {firstBy} from '../../domain/kit/first-by.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import type {Target} from '../../domain/plan/plan.ts';
import type {RolledBack} from './roll-back.ts';

type Judged = {
	readonly rolledBack: RolledBack;
	readonly end: 'settled' | 'timeout' | 'stopped';
	/** Why the last looks failed, by target. */
	readonly unseen: ReadonlyMap<string, Problem>;
	/** How long was watched at most. */
	readonly seconds: number;
	/** Failed rollouts of what ran before in another revision. */
	readonly hadBefore: readonly Rollout[];
	/** Those of the plan, for what they were to change. */
	readonly targets: ReadonlyArray<Pick<Target, 'id' | 'versions'>>;
	/** Targets that took another Agent's place. */
	readonly replacing: ReadonlySet<string>;
	/** Targets whose tasks started again in the revision that they had. */
	readonly restarted: ReadonlySet<string>;
};

/** What is wrong with each rollout at the end of the watch, in their order. */
export function problemsOf(rollouts: readonly Rollout[], judged: Judged): readonly Problem[] {
	const {end, unseen, seconds} = judged;
	const targets = firstBy(judged.targets, ({id}) => id);
	return rollouts.flatMap((rollout): readonly Problem[] => {
		const versions = targets.get(rollout.target)?.versions;
		const told = versions ? {versions} : {};
		switch (rollout.verdict) {
			case 'succeeded': {
				return [];
			}

			case 'failing': {
				return [{code: 'rollout-failed', rollout, ...told, rolledBack: byUs(rollout, judged)}];
			}

			case 'rolled-back': {
				const rolledBack = judged.rolledBack.confirmed.includes(rollout) ? 'by-aws' : 'unconfirmed';
				return [{code: 'rollout-failed', rollout, ...told, rolledBack}];
			}

			case 'superseded': {
				return [{code: 'rollout-failed', rollout, rolledBack: 'no'}];
			}

			case 'going-on': {
				const problem = unseen.get(rollout.target);
				if (problem && end !== 'stopped') {
					return [{code: 'rollout-unseen', rollout, problem}];
				}

				if (rollout.isIdle) {
					return [{code: 'rollout-idle', rollout}];
				}

				return end === 'timeout' ? [{code: 'rollout-timeout', rollout, seconds}] : [];
			}
		}
	});
}

function byUs(
	rollout: Rollout,
	{rolledBack: {confirmed, sent}, hadBefore, replacing, restarted}: Judged,
): ProblemOf<'rollout-failed'>['rolledBack'] {
	if (confirmed.includes(rollout)) {
		return 'by-us';
	}

	if (sent.includes(rollout)) {
		return 'unconfirmed';
	}

	if (hadBefore.includes(rollout)) {
		return 'no';
	}

	if (replacing.has(rollout.target)) {
		return 'replaced';
	}

	return restarted.has(rollout.target) ? 'restarted' : 'nothing-before';
}
