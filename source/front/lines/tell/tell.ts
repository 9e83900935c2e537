import type {KeyVerdict} from '../../../domain/account/key-verdict.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Words} from '../../../text/words.ts';
import type {Mark, Pen} from '../pen.ts';
import {tellFinished} from './tell-finished.ts';
import {tellPlan} from './tell-plan.ts';
import {tellProblem} from './tell-problem.ts';
import {tellRollout} from './tell-rollout.ts';

/** How events are told: with which words and looks, and how much of the checks. */
export type Telling = {
	readonly words: Words;
	readonly pen: Pen;
	/** A prompt has left the person's answers on the screen already. */
	readonly echoesAnswers: boolean;
	/** Checks that passed are listed one by one, and not only counted. */
	readonly listsPassed: boolean;
};

/** An event as lines that are only ever appended. */
export function tell(event: SetupEvent, telling: Telling): readonly string[] {
	const {words, pen} = telling;
	const marked = (mark: Mark, text: string) => [`${pen.mark(mark)} ${text}`];
	switch (event.type) {
		case 'started': {
			// The command too: a log is often all that is left of how a run was begun.
			const title = pen.tone('strong', pen.text(`dd-ecs-setup ${event.version}, ${event.command}`));
			return [
				title,
				...(event.demo === undefined ? [] : marked('warning', pen.text(words.lines.demo(event.demo)))),
			];
		}

		case 'reading': {
			return marked('running', pen.text(words.reading(event.what, event.subject)));
		}

		case 'identified': {
			return marked('done', pen.line(words.identity(event.identity)));
		}

		case 'observed': {
			return marked(
				event.facts.kind === 'region-refused' ? 'warning' : 'done',
				pen.line(words.observed(event.facts)),
			);
		}

		case 'answered': {
			return tellAnswer(event, telling);
		}

		case 'verified': {
			const mark = verdictMarks[event.verdict.kind];
			return mark === undefined ? [] : marked(mark, pen.line(words.verdict(event.verdict)));
		}

		case 'checked': {
			// Counted in the plan's line of checks.
			if (event.check.verdict === 'pass' && !telling.listsPassed) {
				return [];
			}

			const {title, line, fixes} = words.check(event.check);
			const mark = {pass: 'done', warn: 'warning', fail: 'failed'} as const;
			return [
				...marked(mark[event.check.verdict], `${pen.tone('strong', pen.text(title))}  ${pen.line(line)}`),
				...fixes.map(fix => `    ${pen.line(fix)}`),
			];
		}

		case 'policies': {
			return event.policies.flatMap(({holder, document}) => [
				'',
				pen.tone('strong', pen.text(words.policy(holder))),
				// Without marks and margins: what is copied must parse as JSON.
				...JSON.stringify(document, undefined, '  ')
					.split('\n')
					.map(line => pen.text(line)),
			]);
		}

		case 'planned': {
			return tellPlan(event.plan, {
				...telling,
				isDryRun: event.dryRun,
				...(event.identity && {identity: event.identity}),
			});
		}

		case 'change-started': {
			return marked('running', pen.text(words.change(event.change).running));
		}

		case 'change-note': {
			return [`    ${pen.tone('quiet', pen.text(words.note(event.note)))}`];
		}

		case 'change-done': {
			// Under a second nobody waited.
			const seconds = event.seconds < 1 ? '' : pen.tone('quiet', `  ${words.duration(event.seconds)}`);
			return marked('done', pen.text(words.changeDone(event.change, event.result)) + seconds);
		}

		case 'rollout': {
			return tellRollout(event, telling);
		}

		case 'proof': {
			return marked(event.proof.kind === 'arriving' ? 'done' : 'running', pen.line(words.proof(event.proof)));
		}

		case 'stopping': {
			return marked('warning', pen.text(words.screen.stopping));
		}

		case 'problem': {
			return tellProblem(event.problem, event.done, telling);
		}

		case 'finished': {
			return tellFinished(event, telling);
		}
	}
}

/** A refused key is told by the problem that follows. */
const verdictMarks: Readonly<Record<KeyVerdict['kind'], Mark | undefined>> = {
	valid: 'done',
	refused: undefined,
	elsewhere: undefined,
	unknown: 'warning',
	unread: 'warning',
};

function tellAnswer(
	event: Extract<SetupEvent, {type: 'answered'}>,
	{words, pen, echoesAnswers}: Telling,
): readonly string[] {
	const text = words.answer(event.question, event.value);
	if (event.withdrawn === true) {
		return [`${pen.mark('running')} ${pen.text(words.lines.withdrawn(text))}`];
	}

	if (event.source === 'person') {
		// A prompt of readline leaves a number on the screen, which says nothing of what it stood for.
		return echoesAnswers ? [] : [`${pen.mark('done')} ${pen.text(text)}`];
	}

	return [
		`${pen.mark('done')} ${pen.text(text)} ${pen.tone('quiet', pen.text(`(${words.lines.source(event.source)})`))}`,
	];
}
