import {platformsWithout} from '../../agent/network-mode.ts';
import {networkModes} from '../../choices/choices.ts';
import type {Changes} from '../../choices/answers.ts';
import type {CheckResult} from '../../choices/problem/check-result.ts';
import {chosenPlatforms} from '../../hosts/chosen-clusters.ts';
import type {CheckInput} from './check.ts';

/** Without the fixes by a network mode that is refused on the hosts of another cluster of the same run. */
export function withPossibleModes(
	results: readonly CheckResult[],
	input: Pick<CheckInput, 'observed' | 'choices'>,
): readonly CheckResult[] {
	const platforms = chosenPlatforms(input);
	const isPossible = ({'network-mode': wanted}: Changes) =>
		networkModes.every(mode => mode !== wanted || platformsWithout(mode, platforms).length === 0);
	return results.map(result =>
		result.fixes === undefined ? result : {...result, fixes: result.fixes.filter(fix => isPossible(fix))},
	);
}
