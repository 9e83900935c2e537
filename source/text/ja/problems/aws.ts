import type {AwsProblem, Trace} from '../../../domain/account/aws-problem.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {Explanation} from '../../message-of.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';
import {trace} from './trace.ts';

/** AWS refuses, can't be reached, or answers in a way that isn't AWS. */
export const awsProblems: Explanations<
	'access-denied' | 'throttled' | 'unreachable' | 'not-aws' | 'aws-refused' | 'aws-failed'
> = {
	'access-denied': problem => ({
		title: [`${problem.action} を実行するアクセス許可がありません`],
		body: [
			...(problem.resource === undefined ? [] : [['リソース: ', part.value(problem.resource)]]),
			// As AWS names the caller: people often turn out to be somebody else than they thought.
			...(problem.principal === undefined
				? []
				: [['サインイン中のプリンシパル: ', part.value(problem.principal)]]),
			...said(reasonIn(problem)),
		],
		ids: trace(problem.trace),
	}),
	throttled: problem => ({
		title: ['AWS がこのアカウントのリクエストのレートを制限しています'],
		ids: trace(problem.trace),
	}),
	unreachable: problem => ({
		title: [part.value(problem.host), ` に接続できません${reasons[problem.why]}`],
		body: problem.detail === '' ? [] : [[part.quiet('接続エラー: '), part.value(problem.detail)]],
		ids: trace(problem.trace),
	}),
	'not-aws': problem => ({
		title: [part.value(problem.host), ' から応答がありましたが、AWS の応答ではありません'],
		body: [
			...(problem.status === undefined ? [] : [[`応答のステータスは ${problem.status} です。`]]),
			...(problem.lacks === undefined
				? []
				: [['AWS の応答に必ず含まれる ', part.value(problem.lacks), ' がありません。']]),
			...(problem.unclear === undefined
				? []
				: [['応答の ', part.value(problem.unclear), ' が AWS の形式と異なります。']]),
			...(problem.detail === '' ? [] : [[part.quiet(heading(problem.detail)), part.value(problem.detail)]]),
		],
		ids: trace(problem.trace),
	}),
	'aws-refused': problem => ({
		title: [`AWS が${requested(problem.trace)}を拒否しました: `, part.value(problem.name)],
		body: said(problem.detail),
		ids: trace(problem.trace),
	}),
	'aws-failed': problem => ({
		title: [`AWS で${requested(problem.trace)}が失敗しました: `, part.value(problem.name)],
		body: said(problem.detail),
		ids: trace(problem.trace),
	}),
};

/** What AWS answered, whatever it is; for what could not be read because of it. */
export function explainAws(problem: AwsProblem): Explanation {
	return explanation(problem.code, problem);
}

function explanation<Code extends AwsProblem['code']>(code: Code, problem: ProblemOf<Code>): Explanation {
	return awsProblems[code](problem);
}

/** Latin letters have a blank on both sides, Japanese ones have none. */
function requested({operation}: Trace): string {
	return operation === undefined ? 'リクエスト' : ` ${operation} `;
}

/** What a denial says beyond the caller, the action and the resource, which are told already; all of it otherwise. */
function reasonIn({detail, action, resource = '', principal = ''}: ProblemOf<'access-denied'>): string {
	const {told = '', why = detail} =
		/^(?<told>(?:User: \S+ is )?not authorized to perform: \S+(?: on resource: \S+)?) because (?<why>.+)$/v.exec(
			detail,
		)?.groups ?? {};
	const isTold = [action, resource, principal].every(each => told.includes(each));
	return isTold ? why : detail;
}

/** A page as it came, or what whoever tried to read the answer says. */
function heading(detail: string): string {
	return detail.startsWith('<') ? '応答の先頭: ' : '読み取りエラー: ';
}

/** Why it can't be reached, behind that it can't. */
const reasons: Readonly<Record<ProblemOf<'unreachable'>['why'], string>> = {
	name: ': 名前を解決できません',
	refused: ': 接続が拒否されました',
	timeout: ': 時間内に応答がありませんでした',
	reset: ': 接続が切断されました',
	// Most often a company's proxy that opens what is encrypted.
	certificate: ': 証明書を信頼できません',
	other: '',
};
