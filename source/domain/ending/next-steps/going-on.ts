import {again, type Invocation} from '../../choices/invocation.ts';
import type {NextStep} from './next-step.ts';

/** The same once more, with what was decided so far. A demo has nothing left that it could go on with. */
export function goOn(run: Invocation): NextStep {
	return {step: isDemo(run) ? 'anew' : 'continue', command: again(run)};
}

/** The same once more, where nobody knows what became of the last change. */
export function lookAgain(run: Invocation): NextStep {
	return {step: isDemo(run) ? 'anew' : 'look-again', command: again(run)};
}

/** The simulated account is gone with the run. */
export function isDemo({answers}: Invocation): boolean {
	return answers.demo !== undefined;
}
