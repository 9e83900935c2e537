import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Voice} from '../voice.ts';
import {tellAccounts} from './tell-accounts.ts';
import {tellAnswer} from './tell-answer.ts';
import {tellBundle} from './tell-bundle.ts';
import {changeTellers} from './tell-change.ts';
import {tellCheck} from './tell-check.ts';
import {tellEstate} from './tell-estate.ts';
import {tellFleet} from './fleet/tell-fleet.ts';
import {tellFinished} from './tell-finished.ts';
import {tellFoundRun} from './tell-found-run.ts';
import {tellPlan} from './tell-plan.ts';
import {tellCode, tellPlanSaved} from './tell-plan-saved.ts';
import {tellPolicies} from './tell-policies.ts';
import {tellProblem} from './tell-problem.ts';
import {readingTellers} from './tell-reading.ts';
import {tellClusterState, tellRollout} from './tell-rollout.ts';
import {tellWiring} from './tell-wiring.ts';
import type {EventOf, Tellers, Telling} from './telling.ts';

/** Every type of event; a new one does not compile without how it is told. */
const tellers: Tellers<SetupEvent['type']> = {
	...readingTellers,
	...changeTellers,
	started: tellStarted,
	'found-run': ({run}, voice) => tellFoundRun(run, voice),
	answered: tellAnswer,
	checked: tellCheck,
	policies: tellPolicies,
	estate: tellEstate,
	fleet: tellFleet,
	bundle: tellBundle,
	wiring: tellWiring,
	planned: tellPlan,
	'plan-saved': tellPlanSaved,
	code: tellCode,
	rollout: tellRollout,
	'cluster-state': tellClusterState,
	stopping: (event, {words, pen}) => [`${pen.mark('warning')} ${pen.text(words.screen.stopping)}`],
	problem: ({problem, ...run}, voice) => tellProblem(problem, run, voice),
	finished: tellFinished,
	'accounts-planned': tellAccounts,
	'account-finished': tellFinished,
};

/** An event as lines that are only ever appended. */
export function tell(event: SetupEvent, telling: Telling): readonly string[] {
	return tellAs(event.type, event, telling);
}

function tellAs<Type extends SetupEvent['type']>(
	type: Type,
	event: EventOf<Type>,
	telling: Telling,
): readonly string[] {
	return tellers[type](event, telling);
}

/** The command too: a log is often all that is left of how a run was begun. */
function tellStarted({version, command, demo, speed = 1}: EventOf<'started'>, {words, pen}: Voice): readonly string[] {
	const title = pen.tone('strong', pen.text(`dd-ecs-setup ${version}, ${command}`));
	return [
		title,
		...(demo === undefined ? [] : [`${pen.mark('warning')} ${pen.text(words.lines.demo(demo, speed))}`]),
	];
}
