import type {SetupEvent} from '../../domain/ending/event.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {Body} from './wire.ts';

type Coded = Extract<SetupEvent, {readonly type: 'code'}>;

/** Code as files, each with its text: whoever reads the stream needs no folder. No secret is in them. */
export function wireCode({code, format, written, problem}: Coded, words: Words) {
	const {title} = words.exported({code, format, ...(written && {written})});
	return {
		format,
		from: code.from,
		message: plain(title),
		...(problem && {problem: problem.code}),
		...(written && {folder: written.folder, files: written.files.map(({name, text}) => ({name, text}))}),
		resources: code.resources.map(({id, kind, region, name, cluster, there}) => ({
			id,
			kind,
			region,
			name,
			...(cluster && {cluster: cluster.name}),
			...(there !== undefined && {there}),
		})),
		beside: code.beside.map(({id, kind, subject, region}) => ({id, kind, subject, region})),
	} satisfies Body<'code'>;
}
