import type {Line, Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import type {Exported} from '../../words.ts';
import {formatNames} from '../code/format-names.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {particle} from '../forms/particle.ts';
import {before, changeWords} from './change-words.ts';

/** What was written as code, what of the plan no code can say, and how to go on. */
export function exported({code, format, written}: Exported): Message {
	const {folder = '', files = []} = written ?? {};
	const names = files.map(({name}) => name);
	const guide = names.find(name => name === 'README.md');
	const there = code.resources.filter(one => one.there !== undefined).length;
	return {
		title: [
			part.strong(folder),
			`에 리소스 ${code.resources.length}개를 ${formatNames[format]}용으로 작성했습니다`,
		],
		body: [
			[`${counted('파일', files.length)}: ${listed(names, 8)}`],
			...(there > 0 ? [[`${counted('리소스', there)}는 이미 있습니다.`]] : []),
			...code.beside.map(({kind, subject}): Line => [
				`코드로 나타낼 수 없는 변경: ${before(changeWords[kind])}`,
				part.value(subject),
				changeWords[kind].running,
			]),
		],
		done: [],
		steps:
			guide === undefined
				? []
				: [
						{
							text: [
								'배포 방법과 그 뒤의 관리 방법은 ',
								part.value(`${folder}/${guide}`),
								`${particle(guide, '을를')} 읽으세요.`,
							],
						},
					],
		ids: [],
	};
}
