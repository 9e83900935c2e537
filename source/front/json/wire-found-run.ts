import type {FoundRun} from '../../domain/ending/found-run.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {Body} from './wire.ts';
import {wireStep} from './wire-step.ts';

/** An earlier run without an ending: what it did and perhaps did, in the fields of changes, and in words. */
export function wireFoundRun(run: FoundRun, words: Words) {
	const {title, body, steps} = words.foundRun(run);
	const {done, perhaps, targets, perhapsRunning, again, takenBack, takeBack, ...facts} = run;
	return {
		...facts,
		targets,
		done,
		perhaps,
		perhapsRunning: perhapsRunning !== undefined,
		message: plain(title),
		details: body.map(line => plain(line)),
		steps: steps.map(step => wireStep(step)),
	} satisfies Body<'found-run'>;
}
