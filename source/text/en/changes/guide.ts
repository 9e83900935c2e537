import {integrationLabel} from '../../../domain/ending/integration-label.ts';
import type {Receipt} from '../../../domain/ending/receipt.ts';
import type {Guide, ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {advice} from './advice.ts';

const integrations: ReceiptPart = {
	title: 'Integrations',
	lines: [
		["A label on an application's container has the Agent, from 7.36 on, run a check on it. For Redis:"],
		['  ', part.command(integrationLabel)],
		[part.link('https://docs.datadoghq.com/containers/docker/integrations/')],
	],
};

/** All that applications need: each way of reaching the Agent, and how a check is asked for. */
export function guide({applications}: Pick<Receipt, 'applications'>): Guide {
	return {
		title: 'What applications need to reach the Datadog Agent',
		parts: applications.length === 0 ? [] : [...applications.map(each => advice(each)), integrations],
	};
}
