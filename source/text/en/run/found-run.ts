import type {TakenBackHow} from '../../../domain/choices/intent.ts';
import type {FoundRun} from '../../../domain/ending/found-run.ts';
import type {Line, Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {changeDone} from '../changes/change-done.ts';
import {runningChange} from '../changes/change.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

// Its journal doesn't say which.
const repeated = 'run the same command with the same answers';
const safe = 'it finds what is done, and makes nothing twice';

const waysBack: Readonly<Record<TakenBackHow, string>> = {
	made: 'Or take out what it put in. Nothing goes before a yes.',
	changed: 'Or go back to what ran before. Nothing changes before a yes.',
};

/** An earlier run that never said how it ended: what it did, what it perhaps did, and what to do about it. */
export function foundRun(run: FoundRun): Message {
	const {done, again, journal, takenBack, takeBack} = run;
	const told = done.map(({arn, ...change}) => changeDone(change, {...(arn !== undefined && {arn})}));
	const before = told.slice(0, -1);
	const command = again === undefined ? {} : {command: again};
	return {
		title: title(run, told.at(-1)),
		body: [...(before.length > 0 ? [['Before that: ', part.value(listed(before, 8)), '.']] : []), ...rest(run)],
		done: [],
		steps: [
			{
				text: [`To finish it, ${again === undefined ? repeated : 'run the same once more'}: ${safe}.`],
				...command,
			},
			...(takenBack === undefined || takeBack === undefined
				? []
				: [{text: [waysBack[takenBack]], command: takeBack}]),
		],
		ids: [['Its journal: ', part.value(journal)]],
	};
}

function title({began, perhapsRunning}: FoundRun, last: string | undefined): Line {
	const run = `A run of ${instant(began)}`;
	if (last === undefined) {
		return [`${run} ${perhapsRunning === undefined ? 'stopped at its first change' : 'has no ending yet'}`];
	}

	const after = perhapsRunning === undefined ? 'stopped after' : 'has no ending yet. Its last word:';
	return [`${run} ${after} `, part.value(last)];
}

/** What is not known to be done. */
function rest({perhaps, notBegun, isTorn, perhapsRunning}: FoundRun): readonly Line[] {
	return [
		...perhaps.map((change): Line => [
			'It had begun: ',
			part.value(runningChange(change)),
			'. No answer was noted, so it may have been made.',
		]),
		...(notBegun > 0
			? [[`${plural(notBegun, 'more change')} of its plan ${notBegun === 1 ? "wasn't" : "weren't"} begun.`]]
			: []),
		...(notBegun + perhaps.length === 0 && !isTorn
			? [['All changes of its plan were made. How that went on, nobody saw.']]
			: []),
		...(isTorn ? [['Its journal is cut off, so it may have done more.']] : []),
		...(perhapsRunning === undefined ? [] : [where(perhapsRunning)]),
	];
}

function where(process: NonNullable<FoundRun['perhapsRunning']>): Line {
	return process === 'somewhere'
		? ["Perhaps it still goes on: that can't be seen from here."]
		: [
				`It is process ${process.id} on `,
				part.value(process.host),
				" and perhaps still goes on: that can't be seen from here.",
			];
}
