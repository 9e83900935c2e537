import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {settingsGiven} from '../../domain/found/given-settings.ts';
import {chosenWorkload} from '../../domain/questions/decisions/service.ts';
import {makeWiring} from '../../domain/wiring/make-wiring.ts';
import type {Ending} from '../ending.ts';
import type {Ports} from '../ports.ts';
import {againOf} from './again-of.ts';
import {decidedIn} from './decided-in.ts';
import {choicesOf, type LookedAt} from './session.ts';

/** `next`: what the chosen service needs, to be shown and written into files. Nothing is asked of AWS any more. */
export function* wireChosen(session: LookedAt, ports: Ports): Generator<SetupEvent, Ending> {
	const choices = choicesOf(session);
	const {service, containers = []} = choices;
	const workload = chosenWorkload({observed: session.observed, choices});
	const {env} = decidedIn(session, ports).choices.settings;
	const isEnvSaid = settingsGiven(ports.run.given).includes('env');
	const again = againOf(session, ports);
	const wiring = workload && makeWiring(workload, {containers, again, ...(isEnvSaid && env !== undefined && {env})});
	if (!wiring) {
		throw new ProblemError({
			code: 'service-not-possible',
			service: workload?.service.serviceName ?? service ?? '',
			cluster: workload?.cluster.name ?? '',
			why: 'unreadable',
		});
	}

	yield {type: 'wiring', wiring, again};
	return {outcome: {kind: 'wired', service: wiring.service, changes: wiring.changes.length, clusters: []}};
}
