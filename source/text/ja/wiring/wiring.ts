import type {ServiceWiring} from '../../../domain/wiring/make-wiring.ts';
import type {WiringWords} from '../../wiring-words.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {gap} from '../forms/spaced.ts';
import {plural} from '../forms/plural.ts';
import {wiringNote} from './note.ts';

/** What `next` shows, around the diff. */
export const wiring: WiringWords = {
	title: ({service, cluster}) => `${service} (${cluster})`,
	summary: ({changes, agent, containers}) =>
		changes.length === 0
			? [
					'トレース、メトリクス、ログを ',
					part.value(agent.name),
					` に送るための設定は揃っています (確認済みの${plural(containers.length, 'コンテナ', '個')})。`,
				]
			: [
					part.value(listed(containers, 3)),
					`${gap(listed(containers, 3))}から `,
					part.value(agent.name),
					' に送るために必要な設定を、タスク定義の新しいリビジョンとして示します。ここからは何も変更しません。',
				],
	notes: ({notes}: ServiceWiring) => notes.map(note => wiringNote(note)),
	headings: {notes: '補足', files: '変更するには'},
	howToWrite: folder => [part.command(`--write ${folder}`), ' でファイルに書き出せます。'],
	wrote: ({folder, script}) => [
		[
			'新しい定義は ',
			part.value(folder),
			' にあります。環境変数の値が平文で含まれているため、他人に渡さないでください。',
		],
		[part.command(shellQuote(['bash', script]))],
	],
};
