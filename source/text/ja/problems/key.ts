import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';

/** The API key, the secret that holds it, and the integration's role. */
export const keyProblems: Explanations<
	| 'key-form'
	| 'misplaced-key'
	| 'key-refused'
	| 'key-elsewhere'
	| 'application-key'
	| 'reference-form'
	| 'secret-unusable'
	| 'role-unusable'
	| 'several-sites'
	| 'key-replaced'
> = {
	'key-form': ({why, length}) => ({title: [`Datadog API キーではありません: ${forms[why](length)}`]}),
	'misplaced-key': () => ({title: ['Datadog API キーと思われる値です。ここには入力できないため、破棄しました']}),
	'key-refused': ({site, unasked}) => ({
		title: [
			unasked === undefined
				? `この API キーは ${site} でも、他のどの Datadog サイトでも拒否されました`
				: `この API キーは ${site} で拒否されました。${unasked} のキーかどうかは確認できませんでした`,
		],
	}),
	'key-elsewhere': ({site, other}) => ({title: [`この API キーは ${site} ではなく、${other} のものです`]}),
	'application-key': ({site, why}) => ({
		title: [
			why === 'api-key'
				? 'API キーと思われる値です。データの読み取りにはアプリケーションキーが必要です'
				: `このアプリケーションキーは、単独でも API キーとの組み合わせでも ${site} に認識されません`,
		],
	}),
	'reference-form': ({what, value}) => ({title: [`${references[what]}: `, part.value(value)]}),
	'secret-unusable': ({kind, name, why, detail}) => ({
		title: [`${stores[kind ?? 'secret']} `, part.value(name), ` を使用できません: ${secrets[why]}`],
		body: said(detail),
	}),
	'several-sites': ({site, agents}) => ({
		title: [
			`キーは1つの Datadog サイトでのみ有効ですが、対象のうち${agents.length}個の Agent の送信先は別のサイトです`,
		],
		body: agents.map(each => [
			part.value(each.service),
			' (',
			part.value(each.cluster),
			`) の送信先は ${site} ではなく ${each.site} です`,
		]),
	}),
	'key-replaced': ({stored}) => ({
		title: ['この実行で保存したキーが別のキーに置き換えられました。Agent が使用するキーはどちらの可能性もあります'],
		body: stored.map(({kind, name, region}) => [`${stores[kind]} `, part.value(name), ` (${region})`]),
	}),
	'role-unusable': ({role, why, detail}) => ({
		title: ['ロール ', part.value(role), ` にポリシーを追加できません: ${roles[why]}`],
		body: said(detail),
	}),
};

const stores = {secret: 'シークレット', parameter: 'パラメータ'} as const;

const forms: Readonly<Record<ProblemOf<'key-form'>['why'], (length: number) => string>> = {
	empty: () => '空です',
	spaces: () => '空白または改行が含まれています',
	quotes: () => '引用符で囲まれています',
	length: length => `${length}文字です (キーは32文字)`,
	characters: () => '0～9 と a～f 以外の文字が含まれています',
	// API keys have 32 characters and application keys 40; Datadog shows both under Organization Settings.
	'application-key': () => '40文字のため、アプリケーションキーと思われます',
	'client-token': () => 'クライアントトークンと思われます',
	// Datadog's list of keys shows the ID of each, a UUID.
	'key-id': () => 'キーそのものではなく、キーの ID と思われます',
};

const references: Readonly<Record<ProblemOf<'reference-form'>['what'], string>> = {
	'secret-arn': 'シークレットの ARN ではありません',
	parameter: 'SSM パラメータの名前または ARN ではありません',
	role: 'ロールの名前または ARN ではありません',
	'region-mismatch': 'キーの保存先のリージョンがクラスターと異なります',
	partition: 'アカウントとは別の AWS パーティションのものです',
};

const secrets: Readonly<Record<ProblemOf<'secret-unusable'>['why'], string>> = {
	// Secrets Manager gives its value to nobody until the deletion is cancelled.
	'scheduled-deletion': '削除が予定されています',
	'not-found': '存在しません',
	binary: '値がバイナリです',
	json: 'JSON に指定のキーがありません',
	'json-form': '値が JSON です',
	quotes: 'キーが引用符やバイトオーダーマークで囲まれています。Agent はそれもキーの一部として扱います',
	shape: '値が API キーの形式ではありません',
};

const roles: Readonly<Record<ProblemOf<'role-unusable'>['why'], string>> = {
	'not-found': '存在しません',
	unreadable: '現在のポリシーを読み取るアクセス許可がありません',
};
