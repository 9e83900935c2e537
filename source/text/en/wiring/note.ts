import type {WiringNote} from '../../../domain/wiring/note.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {keeperOf} from '../../../domain/account/owner.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {part} from '../../part.ts';
import {owner, putsBack} from '../account/owner.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';
import {needs, unknownStart, unreachable} from './way.ts';

type Tellers = {readonly [Kind in WiringNote['kind']]: (note: NoteOf<Kind>) => readonly Line[]};

type NoteOf<Kind extends WiringNote['kind']> = {
	readonly [Each in WiringNote['kind']]: Extract<WiringNote, {readonly kind: Each}>;
}[Kind];

const tellers: Tellers = {
	kept(note) {
		const {container, variable, value, wanted} = note;
		const there = value === undefined ? ' comes from a secret' : ` is ${value}`;
		return [
			[
				part.value(`${variable} of ${container}`),
				`${there}, and stays. For this Agent it would be `,
				part.value(wanted),
				'.',
			],
		];
	},
	'path-taken': note => [
		[
			part.value(note.container),
			' has something else mounted at ',
			part.value(note.path),
			", where the Agent's sockets would be. Move that, and run this again.",
		],
	],
	'socket-unusable': note => [
		note.why === 'read-only'
			? [
					part.value(note.agent),
					' mounts the folder of its sockets read-only, so that it can make none. ',
					'Mount it writable there.',
				]
			: [part.value(note.agent), ' has its sockets elsewhere, so that they are passed over here.'],
	],
	unreachable: note => [unreachable(note)],
	'sockets-instead': note => [
		['With sockets no address is needed, in any network. An install gives the Agent some:'],
		[part.command(shellQuote(note.command))],
	],
	'start-wrapped': note => [
		[
			part.value(note.container),
			` finds the Agent's address when it starts, with ${needs[note.needs]}. `,
			'Without an answer it starts all the same.',
		],
	],
	'start-unknown': note => [
		[part.value(note.container), unknownStart[note.why]],
		["This finds the Agent's address; START-COMMAND stands for its own start. ", `It takes ${needs[note.needs]}.`],
		[part.command(note.line)],
	],
	'no-metadata': note => [
		[
			'The metadata service of ',
			part.value(listed(note.instances, 3)),
			' answers no container: it is off, or its hop limit is 1.',
		],
	],
	'security-group': note => [
		[
			"Let the service's security group into that of the instances on ",
			part.value(listed(note.ports)),
			': its tasks have a network interface of their own.',
		],
	],
	'no-env': () => [['Nothing says which env this is. ', part.command('--env NAME'), ' sets it.']],
	'no-version': note => [
		['The tag of ', part.value(note.image), ' names no version, so that DD_VERSION is left to whatever builds it.'],
	],
	'version-moves': note => [
		[
			`DD_VERSION is the image's tag today, ${note.version}. `,
			'What deploys another image has to change it too, with its label.',
		],
	],
	'leaves-cloudwatch'(note) {
		const group = note.group === undefined ? '' : ` ${note.group}`;
		return [
			[
				part.value(note.container),
				`: the Agent reads json-file logs only, so CloudWatch${group} gets no copy any more. `,
				'To keep it there, leave the log driver as it is and forward from CloudWatch.',
			],
		];
	},
	'logs-elsewhere': note => [
		[
			part.value(note.container),
			` sends its logs with ${note.driver}, which the Agent doesn't see. That stays as it is.`,
		],
	],
	'no-logs': note => [
		note.platform === 'managed-instances'
			? ["On Managed Instances the Agent can't collect logs: FireLens or CloudWatch can."]
			: [part.value(note.agent), ' collects no logs, so that the log driver stays as it is.'],
	],
	'environment-files': note => [
		[
			part.value(note.container),
			' has files of variables, which were not read. The variables here win over those of a file.',
		],
	],
	'hosts-without-agent': note => [
		[`It may run on hosts without an Agent too: ${listed(note.platforms.map(one => platform[one]))}.`],
	],
	'deployed-by'(note) {
		const keeper = keeperOf(note.owner);
		const isKnown = note.owner.kind !== 'unknown' || note.owner.createdBy !== undefined;
		return [
			[
				...(isKnown ? [`The service is ${owner(note.owner)}. `] : []),
				'Make the change where its definition comes from, ',
				keeper === undefined ? 'or the next deployment takes it back.' : `as ${putsBack(keeper)}.`,
			],
		];
	},
	'deployment-controller': note => [
		[
			`${note.controller} deploys this service, so that ECS takes no definition for it: `,
			'register the new one, and deploy it there.',
		],
	],
};

/** What has to be known or done besides the definition. */
export function wiringNote(note: WiringNote): readonly Line[] {
	return tell(note.kind, note);
}

function tell<Kind extends WiringNote['kind']>(kind: Kind, note: NoteOf<Kind>): readonly Line[] {
	return tellers[kind](note);
}
