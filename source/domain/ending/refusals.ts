import type {Problem} from '../choices/problem/problem.ts';
import type {LeftAlone, Plan} from '../plan/plan.ts';

/** What a plan can't do of what was asked for: the refusals of single clusters, while others go on. */
export function refusals({leftAlone}: Pick<Plan, 'leftAlone'>): readonly Problem[] {
	return leftAlone.flatMap(left => refusalOf(left));
}

function refusalOf({cluster, region, name, why, owner, refused, nothing}: LeftAlone): readonly Problem[] {
	if (nothing) {
		return [{code: 'nothing-before', cluster, region, service: name, ...nothing}];
	}

	if (why === 'name-taken') {
		return [{code: 'name-taken', cluster, service: name}];
	}

	return refused === undefined
		? []
		: [
				{
					code: 'foreign-agent',
					cluster,
					agent: name,
					owner: owner ?? {kind: 'unknown'},
					existing: refused,
					wants: 'another-way',
					containers: [],
				},
			];
}
