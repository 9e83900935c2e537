import type {SetupEvent} from '../../domain/ending/event.ts';
import {exitCode} from '../../domain/ending/exit-code.ts';
import type {Message} from '../../domain/kit/message.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {WorkflowCommand} from './workflow-command.ts';

export type Annotation = Extract<WorkflowCommand, {readonly name: 'error' | 'warning'}>;

/** Not failed: what a dry run with `--detailed-exitcode` ends with where there is something to do. */
const changesCode = 3;

/** What of an event the runner shows beside the log. `hasError`: the run told of an error before. */
export function annotationOf(event: SetupEvent, words: Words, hasError: boolean): Annotation | undefined {
	switch (event.type) {
		case 'checked': {
			const {check, again} = event;
			if (check.verdict === 'pass') {
				return undefined;
			}

			const {title, line, fixes} = words.check(check, again);
			const name = check.verdict === 'fail' ? 'error' : 'warning';
			return {name, title, lines: [plain(line), ...steps(fixes)]};
		}

		case 'problem': {
			const {title, body, done, steps: next, ids} = words.problem(event.problem, event);
			return {
				name: 'error',
				title: plain(title),
				lines: [
					...body.map(line => plain(line)),
					...(done.length > 0 ? [words.screen.doneSoFar, ...done.map(line => plain(line))] : []),
					...(next.length > 0 ? [words.screen.whatToDo, ...steps(next)] : []),
					...ids.map(line => plain(line)),
				],
			};
		}

		// What failed without a problem of its own: `status --check`, for one.
		case 'finished': {
			const [first = [], ...rest] = words.outcome(event.outcome);
			const code = exitCode(event.outcome);
			return code === 0 || code === changesCode || hasError
				? undefined
				: {name: 'error', title: plain(first), lines: rest.map(line => plain(line))};
		}

		default: {
			return undefined;
		}
	}
}

function steps(all: Message['steps']): readonly string[] {
	return all.flatMap(({text, command, document}) => [
		plain(text),
		...(command === undefined ? [] : [command]),
		...(document === undefined ? [] : document.split('\n')),
	]);
}
