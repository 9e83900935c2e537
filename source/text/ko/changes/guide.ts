import {integrationLabel} from '../../../domain/ending/integration-label.ts';
import type {Receipt} from '../../../domain/ending/receipt.ts';
import type {Guide, ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {advice} from './advice.ts';

const integrations: ReceiptPart = {
	title: '통합',
	lines: [
		['애플리케이션 컨테이너에 레이블을 추가하면 Agent(7.36 이상)가 컨테이너에 점검을 실행합니다. Redis의 예:'],
		['  ', part.command(integrationLabel)],
		[part.link('https://docs.datadoghq.com/containers/docker/integrations/')],
	],
};

/** All that applications need: each way of reaching the Agent, and how a check is asked for. */
export function guide({applications}: Pick<Receipt, 'applications'>): Guide {
	return {
		title: '애플리케이션을 Datadog Agent에 연결하는 방법',
		parts: applications.length === 0 ? [] : [...applications.map(each => advice(each)), integrations],
	};
}
