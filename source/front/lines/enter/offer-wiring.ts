import {ProblemError} from '../../../domain/choices/problem/problem.ts';
import type {WrittenWiring} from '../../../domain/ending/event.ts';
import {planLetters} from '../../../text/line-words.ts';
import {tellRequests} from '../tell/closer/tell-requests.ts';
import {tellProblem} from '../tell/tell-problem.ts';
import {tellWritten} from '../tell/tell-wiring.ts';
import type {EventOf} from '../tell/telling.ts';
import type {Asking} from './ask.ts';

type Offering = Pick<Asking, 'words' | 'pen' | 'prompts' | 'print' | 'tools'>;

/**
The requests that an application's wiring is made of, and its files, to whoever wants them: the letters are those of a
plan, and the keys of the screens. Ends with anything else.
*/
export async function offerWiring(event: EventOf<'wiring'>, offering: Offering): Promise<void> {
	const {wiring} = event;
	const {words, pen, prompts, print, tools} = offering;
	const {writeWiring} = tools;
	let canWrite = writeWiring !== undefined && event.written === undefined;
	for (;;) {
		prompts.heading(['']);
		const title = pen.text(words.lines.typeWiring(wiring.changes.length, canWrite));
		const picked = await prompts.text({title, initial: '', secret: false});
		const [letter, number, ...more] = picked.kind === 'picked' ? picked.value.trim().split(/\s+/v) : [];
		if (letter === planLetters.requests && more.length === 0) {
			print(['', ...tellRequests(wiring, number, offering)]);
		} else if (letter === planLetters.files && number === undefined && canWrite) {
			const {lines, isWritten} = await wrote(event, offering);
			canWrite = !isWritten;
			print(lines);
		} else {
			return;
		}
	}
}

type Wrote = {readonly lines: readonly string[]; readonly isWritten: boolean};

async function wrote({wiring, again}: EventOf<'wiring'>, {tools, ...voice}: Offering): Promise<Wrote> {
	try {
		const written: WrittenWiring | undefined = await tools.writeWiring?.(wiring);
		return {lines: written ? ['', ...tellWritten(written, voice)] : [], isWritten: true};
	} catch (error) {
		if (!(error instanceof ProblemError)) {
			throw error;
		}

		return {lines: tellProblem(error.problem, {done: [], again}, voice), isWritten: false};
	}
}
