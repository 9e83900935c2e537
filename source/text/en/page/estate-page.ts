import type {EstatePageWords} from '../../page/estate-page-words.ts';
import {bareReason} from '../estate/cluster-notes.ts';
import {number} from '../forms/number.ts';

/** What only a page says of what runs where. */
export const estatePage: EstatePageWords = {
	grid: 'Clusters and their instances',
	covered: (covered, instances) => `An Agent runs on ${number(covered)} of ${many(instances, 'instance')}`,
	share: (covered, instances) => `${number(covered)} of ${many(instances, 'instance')}`,
	marks: {
		running: 'an Agent runs',
		coming: 'an Agent is starting',
		missing: 'its Agent is missing',
		unknown: "can't be read",
		bare: 'no Agent is meant for it',
	},
	count: number,
	totals: ({clusters, instances, agents}) =>
		[many(clusters, 'cluster'), many(instances, 'instance'), many(agents, 'Agent')].join(', '),
	without: 'Instances without a running Agent',
	withoutColumns: ['Cluster', 'State', 'Instances'],
	bare: bareReason,
	running: count => `${many(count, 'instance')} with a running Agent, by name`,
	agents: 'Agents',
	details: 'Each Agent',
	remarks: 'Remarks',
	unread: "What couldn't be read",
};

function many(count: number, noun: string): string {
	return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}
