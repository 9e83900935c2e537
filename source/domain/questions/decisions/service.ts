import {ok, refused, type Checked} from '../../choices/problem/checked.ts';
import type {Situation} from '../../choices/situation.ts';
import {nearest} from '../../kit/nearest.ts';
import {workloadsIn, type Workload} from '../../wiring/workload.ts';
import type {Decision} from './draft.ts';

/** Which service is to send to the Agent of its hosts. */
export const service: Decision<'service'> = {
	id: 'service',
	step: 'service',
	wanted: ({observed}) => observed.workloads !== undefined,
	ask(situation) {
		const workloads = ranked(workloadsOf(situation));
		return {
			id: 'service',
			step: 'service',
			flags: ['--service'],
			about: [...new Set(workloads.map(({cluster}) => cluster.name))],
			input: {
				kind: 'one',
				options: workloads.map(workload => ({
					id: workload.service.serviceArn,
					// Shown with the reason: a missing row would look like a missing permission.
					selectable: workload.cannot === undefined,
					subject: {kind: 'service', workload},
				})),
				of: id => check(id, workloads, situation),
			},
		};
	},
};

/** The service that was chosen; `undefined` before, or where it is gone since. */
export function chosenWorkload(situation: Pick<Situation, 'observed' | 'choices'>): Workload | undefined {
	const {service: arn} = situation.choices;
	return workloadsOf(situation).find(({service: {serviceArn}}) => serviceArn === arn);
}

function workloadsOf({observed, choices}: Pick<Situation, 'observed' | 'choices'>): readonly Workload[] {
	return workloadsIn(observed, choices);
}

/** Those that can be wired come first. */
function ranked(workloads: readonly Workload[]): readonly Workload[] {
	return workloads.toSorted((a, b) => Number(a.cannot !== undefined) - Number(b.cannot !== undefined));
}

function check(id: string, workloads: readonly Workload[], {observed}: Situation): Checked<string> {
	const found = workloads.filter(({service: {serviceArn, serviceName}}) => serviceArn === id || serviceName === id);
	const [first, another] = found;
	if (first === undefined) {
		// It may be one of those that could not be read.
		const unread = (observed.workloads ?? []).flatMap(one => one.unread).find(({part}) => part === 'services');
		const near = nearest(
			id,
			workloads.map(({service: {serviceName}}) => serviceName),
		);
		return refused(
			unread?.problem ?? {
				code: 'unknown-service',
				service: id,
				clusters: [...new Set((observed.workloads ?? []).map(({cluster}) => nameOf(cluster)))],
				...(near !== undefined && {nearest: near}),
			},
		);
	}

	const why = another === undefined ? first.cannot : 'several';
	const {serviceArn, serviceName} = first.service;
	return why === undefined
		? ok(serviceArn)
		: refused({code: 'service-not-possible', service: serviceName, cluster: first.cluster.name, why});
}

function nameOf(arn: string): string {
	return arn.split('/').at(-1) ?? arn;
}
