import type {ServiceWiring} from '../../../domain/wiring/make-wiring.ts';
import type {WiringWords} from '../../wiring-words.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {wiringNote} from './note.ts';

/** What `next` shows, around the diff. */
export const wiring: WiringWords = {
	title: ({service, cluster}) => `${service} on ${cluster}`,
	summary: ({changes, agent, containers}) =>
		changes.length === 0
			? [
					'Nothing is missing for traces, metrics and logs to ',
					part.value(agent.name),
					`: ${plural(containers.length, 'container')} looked at.`,
				]
			: [
					'What ',
					part.value(listed(containers, 3)),
					`${containers.length === 1 ? ' needs' : ' need'} to send to `,
					part.value(agent.name),
					', as a new revision of its task definition. Nothing is changed from here.',
				],
	notes: ({notes}: ServiceWiring) => notes.map(note => wiringNote(note)),
	headings: {notes: 'Besides', files: 'To make the change'},
	howToWrite: folder => ['Write it into files with ', part.command(`--write ${folder}`), '.'],
	wrote: ({folder, script}) => [
		[
			'The new definition is in ',
			part.value(folder),
			', with the values of its variables in clear: keep it to yourself.',
		],
		[part.command(shellQuote(['bash', script]))],
	],
};
