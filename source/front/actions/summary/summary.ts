import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {FleetEvent} from '../../../domain/fleet/view/fleet-event.ts';
import type {Outcome} from '../../../domain/ending/outcome.ts';
import type {AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Words} from '../../../text/words.ts';
import {checkBlocks} from './check-blocks.ts';
import {endBlocks} from './end-blocks.ts';
import {fleetBlocks} from './fleet-blocks.ts';
import {estateBlocks} from './estate-blocks.ts';
import {messageBlocks} from './message-blocks.ts';
import {changeBlocks, planBlocks} from './plan-blocks.ts';
import {inline, block, prose} from './safe.ts';

/**
In characters, for the differences of all plans of a run. GitHub takes 1 MiB a step and drops what is more, and a
comment of a pull request, which is to hold the same, takes 65,536.
*/
const room = 45_000;

/** Markdown for the summary of a job, event by event; empty for those that add nothing. */
export function createSummary(words: Words): (event: SetupEvent) => string {
	let left = room;
	let areChecksListed = false;
	let fleet: FleetEvent | undefined;
	const checked: Checked[] = [];
	/** Those of an account, or of the only one: what a command is there for that makes no plan. */
	const checksOf = (of: AccountName | undefined): readonly string[] => {
		const own = checked.filter(one => one.of?.account === of?.account && one.of?.profile === of?.profile);
		const [first] = own;
		return areChecksListed && first
			? [
					`## ${prose(words.pipeline.checked(of))}`,
					...checkBlocks(
						own.map(({check}) => check),
						first.again,
						words,
					),
				]
			: [];
	};

	return event => {
		switch (event.type) {
			case 'started': {
				areChecksListed = event.checks === 'all';
				return '';
			}

			case 'checked': {
				checked.push(event);
				return '';
			}

			case 'estate': {
				return joined(estateBlocks(event.estate, event.of, words));
			}

			case 'fleet': {
				fleet = event;
				return '';
			}

			case 'planned': {
				const {shown, hidden, spent} = fitting(changeBlocks(event, words), left);
				left -= spent;
				return joined([
					...planBlocks(event, words),
					...(event.fleet ? fleetBlocks(event.fleet, words, event.plan.changes) : []),
					...shown,
					...(hidden > 0 ? [words.pipeline.moreChanges(hidden)] : []),
				]);
			}

			case 'plan-saved': {
				const {title, steps} = words.planSaved(event);
				return joined([
					inline(title),
					...steps.flatMap(({text, command}) => [
						inline(text),
						...(command === undefined ? [] : [block([command])]),
					]),
				]);
			}

			case 'problem': {
				return joined(messageBlocks(words.problem(event.problem, event), words));
			}

			case 'account-finished':
			case 'finished': {
				return joined([
					...checksOf(event.of),
					...(fleet && isTold(event.outcome, fleet) ? fleetBlocks(fleet.fleet, words) : []),
					...endBlocks(event, words),
				]);
			}

			default: {
				return '';
			}
		}
	};
}

/** A fleet as it ended: where it was only looked at, or an operation was watched. */
function isTold({kind}: Outcome, {fleet: {operation}}: FleetEvent): boolean {
	return kind === 'fleet-seen' || operation !== undefined;
}

type Checked = Extract<SetupEvent, {readonly type: 'checked'}>;

type Fitting = {readonly shown: readonly string[]; readonly hidden: number; readonly spent: number};

/** In their order: what comes behind one that has no room is left out too. */
function fitting(all: ReturnType<typeof changeBlocks>, left: number): Fitting {
	const shown: string[] = [];
	let spent = 0;
	for (const {text} of all) {
		if (spent + text.length > left) {
			break;
		}

		spent += text.length;
		shown.push(text);
	}

	return {shown, hidden: all.slice(shown.length).reduce((sum, {count}) => sum + count, 0), spent};
}

function joined(blocks: readonly string[]): string {
	return blocks.map(each => `${each}\n\n`).join('');
}
