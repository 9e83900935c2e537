import type {Observed} from '../account/observed.ts';
import type {ChoiceId, ChoicesSoFar} from './choices.ts';
import type {Decided} from './complete-choices.ts';
import type {Given} from './given.ts';
import type {Intent} from './intent.ts';
import type {Invocation} from './invocation.ts';
import type {Problem} from './problem/problem.ts';

/** All that decides what comes next: what was read, what was chosen, what was given before the run. */
export type Situation = {
	readonly observed: Observed;
	readonly choices: ChoicesSoFar;
	readonly given: Given;
	/** All that was given, as it would be given again. */
	readonly said: Invocation;
	/** A dry run may go without a key. */
	readonly dryRun: boolean;
	/** Which choices nobody made: a question's fallback was taken. */
	readonly byDefault?: readonly ChoiceId[];
	/** The choices that are asked for; the others are given or take their fallback. Absent: all are. */
	readonly asks?: readonly ChoiceId[];
	/** Nothing is done to them: clusters can be chosen that can't be looked into, or have nothing to run on. */
	readonly takesAnyCluster?: boolean;
	/** Absent: an install. */
	readonly intent?: Intent;
	/** Whether what is decided would change anything on a cluster. Absent: that isn't known, and may be. */
	readonly isChanging?: (decided: Decided) => boolean;
	/** The answer that AWS or Datadog did not take, so that its question says why when it is asked again. */
	readonly refusal?: {readonly question: ChoiceId; readonly problem: Problem};
};
