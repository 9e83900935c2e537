import type {TakenBackHow} from '../../../domain/choices/intent.ts';
import type {FoundRun} from '../../../domain/ending/found-run.ts';
import type {Line, Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {changeDone} from '../changes/change-done.ts';
import {runningChange} from '../changes/change.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';

// Its journal doesn't say which.
const repeated = '같은 명령을 같은 답변으로 실행하세요';
const safe = '이미 완료된 변경을 확인하므로 같은 것을 두 번 만들지 않습니다';

const waysBack: Readonly<Record<TakenBackHow, string>> = {
	made: '또는 설치한 내용을 제거하세요. 승인하기 전에는 아무것도 제거하지 않습니다.',
	changed: '또는 이전 상태로 되돌리세요. 승인하기 전에는 아무것도 변경하지 않습니다.',
};

/** An earlier run that never said how it ended: what it did, what it perhaps did, and what to do about it. */
export function foundRun(run: FoundRun): Message {
	const {done, again, journal, takenBack, takeBack} = run;
	const told = done.map(({arn, ...change}) => changeDone(change, {...(arn !== undefined && {arn})}));
	const before = told.slice(0, -1);
	const command = again === undefined ? {} : {command: again};
	return {
		title: title(run, told.at(-1)),
		body: [...(before.length > 0 ? [['그 전에 완료됨: ', part.value(listed(before, 8)), '.']] : []), ...rest(run)],
		done: [],
		steps: [
			{
				text: [`마치려면 ${again === undefined ? repeated : '같은 명령을 다시 실행하세요'}. ${safe}.`],
				...command,
			},
			...(takenBack === undefined || takeBack === undefined
				? []
				: [{text: [waysBack[takenBack]], command: takeBack}]),
		],
		ids: [['저널: ', part.value(journal)]],
	};
}

function title({began, perhapsRunning}: FoundRun, last: string | undefined): Line {
	const run = `${instant(began)}의 실행`;
	if (last === undefined) {
		return [
			`${run}${perhapsRunning === undefined ? '이 첫 번째 변경에서 중단되었습니다' : '이 아직 끝나지 않았습니다'}`,
		];
	}

	const after =
		perhapsRunning === undefined ? '이 중단되었습니다. 마지막 기록: ' : '이 아직 끝나지 않았습니다. 마지막 기록: ';
	return [`${run}${after}`, part.value(last)];
}

/** What is not known to be done. */
function rest({perhaps, notBegun, isTorn, perhapsRunning}: FoundRun): readonly Line[] {
	return [
		...perhaps.map((change): Line => [
			'시작된 변경: ',
			part.value(runningChange(change)),
			'. 응답이 기록되지 않았으므로 적용되었을 수 있습니다.',
		]),
		...(notBegun > 0 ? [[`계획의 나머지 변경 ${notBegun}개는 시작하지 않았습니다.`]] : []),
		...(notBegun + perhaps.length === 0 && !isTorn
			? [['계획의 모든 변경을 적용했지만, 이후의 진행 상황은 확인되지 않았습니다.']]
			: []),
		...(isTorn ? [['저널이 중간에 끊겨 있으므로 더 많은 변경이 있었을 수 있습니다.']] : []),
		...(perhapsRunning === undefined ? [] : [where(perhapsRunning)]),
	];
}

function where(process: NonNullable<FoundRun['perhapsRunning']>): Line {
	return process === 'somewhere'
		? ['아직 진행 중일 수 있지만 여기에서는 확인할 수 없습니다.']
		: [
				part.value(process.host),
				`의 프로세스 ${process.id}이며 아직 진행 중일 수 있지만, 여기에서는 확인할 수 없습니다.`,
			];
}
