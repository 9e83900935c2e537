import type {Line} from '../../../domain/kit/message.ts';
import type {Moved} from '../../../domain/choices/problem/areas/plan-problem.ts';
import {part} from '../../part.ts';
import {changeWords} from '../changes/change-words.ts';
import {instant} from '../forms/instant.ts';
import type {Explanations} from './explanations.ts';

/** Why a saved plan is not carried out. */
export const planProblems: Explanations<'plan-moved' | 'plan-expired' | 'plan-account' | 'plan-version'> = {
	'plan-moved': ({plan, made, what}) => ({
		title: [part.value(plan), ' は適用しません: 作成後にアカウントの状態が変わりました'],
		body: [
			[`作成日時は ${instant(made)} です。その後の変更:`],
			...what.slice(0, most).map(one => toldOf(one)),
			...(what.length > most ? [[`ほか${what.length - most}件。`]] : []),
		],
	}),
	'plan-expired': ({plan, expires}) => ({
		title: [part.value(plan), ` は適用しません: 有効期限 (${instant(expires)}) を過ぎています`],
	}),
	'plan-account': ({plan, planned, here}) => ({
		title: [
			part.value(plan),
			' は適用しません: 対象はアカウント ',
			part.value(planned),
			' ですが、この認証情報はアカウント ',
			part.value(here),
			' のものです',
		],
	}),
	'plan-version': ({plan, planned, here, wanted}) => ({
		title: [
			part.value(plan),
			` は${wanted === 'look' ? '表示' : '適用'}しません: 作成した dd-ecs-setup は ${planned} ですが、これは ` +
				`${here} で、プランの内容が異なる可能性があります`,
		],
	}),
};

/** What moved together with much else is told by the first of it. */
const most = 10;

function toldOf({kind, name, how, region, cluster}: Moved): Line {
	const place = [cluster, region].filter(one => one !== undefined).join('、');
	const where = place === '' ? '' : ` (${place})`;
	return kind === 'forecast'
		? [part.value(name), `${where}: 空きのないインスタンスがプランの作成時より増えました`]
		: [`${nouns(kind)} `, part.value(name), `${where}: ${hows[how]}`];
}

const hows: Readonly<Record<Moved['how'], string>> = {
	changed: '変更されました',
	gone: '対象ではなくなりました',
	new: '追加されました',
};

function nouns(kind: Exclude<Moved['kind'], 'forecast'>): string {
	switch (kind) {
		case 'target': {
			return 'Agent';
		}

		case 'service': {
			return 'サービス';
		}

		case 'daemon': {
			return 'デーモン';
		}

		case 'secret': {
			return 'シークレット';
		}

		case 'parameter': {
			return 'パラメータ';
		}

		case 'role': {
			return 'ロール';
		}

		case 'task-definition': {
			return 'タスク定義';
		}

		default: {
			return `${changeWords[kind].noun}へのリクエスト`;
		}
	}
}
