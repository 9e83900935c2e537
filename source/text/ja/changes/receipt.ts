import type {Line} from '../../../domain/kit/message.ts';
import type {ExposedRevision, Receipt, Remaining} from '../../../domain/ending/receipt.ts';
import type {ReceiptPart} from '../../words.ts';
import {appUrl} from '../../../domain/account/site.ts';
import {listed} from '../forms/listed.ts';
import {part} from '../../part.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {briefAdvice} from './brief-advice.ts';
import {anew} from './anew.ts';
import {oldKey} from './old-key.ts';
import {guide} from './guide.ts';
import {stays} from './stay.ts';

const documentation = 'https://docs.datadoghq.com/ja';

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
		...(hasRun ? [{title: '確認', lines: look}] : []),
		...(file === undefined ? guide(of).parts : [briefAdvice(of.applications, file)]),
		...(of.next === undefined
			? []
			: [
					{
						title: '自分のサービス',
						lines: [['必要な変更を差分で表示するには:'], [part.command(shellQuote(of.next))]],
					},
				]),
		...(of.oldKey === undefined ? [] : [oldKey(of.oldKey, of.site)]),
		// With every answer, so that what was clicked once can be kept in version control.
		...(hasRun ? [{title: 'パイプラインでの実行', lines: [[part.command(shellQuote(of.again))]]}] : []),
		...(of.stays === undefined ? [] : [{title: '残るもの', lines: stays(of.stays)}]),
		...undo(of),
		...(of.exposed ?? []).map(revision => exposed(revision, of.isDemo)),
		...(hasRun
			? [
					{title: '詳細', lines: [[part.link(`${documentation}/containers/amazon_ecs/`)]]},
					{title: 'ヘルプ', lines: [[part.link(`${documentation}/help/`)]]},
				]
			: []),
	];
}

/** What goes on with the run, where something can. */
function open({watch, resume, isDemo}: Receipt): readonly ReceiptPart[] {
	const parts = [
		{title: '監視', command: watch},
		{title: '続行', command: resume},
	];
	return parts.flatMap(({title, command}) => {
		const lines = command === undefined ? [] : [[part.command(shellQuote(command))]];
		return lines.length === 0 ? [] : [isDemo ? {title: 'デモ', lines: [[anew], ...lines]} : {title, lines}];
	});
}

/** The commands, and what they don't reach. */
function undo({undo: commands, leaves = [], isDemo}: Receipt): readonly ReceiptPart[] {
	const intro: readonly Line[] =
		isDemo && commands.length + leaves.length > 0 ? [['デモでは何も残りません。自分のアカウントの場合:']] : [];
	const lines = [...intro, ...pasted(commands, isDemo), ...remaining(leaves)];
	return lines.length === 0 ? [] : [{title: '元に戻す', lines}];
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
	const made = leaves.flatMap(({kind, name}) => things[kind]?.(name) ?? []);
	return [
		...(made.length > 0 ? [[`残るもの: ${listed(made)}`]] : []),
		...leaves.flatMap(({kind, name}): readonly Line[] => {
			const said = keeps[kind];
			return said === undefined ? [] : [[said(name)]];
		}),
	];
}

const things: Readonly<Partial<Record<Remaining['kind'], (name: string) => string>>> = {
	secret: name => `シークレット ${name}`,
	parameter: name => `パラメータ ${name}`,
	role: name => `ロール ${name}`,
	definition: name => `${name} のリビジョン1個`,
	definitions: name => `${name} の複数のリビジョン`,
};

const keeps: Readonly<Partial<Record<Remaining['kind'], (name: string) => string>>> = {
	'key-in-secret': name => `シークレット ${name} には新しいキーが残ります。以前のキーはバージョン AWSPREVIOUS です。`,
	'key-in-parameter': name => `パラメータ ${name} には新しいキーが残ります。以前のキーは履歴にあります。`,
	service: name => `サービス ${name} は元に戻せません。以前のリビジョンが登録解除されています。`,
	subnets: name => `サービス ${name} は元に戻せません。追加されたサブネットは更新では外せません。`,
};

/** After what undoes the run: that goes back to the revision, and can't any more once it's gone. */
function exposed({definition, take, list}: ExposedRevision, isDemo: boolean): ReceiptPart {
	return {
		title: '以前のキー',
		lines: [
			[
				part.value(definition),
				' では以前のキーがまだ見える状態です。実行するものがなくなり、元に戻す必要もなくなったら:',
			],
			...pasted(take, isDemo),
			['さらに前のリビジョンでも見える可能性があります:'],
			...pasted([list], isDemo),
		],
	};
}
