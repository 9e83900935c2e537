import type {Workloads} from '../../domain/account/workloads.ts';
import {choicesOf} from '../choosing/session.ts';
import {reader} from './reader.ts';

/** The services of the chosen clusters, for a command that asks for one of them. */
export const readWorkloads = reader({
	restsOn: ['clusters'],
	wants({answers, observed}, {run}) {
		const {clusters} = choicesOf({answers});
		const isAsked = run.command.asks !== 'everything' && run.command.asks.includes('service');
		return isAsked && clusters && observed.clusters.length > 0 ? {clusters} : undefined;
	},
	async *read({clusters}, {aws, observed}, {interrupt}) {
		const chosen = observed.clusters.filter(({arn}) => clusters.includes(arn));
		for (const {name} of chosen) {
			yield {type: 'reading', what: 'services', subject: name};
		}

		const workloads: readonly Workloads[] = await Promise.all(
			chosen.map(async ({arn, region, taskDefinitions}) =>
				aws.readWorkloads({region, cluster: arn, known: Object.keys(taskDefinitions)}, interrupt.graceful),
			),
		);
		return {workloads};
	},
});
