import {ok, refused} from '../../../choices/problem/checked.ts';
import {unknownCluster} from '../../../choices/problem/unknown-cluster.ts';
import {noCanary, smallestCanary} from '../../../choices/wishes/release-wishes.ts';
import {shortName} from '../../../choices/wishes/wanted-account.ts';
import {jointName, type JointCanary} from '../../../plan/order/joint-canary.ts';
import type {Option} from '../../option.ts';
import type {Question} from '../../question.ts';

/** Which cluster of all accounts goes first; of the candidates the first is the smallest. */
export function jointCanaryQuestion(
	candidates: readonly JointCanary[],
	place: Pick<Question, 'accounts' | 'position' | 'canGoBack' | 'again'>,
): Question<'canary'> {
	return {
		...place,
		id: 'canary',
		step: 'settings',
		flags: ['--canary'],
		fallback: smallestCanary,
		about: [],
		input: {
			kind: 'one',
			marked: smallestCanary,
			options: [
				...candidates.slice(0, 1).map(one => option(smallestCanary, one)),
				{id: noCanary, selectable: true, subject: {kind: 'no-canary', clusters: candidates.length}},
				...candidates.slice(1).map(one => option(one.clusterArn, one)),
			],
			of(id) {
				const named = candidates.find(one => one.clusterArn === id || jointName(one) === id);
				return id === smallestCanary || id === noCanary || named
					? ok(named?.clusterArn ?? id)
					: refused(
							unknownCluster(
								id,
								candidates.map(one => ({arn: one.clusterArn, name: jointName(one), tags: {}})),
								[...new Set(candidates.map(({region}) => region))],
							),
						);
			},
		},
	};
}

function option(id: string, {of, cluster, region, instances}: JointCanary): Option {
	return {
		id,
		selectable: true,
		subject: {
			kind: 'canary',
			cluster,
			region,
			instances,
			account: shortName(of),
			...(id === smallestCanary && {firstAs: 'smallest'}),
		},
	};
}
