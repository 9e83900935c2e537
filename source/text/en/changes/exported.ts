import type {Line, Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import type {Exported} from '../../words.ts';
import {formatNames} from '../code/format-names.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {changeWords} from './change-words.ts';

/** What was written as code, what of the plan no code can say, and how to go on. */
export function exported({code, format, written}: Exported): Message {
	const {folder = '', files = []} = written ?? {};
	const names = files.map(({name}) => name);
	const guide = names.find(name => name === 'README.md');
	const there = code.resources.filter(one => one.there !== undefined).length;
	const about = plural(code.resources.length, 'resource');
	return {
		title: [`Wrote ${about} for ${formatNames[format]} into `, part.strong(folder)],
		body: [
			[`${plural(files.length, 'file')}: ${listed(names, 8)}`],
			...(there > 0 ? [[`${there} of the resources ${there === 1 ? 'is' : 'are'} there already.`]] : []),
			...code.beside.map(({kind, subject}): Line => [
				`No code says this: ${changeWords[kind].running.toLowerCase()} `,
				part.value(subject),
			]),
		],
		done: [],
		steps:
			guide === undefined
				? []
				: [
						{
							text: [
								'Read ',
								part.value(`${folder}/${guide}`),
								': how to deploy it, and what life after is like.',
							],
						},
					],
		ids: [],
	};
}
