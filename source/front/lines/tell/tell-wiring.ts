import {wiringFolder} from '../../../domain/wiring/make-wiring.ts';
import type {WrittenWiring} from '../../../domain/ending/event.ts';
import {whole} from '../hung.ts';
import type {Voice} from '../voice.ts';
import {tellChange} from './tell-plan.ts';
import type {EventOf} from './telling.ts';

/** What an application needs: each change with every difference, what has to be known besides, and how to go on. */
export function tellWiring({wiring, written}: EventOf<'wiring'>, voice: Voice): readonly string[] {
	const {words, pen} = voice;
	const {title, summary, notes, headings, howToWrite} = words.wiring;
	const told = notes(wiring);
	const isNeeded = wiring.changes.length > 0;
	return [
		'',
		pen.tone('strong', pen.text(title(wiring))),
		pen.line(summary(wiring)),
		...wiring.changes.flatMap(change => ['', ...tellChange(change, voice)]),
		...(told.length === 0 ? [] : ['', pen.tone('strong', pen.text(headings.notes))]),
		...told.flatMap(([first = [], ...more]) => [
			`${pen.mark('running')} ${pen.line(first)}`,
			...more.map(line => `  ${line.length === 1 ? whole(pen.line(line)) : pen.line(line)}`),
		]),
		...(isNeeded ? ['', pen.tone('strong', pen.text(headings.files))] : []),
		...(isNeeded
			? written === undefined
				? [pen.line(howToWrite(wiringFolder(wiring)))]
				: tellWritten(written, voice)
			: []),
	];
}

/** Where the files are, and the command that makes the change by them. */
export function tellWritten(written: WrittenWiring, {words, pen}: Voice): readonly string[] {
	return words.wiring.wrote(written).map(line => (line.length === 1 ? whole(pen.line(line)) : pen.line(line)));
}
