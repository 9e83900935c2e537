import type {NotWirable} from '../../../domain/choices/problem/areas/service-problem.ts';
import {sendsToday} from '../../../domain/wiring/sends-today.ts';
import type {Workload} from '../../../domain/wiring/workload.ts';
import {part} from '../../part.ts';
import type {OptionWords} from '../../words.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {notWirable} from './not-wirable.ts';

/** In a column. */
const briefly: Readonly<Record<NotWirable, string>> = {
	fargate: 'no Agent of a host',
	sidecar: 'Agent in its tasks',
	'no-hosts': 'runs nowhere',
	'no-agent': 'no Agent there',
	unreadable: 'not readable',
};

/** A service's row: on what it runs, and what it is told to send already, or why it can't be chosen. */
export function serviceOption(workload: Workload): OptionWords {
	const {service, cluster, registered, reached, cannot} = workload;
	const family = registered && `${registered.definition.family}:${registered.revision}`;
	return {
		label: service.serviceName,
		aside: [hosts(workload), cannot === undefined ? sending(workload) : briefly[cannot]],
		detail: [
			[
				part.value(cluster.name),
				...(family === undefined ? [] : [', ', part.value(family)]),
				`, ${plural(service.runningCount, 'task')}`,
			],
			...(cannot === undefined ? [] : [[`It ${notWirable[cannot]}.`]]),
			...(reached ? [['Its Agent is ', part.value(reached.agent.name), '.']] : []),
		],
		...(cannot !== undefined && {cannot: briefly[cannot]}),
	};
}

function hosts({service, groups, registered}: Workload): string {
	if (service.launchType === 'FARGATE') {
		return 'Fargate';
	}

	const network = registered?.definition.networkMode;
	const kinds =
		groups.length === 0 ? (service.launchType ?? '') : listed(groups.map(group => platform[group.platform]));
	return network === undefined ? kinds : `${kinds}, ${network}`;
}

function sending({registered}: Workload): string {
	const sends = registered ? sendsToday(registered.definition) : [];
	return sends.length === 0 ? 'sends nothing yet' : `sends ${listed(sends)}`;
}
