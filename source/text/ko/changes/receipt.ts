import type {Line} from '../../../domain/kit/message.ts';
import type {ExposedRevision, Receipt, Remaining} from '../../../domain/ending/receipt.ts';
import type {ReceiptPart} from '../../words.ts';
import {appUrl} from '../../../domain/account/site.ts';
import {listed} from '../forms/listed.ts';
import {josa} from '../forms/particle.ts';
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
		...(hasRun ? [{title: '확인하기', lines: look}] : []),
		...(file === undefined ? guide(of).parts : [briefAdvice(of.applications, file)]),
		...(of.next === undefined
			? []
			: [
					{
						title: '서비스 연결',
						lines: [['서비스에 필요한 변경을 차이로 보려면:'], [part.command(shellQuote(of.next))]],
					},
				]),
		...(of.oldKey === undefined ? [] : [oldKey(of.oldKey, of.site)]),
		// With every answer, so that what was clicked once can be kept in version control.
		...(hasRun ? [{title: '파이프라인에서', lines: [[part.command(shellQuote(of.again))]]}] : []),
		...(of.stays === undefined ? [] : [{title: '남는 항목', lines: stays(of.stays)}]),
		...undo(of),
		...(of.exposed ?? []).map(revision => exposed(revision, of.isDemo)),
		...(hasRun
			? [
					{title: '더 읽기', lines: [[part.link(`${documentation}/containers/amazon_ecs/`)]]},
					{title: '도움말', lines: [[part.link(`${documentation}/help/`)]]},
				]
			: []),
	];
}

/** What goes on with the run, where something can. */
function open({watch, resume, isDemo}: Receipt): readonly ReceiptPart[] {
	const parts = [
		{title: '배포 모니터링', command: watch},
		{title: '계속하기', command: resume},
	];
	return parts.flatMap(({title, command}) => {
		const lines = command === undefined ? [] : [[part.command(shellQuote(command))]];
		return lines.length === 0 ? [] : [isDemo ? {title: '데모', lines: [[anew], ...lines]} : {title, lines}];
	});
}

/** The commands, and what they don't reach. */
function undo({undo: commands, leaves = [], isDemo}: Receipt): readonly ReceiptPart[] {
	const intro: readonly Line[] =
		isDemo && commands.length + leaves.length > 0 ? [['데모에서는 아무것도 남지 않습니다. 실제 계정에서는:']] : [];
	const lines = [...intro, ...pasted(commands, isDemo), ...remaining(leaves)];
	return lines.length === 0 ? [] : [{title: '되돌리기', lines}];
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
		const named = names[kind];
		return named === undefined ? [] : [named(name)];
	});
	return [
		...(made.length > 0 ? [[`${josa(listed(made), '은는')} 남습니다.`]] : []),
		...leaves.flatMap(({kind, name}): readonly Line[] => {
			const said = keeps[kind];
			return said === undefined ? [] : [[said(name)]];
		}),
	];
}

const names: Readonly<Partial<Record<Remaining['kind'], (name: string) => string>>> = {
	secret: name => `보안 암호 ${name}`,
	parameter: name => `파라미터 ${name}`,
	role: name => `역할 ${name}`,
	definition: name => `${name}의 개정`,
	definitions: name => `${name}의 개정`,
};

const keeps: Readonly<Partial<Record<Remaining['kind'], (name: string) => string>>> = {
	'key-in-secret': name => `보안 암호 ${name}에는 새 키가 남으며, 이전 키는 버전 AWSPREVIOUS에 있습니다.`,
	'key-in-parameter': name => `파라미터 ${name}에는 새 키가 남으며, 이전 키는 기록에 있습니다.`,
	service: name => `서비스 ${josa(name, '은는')} 이전 개정의 등록이 취소되어 되돌릴 수 없습니다.`,
	subnets: name => `서비스 ${josa(name, '은는')} 추가된 서브넷을 업데이트로 제거할 수 없어 되돌릴 수 없습니다.`,
};

/** After what undoes the run: that goes back to the revision, and can't any more once it's gone. */
function exposed({definition, take, list}: ExposedRevision, isDemo: boolean): ReceiptPart {
	return {
		title: '이전 키',
		lines: [
			[
				part.value(definition),
				'에 아직 키가 있습니다. 실행하는 곳이 없고 되돌릴 필요도 없으면 다음을 실행하세요:',
			],
			...pasted(take, isDemo),
			['더 오래된 개정에도 키가 있을 수 있습니다:'],
			...pasted([list], isDemo),
		],
	};
}
