import type {TakenBackHow} from '../../../domain/choices/intent.ts';
import type {FoundRun} from '../../../domain/ending/found-run.ts';
import type {Line, Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {changeDone} from '../changes/change-done.ts';
import {runningChange} from '../changes/change.ts';
import {instant} from '../forms/instant.ts';

// Its journal doesn't say which.
const repeated = '同じ回答で同じコマンド';
const safe = '完了済みのものを検出し、二重には作成しません';

const waysBack: Readonly<Record<TakenBackHow, string>> = {
	made: '導入したものを削除することもできます。承認するまで何も削除しません。',
	changed: '以前の状態に戻すこともできます。承認するまで何も変更しません。',
};

/** An earlier run that never said how it ended: what it did, what it perhaps did, and what to do about it. */
export function foundRun(run: FoundRun): Message {
	const {done, again, journal, takenBack, takeBack} = run;
	const told = done.map(({arn, ...change}) => changeDone(change, {...(arn !== undefined && {arn})}));
	const before = told.slice(0, -1);
	const command = again === undefined ? {} : {command: again};
	return {
		title: title(run, told.at(-1)),
		body: [...(before.length > 0 ? [['それより前: ', part.value(sentences(before)), '。']] : []), ...rest(run)],
		done: [],
		steps: [
			{
				text: [
					`完了するには、${again === undefined ? repeated : '同じコマンド'}をもう一度実行してください。${safe}。`,
				],
				...command,
			},
			...(takenBack === undefined || takeBack === undefined
				? []
				: [{text: [waysBack[takenBack]], command: takeBack}]),
		],
		ids: [['その実行のジャーナル: ', part.value(journal)]],
	};
}

/** Of a long list the last ones, with the number of those before. */
function sentences(all: readonly string[], most = 8): string {
	const left = all.length - most;
	return [...(left > 0 ? [`ほか${left}件`] : []), ...all.slice(-most)].join('。');
}

function title({began, perhapsRunning}: FoundRun, last: string | undefined): Line {
	const run = `${instant(began)} の実行は`;
	return last === undefined
		? [`${run}${perhapsRunning === undefined ? '最初の変更で停止しています' : 'まだ終了していません'}`]
		: [
				`${run}${perhapsRunning === undefined ? '途中で停止しています' : 'まだ終了していません'}。最後の記録: `,
				part.value(last),
			];
}

/** What is not known to be done. */
function rest({perhaps, notBegun, isTorn, perhapsRunning}: FoundRun): readonly Line[] {
	return [
		...perhaps.map((change): Line => [
			'開始済み: ',
			part.value(runningChange(change)),
			'。応答が記録されていないため、実行された可能性があります。',
		]),
		...(notBegun > 0 ? [[`プランのうち${notBegun}件の変更は開始していません。`]] : []),
		...(notBegun + perhaps.length === 0 && !isTorn
			? [['プランの変更はすべて行われました。その後の経過は確認されていません。']]
			: []),
		...(isTorn ? [['ジャーナルが途中で切れているため、さらに進んでいた可能性があります。']] : []),
		...(perhapsRunning === undefined ? [] : [where(perhapsRunning)]),
	];
}

function where(process: NonNullable<FoundRun['perhapsRunning']>): Line {
	return process === 'somewhere'
		? ['まだ実行中の可能性がありますが、ここからは確認できません。']
		: [
				part.value(process.host),
				` のプロセス ${process.id} です。まだ実行中の可能性がありますが、ここからは確認できません。`,
			];
}
