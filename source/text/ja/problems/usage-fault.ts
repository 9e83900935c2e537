import type {Line, Part} from '../../../domain/kit/message.ts';
import type {AnswerForm, UsageFault} from '../../../domain/choices/problem/usage-fault.ts';
import type {ElsewhereId} from '../../../domain/choices/problem/offered-elsewhere.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';
import {expected} from './expected.ts';
import {unreadable} from './unreadable.ts';

/** One thing wrong with what was given, with the nearest right one; of a file behind its line, as compilers say it. */
export function usageFault(fault: UsageFault): Line {
	if ('flag' in fault) {
		const [, place, name] = /^(?<place>.+:\d+:\d+): (?<name>.+)$/sv.exec(fault.flag) ?? [];
		return place === undefined || name === undefined
			? sentence(fault)
			: [part.value(place), ': ', ...sentence({...fault, flag: name})];
	}

	return sentence(fault);
}

function sentence(fault: UsageFault): Line {
	switch (fault.kind) {
		case 'unknown-flag': {
			return ['オプション ', part.value(fault.flag), ' はありません', ...nearest(fault.nearest)];
		}

		case 'unknown-variable': {
			return ['変数 ', part.value(fault.variable), ' はありません', ...nearest(fault.nearest)];
		}

		case 'flag-of-other-command': {
			const {command, flag, commands} = fault;
			return [
				`${command} では ${flag} を指定できません。指定できるコマンド: ${listed(commands)}`,
				...nearest(fault.nearest),
			];
		}

		case 'lonely-flag': {
			return [`${fault.flag} は、${fault.needs} がないと効果がありません`];
		}

		case 'unknown-command': {
			return ['コマンド ', part.value(fault.command), ' はありません', ...nearest(fault.nearest)];
		}

		case 'missing-value': {
			return [`${fault.flag} には値が必要です`];
		}

		case 'missing-word': {
			return [`${fault.command} の後に次の指定が必要です: ${expected(fault.expected)}`];
		}

		case 'unexpected-value': {
			return [`${fault.flag} に値は指定できません`];
		}

		case 'repeated': {
			return [`${fault.flag} に複数の値が指定されています。1つだけ指定してください`];
		}

		case 'invalid-value': {
			// No word is taken, or a long list helps less than the one word that was meant.
			const takes = expected(fault.expected);
			const isUntold = takes === '' || (takes.length > 60 && fault.nearest !== undefined);
			return [
				`${fault.flag} に `,
				part.value(fault.value),
				` は指定できません${isUntold ? '' : `。指定できる値: ${takes}`}`,
				...nearest(fault.nearest),
			];
		}

		case 'offered-elsewhere': {
			return [elsewhereTexts[fault.product], ': ', part.link(fault.link)];
		}

		case 'contradiction': {
			return [`${spaced(listed(fault.flags, 10))}は同時に指定できません。いずれか1つを指定してください`];
		}

		case 'one-account': {
			return [`${fault.command} の対象は一度に1つのアカウントです。1つ指定してください`];
		}

		case 'unreadable-file': {
			return [
				`${fault.flag} のファイルを読み取れません: `,
				part.value(fault.file),
				': ',
				unreadable(fault.why, fault.flag),
			];
		}

		case 'unwritable-file': {
			const what = fault.flag === '' ? [] : [`${fault.flag} に指定されたものに書き込めません: `];
			return [...what, part.value(fault.file), ': ', part.value(fault.why)];
		}

		case 'other-file': {
			return [
				part.value(fault.file),
				` はこのツールが作成したページではないため、変更しません。${fault.flag} には別のファイルを指定してください。`,
			];
		}

		case 'standard-input': {
			return [
				`${fault.flag} にはファイル名を指定してください。- は指定できず、標準入力からは読みません。先に一覧をファイルに保存してください`,
			];
		}

		case 'standard-output': {
			return [
				`${fault.flag} には名前を指定してください。- は指定できず、標準出力には書き出しません。`,
				'同じ内容は次の出力にあります: ',
				part.command('--json'),
			];
		}

		case 'files-differ': {
			return [
				part.value(fault.folder),
				` の内容が異なるため、変更していません: ${listed(fault.files, 5)}。`,
				'置き換えるには --overwrite、別の場所にするには --out を指定してください',
			];
		}

		case 'key-on-command-line': {
			// A command line is kept in the shell's history and shown in the list of processes, so the harm is done.
			return [
				`${fault.flag} では API キーがこのマシンの全員に見えてしまいます。代わりに DD_API_KEY か ` +
					'--api-key-stdin を使用してください。このキーは漏えいしたものとみなし、交換してください',
			];
		}

		case 'answer-form': {
			return [part.value(fault.flag), ` ${answerForms[fault.takes]}`];
		}

		case 'unknown-entry': {
			return [
				part.value(fault.flag),
				` はここでは使用できません。使用できるもの: ${fault.known.join('、')}`,
				...nearest(fault.nearest),
			];
		}

		case 'not-available': {
			return [`${fault.flag} はこのバージョンでは使用できません`];
		}
	}
}

const elsewhereTexts: Readonly<Record<ElsewhereId, string>> = {
	// What takes OTLP from applications is a feature here.
	ddot: 'ECS の DDOT コレクターは Fargate 専用です。インスタンスでは機能 otlp が OTLP を受信します',
	gpu: 'GPU Monitoring の対象はホスト、Docker、Kubernetes で、ECS は対象外です',
	'private-action-runner': 'プライベートアクションランナーの対象はホストと Kubernetes で、ECS は対象外です',
	// A DAEMON service has an Agent on every instance.
	dbm: 'Database Monitoring ではデータベースごとに1つの Agent を使いますが、ここでは各インスタンスに1つあります',
};

/** Behind the name of an option. */
const answerForms: Readonly<Record<AnswerForm, string>> = {
	switch: 'に指定できる値: true、false',
	value: 'に指定できるのは1つの値です',
	list: 'に指定できるのは、値または値のリストです',
	pairs: 'に指定できるのは、値、値のリスト、または名前と値のマッピングです',
	mapping: 'に指定できるのは、名前と値のマッピングです',
	nothing: 'はコマンドラインでのみ有効です',
	'no-key': 'はファイルに記載できません。代わりに DD_API_KEY か --api-key-stdin を使用してください',
};

function nearest(name: string | undefined): readonly Part[] {
	return name === undefined ? [] : ['。もしかして: ', part.command(name)];
}
