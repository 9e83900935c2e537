import type {CheckResult} from '../../../choices/problem/check-result.ts';
import type {Back} from '../../plan.ts';
import {type CheckInput, type Finding, result, subjectOf} from '../check.ts';

const id = 'earlier-revision';

/** What is to be known of a way back before it is gone; no result where nothing goes back. */
export function earlierRevision({targets}: CheckInput): readonly CheckResult[] {
	return targets.flatMap(target => {
		const found = target.back ? findings(target.back) : [];
		const subject = subjectOf(target);
		return target.back && found.length === 0
			? [result(id, subject, undefined)]
			: found.map(each => result(id, subject, each));
	});
}

function findings({from, to, how, by, isUnderWay}: Back): readonly Finding[] {
	const facts = {from, to};
	return [
		...(how === 'already' ? [{verdict: 'warn', finding: 'back-already', facts} as const] : []),
		...(by === 'family' && how !== 'already' ? [{verdict: 'warn', finding: 'by-family', facts} as const] : []),
		...(how === 'anew' ? [{verdict: 'warn', finding: 'deregistered', facts} as const] : []),
		...(isUnderWay ? [{verdict: 'warn', finding: 'under-way', facts} as const] : []),
	];
}
