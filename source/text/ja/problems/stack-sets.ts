import type {Line} from '../../../domain/kit/message.ts';
import type {StackSetRefusal} from '../../../domain/choices/problem/areas/stack-set-problem.ts';
import {part} from '../../part.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';
import {trace} from './trace.ts';

/** CloudFormation does nothing with a stack set. */
export const stackSetProblems: Explanations<'stack-set-refused'> = {
	'stack-set-refused': problem => ({
		title: titles[problem.why](problem.stackSet),
		body: said(problem.detail),
		ids: trace(problem.trace),
	}),
};

const titles: Readonly<Record<StackSetRefusal, (stackSet: string) => Line>> = {
	'trusted-access': () => ['この組織では StackSets の信頼されたアクセスがまだ有効ではありません'],
	'not-administrator': () => ['このアカウントは、組織の StackSets を管理するアカウントではありません'],
	'not-delegate': () => ['このアカウントは StackSets の委任管理者として登録されていません'],
	gone: stackSet => ['スタックセット ', part.value(stackSet), ' はすでにありません'],
	taken: stackSet => ['別のスタックセットが ', part.value(stackSet), ' という名前を使用しています'],
	quota: stackSet => ['スタックセット ', part.value(stackSet), ' で CloudFormation のクォータに達しました'],
	moved: stackSet => ['その間にスタックセット ', part.value(stackSet), ' が別の操作で変更されました'],
	busy: stackSet => ['スタックセット ', part.value(stackSet), ' で別のオペレーションがまだ実行中です'],
	'not-empty': stackSet => ['スタックセット ', part.value(stackSet), ' にまだスタックがあります'],
};
