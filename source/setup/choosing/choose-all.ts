import type {ChoiceId, Choices} from '../../domain/choices/choices.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {MissingAnswer} from '../../domain/choices/problem/missing-answers.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Question, Reply} from '../../domain/questions/question.ts';
import type {Ask, Ports} from '../ports.ts';
import {againOf} from './again-of.ts';
import {assumed} from './assumed.ts';
import type {Chosen} from './chosen.ts';

/**
Chooses; where nobody can be asked and an answer is missing, the run goes on reading with one that could be taken, to
end with all that is missing and the command that has it. Nothing is planned of what was assumed.
*/
export async function* chooseAll(
	choosing: (ask: Ask) => AsyncGenerator<SetupEvent, Chosen>,
	ports: Ports,
	ask: Ask,
): AsyncGenerator<SetupEvent, Chosen> {
	const gaps: Gap[] = [];
	const asking: Ask = async (question, renewed) => {
		const reply = await ask(question, renewed);
		return reply.kind === 'missing' && isGap(question) ? noted(question, gaps) : reply;
	};

	let chosen: Chosen;
	try {
		chosen = yield* withoutAnswers(choosing(asking), () => gaps.length > 0);
	} catch (error) {
		const [first, ...others] = gaps;
		if (!(error instanceof ProblemError) || !first) {
			throw error;
		}

		// Whatever else ends what was only assumed is no news of the run, but no command would work there.
		throw missing([first, ...others], error.problem.code === 'missing-answer' ? gaps.at(-1)?.again : undefined);
	}

	const [first, ...others] = gaps;
	if (chosen.kind === 'decided' && first) {
		throw missing(unapproved([first, ...others], ports), againOf(chosen.session, ports));
	}

	return chosen;
}

/** Answers that rest on what was assumed are nobody's. */
async function* withoutAnswers(
	events: AsyncGenerator<SetupEvent, Chosen>,
	isAssuming: () => boolean,
): AsyncGenerator<SetupEvent, Chosen> {
	for (;;) {
		const next = await events.next();
		if (next.done === true) {
			return next.value;
		}

		if (next.value.type !== 'answered' || !isAssuming()) {
			yield next.value;
		}
	}
}

/** A question without an answer, and the run as it stood then. */
type Gap = MissingAnswer & {
	readonly again: Invocation;
	/** Nobody can say what it would be. */
	readonly isOpen: boolean;
};

type Gaps = readonly [Gap, ...Gap[]];

/** What a flag would answer; else the question's own way to end says more. */
function isGap({fallback, unattended, complaint, flags}: Question): boolean {
	return fallback === undefined && unattended === undefined && complaint === undefined && flags.length > 0;
}

function noted<Id extends ChoiceId>(question: Question<Id>, gaps: Gap[]): Reply<Choices[Id]> {
	const {id, flags, again} = question;
	const value = assumed(question);
	// Of the two about the key one is told: what names it answers both.
	if (id !== 'key' || gaps.every(gap => gap.question !== 'keySource')) {
		gaps.push({question: id, flags, again, isOpen: value === undefined && !isYes(flags)});
	}

	return value === undefined ? {kind: 'missing'} : {kind: 'answer', value, source: 'default'};
}

function isYes(flags: readonly string[]): boolean {
	return flags.some(flag => flag.startsWith('--yes'));
}

/** What is planned would ask for a yes. */
function unapproved(gaps: Gaps, {run}: Ports): Gaps {
	const isAsked = run.command.purpose === 'changes' && !run.dryRun && !run.given.approve;
	return isAsked ? [...gaps, {question: 'approval', flags: ['--yes'], again: gaps[0].again, isOpen: false}] : gaps;
}

/** `decided`: the run with all that was assumed. */
function missing(gaps: Gaps, decided: Invocation | undefined): ProblemError {
	const [{question, flags, again}, ...rest] = gaps;
	const others = rest.map((gap): MissingAnswer => ({question: gap.question, flags: gap.flags}));
	const isComplete = gaps.every(({isOpen}) => !isOpen);
	const isNeedsYes = gaps.some(gap => isYes(gap.flags));
	return new ProblemError(
		{
			code: 'missing-answer',
			question,
			flags,
			...(others.length > 0 && {others}),
			...(isComplete && decided && {complete: {...decided.answers, ...(isNeedsYes && {yes: true as const})}}),
		},
		false,
		// As it stood before anything was assumed.
		again,
	);
}
