import type {SetupEvent} from '../../domain/ending/event.ts';
import {exitCode} from '../../domain/ending/exit-code.ts';
import {shellQuote} from '../../domain/kit/shell-quote.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';
import {wireAccounts} from './wire-account.ts';
import {wireChange} from './wire-change.ts';
import {wireCheck} from './wire-check.ts';
import {wireAnswered} from './wire-ended.ts';
import {wireCode} from './wire-code.ts';
import {wireEstate} from './wire-estate.ts';
import {wireFact} from './wire-fact.ts';
import {wireFleet} from './wire-fleet.ts';
import {wireFoundRun} from './wire-found-run.ts';
import {wireOutcome} from './wire-outcome.ts';
import {wireAgain} from './planned/wire-again.ts';
import {wirePlan} from './planned/wire-plan.ts';
import {wireProblem} from './wire-problem.ts';
import {wireProof} from './wire-proof.ts';
import {wireReceipt} from './wire-receipt.ts';
import {wireRollout} from './wire-rollout.ts';
import {wireWiring} from './wire-wiring.ts';

/**
An event as the command line promises it: names and fields stay, new ones may come. A switch and no spread of the event:
what the core adds for its own use reaches no script by accident.
*/
export function wireEvent(event: SetupEvent, words: Words) {
	switch (event.type) {
		case 'started': {
			return {
				type: event.type,
				command: event.command,
				version: event.version,
				demo: event.demo,
				speed: event.speed,
				process: event.process && {...event.process},
			} satisfies Wire<'started'>;
		}

		case 'reading': {
			const {type, what, subject, region} = event;
			return {type, what, subject, ...(region !== undefined && {region})} satisfies Wire<'reading'>;
		}

		case 'waiting': {
			const {type, operation, region, seconds} = event;
			const message = words.waiting(operation, region, words.duration(seconds));
			return {type, operation, region, seconds, message} satisfies Wire<'waiting'>;
		}

		case 'progress': {
			return {type: event.type, answers: event.answers} satisfies Wire<'progress'>;
		}

		case 'identified': {
			return {type: event.type, ...event.identity, regions: event.regions} satisfies Wire<'identified'>;
		}

		case 'found-run': {
			return {type: event.type, ...wireFoundRun(event.run, words)} satisfies Wire<'found-run'>;
		}

		case 'observed': {
			return {type: event.type, ...wireFact(event.facts)} satisfies Wire<'observed'>;
		}

		case 'answered': {
			return wireAnswered(event);
		}

		case 'verified': {
			const {verdict} = event;
			return {type: event.type, ...verdict, message: plain(words.verdict(verdict))} satisfies Wire<'verified'>;
		}

		case 'checked': {
			return {type: event.type, ...wireCheck(event, words)} satisfies Wire<'checked'>;
		}

		case 'bundle': {
			const {file, entries, missing} = event.bundle;
			return {type: event.type, state: event.state, file, entries, missing} satisfies Wire<'bundle'>;
		}

		case 'policies': {
			return {type: event.type, policies: event.policies} satisfies Wire<'policies'>;
		}

		case 'estate': {
			return {type: event.type, ...wireEstate(event.estate, words)} satisfies Wire<'estate'>;
		}

		case 'fleet': {
			const {type, fleet, again} = event;
			return {type, fleet: wireFleet(fleet, words), again: wireAgain(again)} satisfies Wire<'fleet'>;
		}

		case 'wiring': {
			return {type: event.type, ...wireWiring(event, words)} satisfies Wire<'wiring'>;
		}

		case 'planned': {
			return {
				type: event.type,
				dryRun: event.dryRun,
				// Whose account it changes: a plan that is kept as evidence says so itself.
				...(event.identity && {identity: {...event.identity}}),
				plan: wirePlan(event, words),
				...(event.fleet && {fleet: wireFleet(event.fleet, words, true)}),
				again: wireAgain(event.again),
			} satisfies Wire<'planned'>;
		}

		case 'code': {
			return {type: event.type, ...wireCode(event, words)};
		}

		case 'plan-saved': {
			const {type, file, made, expires, command} = event;
			return {type, file, made, expires, again: shellQuote(command)} satisfies Wire<'plan-saved'>;
		}

		case 'change-started': {
			// The whole change again, as the plan had it: a reader of the tail of a log needs no earlier line.
			return {type: event.type, ...wireChange(event.change, words)} satisfies Wire<'change-started'>;
		}

		case 'change-note': {
			// How many notes come, if any, depends on what AWS does; `id` names the change they belong to.
			const {type, change: id, note} = event;
			return {type, id, note: note.kind, message: words.note(note)} satisfies Wire<'change-note'>;
		}

		case 'change-done': {
			return {
				type: event.type,
				id: event.change.id,
				kind: event.change.kind,
				result: event.result,
				seconds: event.seconds,
			} satisfies Wire<'change-done'>;
		}

		case 'rollout': {
			return {type: event.type, ...wireRollout(event, words)} satisfies Wire<'rollout'>;
		}

		case 'cluster-state': {
			const {type, cluster, counts} = event;
			const message = words.lines.clusterState(cluster, counts);
			return {type, ...cluster, clusters: {...counts}, message} satisfies Wire<'cluster-state'>;
		}

		case 'proof': {
			return {type: event.type, ...wireProof(event.proof, words)} satisfies Wire<'proof'>;
		}

		case 'stopping': {
			return {type: event.type} satisfies Wire<'stopping'>;
		}

		case 'problem': {
			return {type: event.type, ...wireProblem(event, words)} satisfies Wire<'problem'>;
		}

		case 'accounts-planned': {
			return {type: event.type, ...wireAccounts(event, words)} satisfies Wire<'accounts-planned'>;
		}

		case 'account-finished': {
			return {
				type: event.type,
				outcome: wireOutcome(event.outcome, words),
				seconds: event.seconds,
				guide: event.guide,
				receipt: event.receipt === undefined ? undefined : wireReceipt(event.receipt, words),
			} satisfies Wire<'account-finished'>;
		}

		case 'finished': {
			return {
				type: event.type,
				outcome: wireOutcome(event.outcome, words),
				// Written out, because a shell's pipe hides the exit code of all but its last command.
				exitCode: exitCode(event.outcome),
				seconds: event.seconds,
				journal: event.journal,
				page: event.page,
				guide: event.guide,
				receipt: event.receipt === undefined ? undefined : wireReceipt(event.receipt, words),
			} satisfies Wire<'finished'>;
		}
	}
}
