import type {Line} from '../../../domain/kit/message.ts';
import type {ExposedRevision, Receipt, Remaining} from '../../../domain/ending/receipt.ts';
import type {ReceiptPart} from '../../words.ts';
import {appUrl} from '../../../domain/account/site.ts';
import {capital} from '../forms/capital.ts';
import {listed} from '../forms/listed.ts';
import {part} from '../../part.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {briefAdvice} from './brief-advice.ts';
import {anew} from './anew.ts';
import {oldKey} from './old-key.ts';
import {guide} from './guide.ts';
import {stays} from './stay.ts';

const documentation = 'https://docs.datadoghq.com';

/**
What stays in the scrollback at the end, in order; of what applications need, in short where a file has it all.
Results stand in the outcome.
*/
export function receipt(of: Receipt, file?: string): readonly ReceiptPart[] {
	const app = appUrl(of.site);
	const look: readonly Line[] = [[part.link(`${app}/containers`)], [part.link(`${app}/infrastructure`)]];
	const hasRun = of.again.length > 0;
	return [
		...open(of),
		// First, because everybody wants to see it; what applications need comes once it is there.
		...(hasRun ? [{title: 'Look', lines: look}] : []),
		...(file === undefined ? guide(of).parts : [briefAdvice(of.applications, file)]),
		...(of.next === undefined
			? []
			: [
					{
						title: 'One of your services',
						lines: [['What it needs, as a diff:'], [part.command(shellQuote(of.next))]],
					},
				]),
		...(of.oldKey === undefined ? [] : [oldKey(of.oldKey, of.site)]),
		// With every answer, so that what was clicked once can be kept in version control.
		...(hasRun ? [{title: 'In a pipeline', lines: [[part.command(shellQuote(of.again))]]}] : []),
		...(of.stays === undefined ? [] : [{title: 'Stays', lines: stays(of.stays)}]),
		...undo(of),
		...(of.exposed ?? []).map(revision => exposed(revision, of.isDemo)),
		...(hasRun
			? [
					{title: 'Read on', lines: [[part.link(`${documentation}/containers/amazon_ecs/`)]]},
					{title: 'Help', lines: [[part.link(`${documentation}/help/`)]]},
				]
			: []),
	];
}

/** What goes on with the run, where something can. */
function open({watch, resume, isDemo}: Receipt): readonly ReceiptPart[] {
	const parts = [
		{title: 'Watch', command: watch},
		{title: 'Continue', command: resume},
	];
	return parts.flatMap(({title, command}) => {
		const lines = command === undefined ? [] : [[part.command(shellQuote(command))]];
		return lines.length === 0 ? [] : [isDemo ? {title: 'Demo', lines: [[anew], ...lines]} : {title, lines}];
	});
}

/** The commands, and what they don't reach. */
function undo({undo: commands, leaves = [], isDemo}: Receipt): readonly ReceiptPart[] {
	const intro: readonly Line[] =
		isDemo && commands.length + leaves.length > 0 ? [['A demo leaves nothing. In an account of your own:']] : [];
	const lines = [...intro, ...pasted(commands, isDemo), ...remaining(leaves)];
	return lines.length === 0 ? [] : [{title: 'Undo', lines}];
}

/** Those of a demo are comments: pasted, they would go to an account of one's own. */
function pasted(commands: Receipt['undo'], isDemo: boolean): readonly Line[] {
	return commands.map(command => [
		part.command(isDemo ? `# ${shellQuote(withoutDemo(command))}` : shellQuote(command)),
	]);
}

function withoutDemo(command: readonly string[]): readonly string[] {
	const at = command.indexOf('--demo');
	const hasWorld = !(command[at + 1] ?? '--').startsWith('--');
	return at === -1 ? command : command.toSpliced(at, hasWorld ? 2 : 1);
}

function remaining(leaves: readonly Remaining[]): readonly Line[] {
	const made = leaves.flatMap(({kind, name}) => {
		const noun = nouns[kind];
		return noun === undefined ? [] : [`${noun} ${name}`];
	});
	const isOne = made.length === 1 && leaves.every(({kind}) => kind !== 'definitions');
	const stay = capital(`${listed(made)} ${isOne ? 'stays' : 'stay'}.`);
	return [
		...(made.length > 0 ? [[stay]] : []),
		...leaves.flatMap(({kind, name}): readonly Line[] => {
			const said = keeps[kind];
			return said === undefined ? [] : [[capital(said(name))]];
		}),
	];
}

const nouns: Readonly<Partial<Record<Remaining['kind'], string>>> = {
	secret: 'secret',
	parameter: 'parameter',
	role: 'role',
	definition: 'a revision of',
	definitions: 'revisions of',
};

const keeps: Readonly<Partial<Record<Remaining['kind'], (name: string) => string>>> = {
	'key-in-secret': name => `secret ${name} keeps the new key; the one before is its version AWSPREVIOUS.`,
	'key-in-parameter': name => `parameter ${name} keeps the new key; the one before is in its history.`,
	service: name => `service ${name} can't go back: its revision from before is deregistered.`,
	subnets: name => `service ${name} can't go back: no update takes away the subnets that it got.`,
};

/** After what undoes the run: that goes back to the revision, and can't any more once it's gone. */
function exposed({definition, take, list}: ExposedRevision, isDemo: boolean): ReceiptPart {
	return {
		title: 'Old key',
		lines: [
			[part.value(definition), ' still shows it. Once nothing runs it and you need no undo:'],
			...pasted(take, isDemo),
			['Earlier revisions may show it too:'],
			...pasted([list], isDemo),
		],
	};
}
