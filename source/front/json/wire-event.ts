import type {JsonObject} from '../../domain/kit/json.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {exitCode} from '../../domain/ending/exit-code.ts';
import {again} from '../../domain/choices/invocation.ts';
import {maskedEcho} from '../../domain/kit/mask.ts';
import {shellQuote} from '../../domain/kit/shell-quote.ts';
import {plain} from '../../text/plain.ts';
import type {Words} from '../../text/words.ts';
import {wireAccountPlan} from './wire-account.ts';
import {wireChange} from './wire-change.ts';
import {wireCheck} from './wire-check.ts';
import {wireAnswered} from './wire-ended.ts';
import {wireCode} from './wire-code.ts';
import {wireEstate} from './wire-estate.ts';
import {wireFact} from './wire-fact.ts';
import {wireFoundRun} from './wire-found-run.ts';
import {wireOutcome} from './wire-outcome.ts';
import {wirePlan} from './wire-plan.ts';
import {wireProblem} from './wire-problem.ts';
import {wireProof} from './wire-proof.ts';
import {wireReceipt} from './wire-receipt.ts';
import {wireRollout} from './wire-rollout.ts';
import {wireWiring} from './wire-wiring.ts';

/**
An event as the command line promises it: names and fields stay, new ones may come. A switch and no spread of the event:
what the core adds for its own use reaches no script by accident.
*/
export function wireEvent(event: SetupEvent, words: Words): JsonObject {
	switch (event.type) {
		case 'started': {
			return {
				type: event.type,
				command: event.command,
				version: event.version,
				demo: event.demo,
				speed: event.speed,
				process: event.process && {...event.process},
			};
		}

		case 'reading': {
			return {type: event.type, what: event.what, subject: event.subject};
		}

		case 'waiting': {
			return {
				type: event.type,
				operation: event.operation,
				region: event.region,
				seconds: event.seconds,
				message: words.waiting(event.operation, event.region, words.duration(event.seconds)),
			};
		}

		case 'progress': {
			return {type: event.type, answers: event.answers};
		}

		case 'identified': {
			return {type: event.type, ...event.identity, regions: event.regions};
		}

		case 'found-run': {
			return {type: event.type, ...wireFoundRun(event.run, words)};
		}

		case 'observed': {
			return {type: event.type, ...wireFact(event.facts)};
		}

		case 'answered': {
			return wireAnswered(event);
		}

		case 'verified': {
			return {type: event.type, ...event.verdict, message: plain(words.verdict(event.verdict))};
		}

		case 'checked': {
			return {type: event.type, ...wireCheck(event, words)};
		}

		case 'bundle': {
			const {file, entries, missing} = event.bundle;
			return {type: event.type, state: event.state, file, entries, missing};
		}

		case 'policies': {
			return {type: event.type, policies: event.policies};
		}

		case 'estate': {
			return {type: event.type, ...wireEstate(event.estate, words)};
		}

		case 'wiring': {
			return {type: event.type, ...wireWiring(event, words)};
		}

		case 'planned': {
			return {
				type: event.type,
				dryRun: event.dryRun,
				// Whose account it changes: a plan that is kept as evidence says so itself.
				...(event.identity && {identity: {...event.identity}}),
				plan: wirePlan(event, words),
				// For whoever finds it later, perhaps a person: it asks before it does anything.
				again: maskedEcho(shellQuote(again(event.again, {yes: undefined, json: undefined}))),
			};
		}

		case 'code': {
			return {type: event.type, ...wireCode(event, words)};
		}

		case 'plan-saved': {
			const {type, file, made, expires, command} = event;
			return {type, file, made, expires, again: shellQuote(command)};
		}

		case 'change-started': {
			// The whole change again, as the plan had it: a reader of the tail of a log needs no earlier line.
			return {type: event.type, id: event.change.id, ...wireChange(event.change, words)};
		}

		case 'change-note': {
			// How many notes come, if any, depends on what AWS does; `id` names the change they belong to.
			return {type: event.type, id: event.change, note: event.note.kind, message: words.note(event.note)};
		}

		case 'change-done': {
			return {
				type: event.type,
				id: event.change.id,
				kind: event.change.kind,
				result: event.result,
				seconds: event.seconds,
			};
		}

		case 'rollout': {
			return {type: event.type, ...wireRollout(event.rollout, words), seconds: event.seconds};
		}

		case 'cluster-state': {
			return {
				type: event.type,
				...event.cluster,
				clusters: {...event.counts},
				message: words.lines.clusterState(event.cluster, event.counts),
			};
		}

		case 'proof': {
			return {type: event.type, ...wireProof(event.proof, words)};
		}

		case 'stopping': {
			return {type: event.type};
		}

		case 'problem': {
			return {type: event.type, ...wireProblem(event, words)};
		}

		case 'accounts-planned': {
			return {
				type: event.type,
				dryRun: event.dryRun,
				accounts: event.accounts.map(one => wireAccountPlan(one)),
				canary: event.canary,
				message: words.accounts.total(event.accounts),
			};
		}

		case 'account-finished': {
			return {
				type: event.type,
				outcome: wireOutcome(event.outcome, words),
				seconds: event.seconds,
				guide: event.guide,
				receipt: event.receipt === undefined ? undefined : wireReceipt(event.receipt, words),
			};
		}

		case 'finished': {
			return {
				type: event.type,
				outcome: wireOutcome(event.outcome, words),
				// Written out, because a shell's pipe hides the exit code of all but its last command.
				exitCode: exitCode(event.outcome),
				seconds: event.seconds,
				journal: event.journal,
				guide: event.guide,
				receipt: event.receipt === undefined ? undefined : wireReceipt(event.receipt, words),
			};
		}
	}
}
