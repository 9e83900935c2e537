import type {Tellers} from './telling.ts';

/** The changes being made, one after the other. */
export const changeTellers: Tellers<'change-started' | 'change-note' | 'change-done'> = {
	'change-started': ({change}, {words, pen}) => [`${pen.mark('running')} ${pen.text(words.change(change).running)}`],
	'change-note': ({note}, {words, pen}) => [`    ${pen.tone('quiet', pen.text(words.note(note)))}`],
	'change-done'({change, result, seconds}, {words, pen}) {
		// Under a second nobody waited.
		const elapsed = seconds < 1 ? '' : pen.tone('quiet', `  ${words.duration(seconds)}`);
		return [`${pen.mark('done')} ${pen.text(words.changeDone(change, result))}${elapsed}`];
	},
};
