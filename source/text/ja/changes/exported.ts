import type {Line, Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import type {Exported} from '../../words.ts';
import {formatNames} from '../code/format-names.ts';
import {listed} from '../forms/listed.ts';
import {changeWords} from './change-words.ts';

/** What was written as code, what of the plan no code can say, and how to go on. */
export function exported({code, format, written}: Exported): Message {
	const {folder = '', files = []} = written ?? {};
	const names = files.map(({name}) => name);
	const guide = names.find(name => name === 'README.md');
	const there = code.resources.filter(one => one.there !== undefined).length;
	return {
		title: [
			part.strong(folder),
			` に ${formatNames[format]} 用のリソース${code.resources.length}個をエクスポートしました`,
		],
		body: [
			[`ファイル${files.length}個: ${listed(names, 8)}`],
			...(there > 0 ? [[`そのうち${there}個のリソースはすでに存在します。`]] : []),
			...code.beside.map(({kind, subject}): Line => [
				'コードでは表せない変更: ',
				part.value(changeWords[kind].running(subject)),
			]),
		],
		done: [],
		steps:
			guide === undefined
				? []
				: [
						{
							text: [
								part.value(`${folder}/${guide}`),
								' をお読みください。デプロイの方法と、その後の運用について説明しています。',
							],
						},
					],
		ids: [],
	};
}
