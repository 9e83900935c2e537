import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';
import {causeWords} from '../causes/cause-words.ts';
import {anew} from '../changes/anew.ts';

/** After a rollout, a stop, or a fault of ours. */
export const rolloutSteps: StepWords<
	| 'use-socket'
	| 'mend-cause'
	| 'go-back'
	| 'continue'
	| 'anew'
	| 'watch-longer'
	| 'without-canary'
	| 'smallest-first'
	| 'name-canary'
	| 'look-again'
	| 'look-whether-done'
	| 'report'
> = {
	'use-socket': ['ポートの代わりに Unix ソケットを使用するには:'],
	'mend-cause'({cause, isFixed}) {
		const {help, fixed = help} = causeWords(cause);
		return isFixed === true ? fixed : help;
	},
	'go-back': ['または、以前に実行されていたものに戻すには:'],
	continue: ['同じコマンドを再度実行してください。この実行が終わったところから続行します。'],
	anew: [anew],
	'smallest-first': ['いずれかを指定するか、最小のクラスターを先行させてください:'],
	'without-canary': ['または、先行クラスターを待たずにすべてに適用するには:'],
	'name-canary': ['そのアカウントも指定してください:'],
	'watch-longer': ['ECS による処理は続いています。さらに長く監視するには:'],
	'look-whether-done': ['実行されたかどうかを確認するには:'],
	// After a stop or a bug it may not be known whether the last change was made, so looking comes first.
	'look-again': ['同じコマンドを再度実行してください。現在の状態を確認してから続行します。'],
	// "Which holds no key" is what everybody wonders who is asked for it.
	report: ({journal}) => [
		'バージョン',
		...(journal === undefined ? [] : ['とジャーナル ', part.value(journal), ' (キーは含まれません) ']),
		'を添えて報告してください。',
	],
};
