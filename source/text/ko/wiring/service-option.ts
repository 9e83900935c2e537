import type {NotWirable} from '../../../domain/choices/problem/areas/service-problem.ts';
import {sendsToday} from '../../../domain/wiring/sends-today.ts';
import type {Workload} from '../../../domain/wiring/workload.ts';
import {part} from '../../part.ts';
import type {OptionWords} from '../../words.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';
import {counted} from '../forms/counted.ts';
import {notWirable} from './not-wirable.ts';

/** In a column. */
const briefly: Readonly<Record<NotWirable, string>> = {
	fargate: '호스트 Agent 없음',
	sidecar: '작업에 Agent 포함',
	'no-hosts': '실행 위치 없음',
	'no-agent': 'Agent 없음',
	unreadable: '읽을 수 없음',
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
				`, ${counted('작업', service.runningCount)}`,
			],
			...(cannot === undefined ? [] : [[`이 서비스는 ${notWirable[cannot]}.`]]),
			...(reached ? [['연결되는 Agent: ', part.value(reached.agent.name)]] : []),
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
	return sends.length === 0 ? '아직 보내지 않음' : `${listed(sends)} 전송`;
}
