import type {NotWirable} from '../../../domain/choices/problem/areas/service-problem.ts';
import {type Sends, sendsToday} from '../../../domain/wiring/sends-today.ts';
import type {Workload} from '../../../domain/wiring/workload.ts';
import {part} from '../../part.ts';
import type {OptionWords} from '../../words.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {notWirable} from './not-wirable.ts';

/** In a column. */
const briefly: Readonly<Record<NotWirable, string>> = {
	fargate: 'ホストの Agent なし',
	sidecar: 'タスク内に Agent',
	'no-hosts': '実行先なし',
	'no-agent': 'Agent なし',
	unreadable: '読み取り不可',
};

const sent: Readonly<Record<Sends, string>> = {traces: 'トレース', metrics: 'メトリクス'};

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
				...(family === undefined ? [] : ['、', part.value(family)]),
				`、${plural(service.runningCount, 'タスク', '個')}`,
			],
			...(cannot === undefined ? [] : [[`${notWirable[cannot]}。`]]),
			...(reached ? [['Agent: ', part.value(reached.agent.name)]] : []),
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
	return network === undefined ? kinds : `${kinds}、${network}`;
}

function sending({registered}: Workload): string {
	const sends = registered ? sendsToday(registered.definition) : [];
	return sends.length === 0 ? '送信なし' : `${listed(sends.map(each => sent[each]))}を送信`;
}
