import type {FoundRun} from '../../../domain/ending/found-run.ts';
import type {Voice} from '../voice.ts';
import {tellMessage} from './tell-message.ts';

/** An earlier run without an ending, before anything is asked. */
export function tellFoundRun(run: FoundRun, {words, pen}: Voice): readonly string[] {
	const {title, ...message} = words.foundRun(run);
	return [`${pen.mark('warning')} ${pen.tone('strong', pen.line(title))}`, ...tellMessage(message, {words, pen})];
}
