import type {Unreadable} from '../../../domain/choices/problem/usage-fault.ts';
import type {Part} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** Why a file counts for nothing; where none is there, what writes one for this option. */
export function unreadable(why: Unreadable, flag: string): Part {
	const maker = why.kind === 'missing' ? makers[flag] : undefined;
	return why.kind === 'said' ? part.value(why.text) : (maker ?? texts[why.kind]);
}

const texts: Readonly<Record<Exclude<Unreadable['kind'], 'said'>, string>> = {
	missing: 'ファイルがありません',
	folder: 'ファイルではなくフォルダーです',
	'not-allowed': 'このユーザーには読み取り権限がありません',
	'no-text': 'UTF-8 のテキストではありません',
	'no-certificate': '証明書が含まれていません',
	'too-long': 'この種類のファイルとしては長すぎます',
	'no-mapping': 'オプション名と値のマッピングではありません',
	'no-targets': "`targets:` で始め、その下にアカウントを1つずつ書いてください (例: - account: '111122223333')",
	'no-plan': 'このツールのプランではないか、保存後に変更されています',
	several: '複数のドキュメントが含まれていますが、有効なのは1つだけです',
	empty: '空です',
};

const answers = 'ファイルがありません。--save-answers で作成できます';

const plan = 'ファイルがありません。--dry-run と --out で作成できます';

const makers: Readonly<Record<string, string>> = {
	'--answers': answers,
	DD_ECS_SETUP_ANSWERS: answers,
	'--plan': plan,
	show: plan,
};
