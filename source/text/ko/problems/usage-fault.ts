import type {Line, Part} from '../../../domain/kit/message.ts';
import type {AnswerForm, UsageFault} from '../../../domain/choices/problem/usage-fault.ts';
import type {ElsewhereId} from '../../../domain/choices/problem/offered-elsewhere.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {josa, particle} from '../forms/particle.ts';
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
			return [
				'옵션 ',
				part.value(fault.flag),
				`${particle(fault.flag, '이가')} 없습니다`,
				...nearest(fault.nearest),
			];
		}

		case 'unknown-variable': {
			return [
				'변수 ',
				part.value(fault.variable),
				`${particle(fault.variable, '이가')} 없습니다`,
				...nearest(fault.nearest),
			];
		}

		case 'flag-of-other-command': {
			const {command, flag, commands} = fault;
			return [
				`${command}에는 ${josa(flag, '을를')} 사용할 수 없습니다. 사용할 수 있는 명령: ${listed(commands)}`,
				...nearest(fault.nearest),
			];
		}

		case 'lonely-flag': {
			return [`${josa(fault.flag, '은는')} ${fault.needs} 없이는 효과가 없습니다`];
		}

		case 'unknown-command': {
			return [
				'명령 ',
				part.value(fault.command),
				`${particle(fault.command, '이가')} 없습니다`,
				...nearest(fault.nearest),
			];
		}

		case 'missing-value': {
			return [`${fault.flag}에 값이 필요합니다`];
		}

		case 'missing-word': {
			return [`${fault.command} 뒤에 단어가 필요합니다: ${expected(fault.expected)}`];
		}

		case 'unexpected-value': {
			return [`${fault.flag}에는 값을 지정할 수 없습니다`];
		}

		case 'repeated': {
			return [`${fault.flag}에 값을 여러 개 지정했습니다. 하나만 지정하세요`];
		}

		case 'invalid-value': {
			// No word is taken, or a long list helps less than the one word that was meant.
			const takes = expected(fault.expected);
			const isUntold = takes === '' || (takes.length > 60 && fault.nearest !== undefined);
			return [
				`${fault.flag}에 사용할 수 없는 값입니다: `,
				part.value(fault.value),
				...(isUntold ? [] : [`. 사용할 수 있는 값: ${takes}`]),
				...nearest(fault.nearest),
			];
		}

		case 'offered-elsewhere': {
			return [elsewhereTexts[fault.product], ': ', part.link(fault.link)];
		}

		case 'contradiction': {
			return [`${josa(listed(fault.flags, 10), '은는')} 함께 사용할 수 없습니다. 하나만 지정하세요`];
		}

		case 'one-account': {
			return [`${josa(fault.command, '은는')} 한 번에 계정 하나에서만 사용합니다. 계정을 하나 지정하세요`];
		}

		case 'unreadable-file': {
			return [
				`${fault.flag}의 파일을 읽을 수 없습니다: `,
				part.value(fault.file),
				': ',
				unreadable(fault.why, fault.flag),
			];
		}

		case 'unwritable-file': {
			const what = fault.flag === '' ? [] : [`${fault.flag}에 지정한 위치에 쓸 수 없습니다: `];
			return [...what, part.value(fault.file), ': ', part.value(fault.why)];
		}

		case 'other-file': {
			return [
				part.value(fault.file),
				`: 이 도구가 만든 페이지가 아니므로 그대로 둡니다. ${fault.flag}에 다른 파일을 지정하세요.`,
			];
		}

		case 'standard-input': {
			return [
				`${fault.flag}에 파일 이름을 지정하세요. -는 사용할 수 없으며, 표준 입력에서는 읽지 않습니다. 목록을 먼저 파일로 저장하세요`,
			];
		}

		case 'standard-output': {
			return [
				`${fault.flag}에 이름을 지정하세요. -는 사용할 수 없으며, 표준 출력으로는 쓰지 않습니다. 같은 내용을 보려면: `,
				part.command('--json'),
			];
		}

		case 'files-differ': {
			return [
				part.value(fault.folder),
				`에 있는 파일의 내용이 달라 그대로 둡니다: ${listed(fault.files, 5)}. ` +
					'--overwrite로 덮어쓰거나 --out으로 다른 위치를 지정하세요',
			];
		}

		case 'key-on-command-line': {
			// A command line is kept in the shell's history and shown in the list of processes, so the harm is done.
			return [
				`${josa(fault.flag, '을를')} 사용하면 이 컴퓨터의 모든 사용자에게 API 키가 노출됩니다. 대신 DD_API_KEY를 ` +
					'설정하거나 --api-key-stdin을 사용하세요. 이 키는 노출된 것으로 보고 교체하세요',
			];
		}

		case 'answer-form': {
			return [part.value(fault.flag), `: ${answerForms[fault.takes]}`];
		}

		case 'unknown-entry': {
			return [
				part.value(fault.flag),
				`${particle(fault.flag, '은는')} 여기에서 사용하지 않는 이름입니다. 사용할 수 있는 이름: ${fault.known.join(', ')}`,
				...nearest(fault.nearest),
			];
		}

		case 'not-available': {
			return [`${josa(fault.flag, '은는')} 이 버전에서 사용할 수 없습니다`];
		}
	}
}

const elsewhereTexts: Readonly<Record<ElsewhereId, string>> = {
	// What takes OTLP from applications is a feature here.
	ddot: 'ECS에서 DDOT 수집기는 Fargate 전용입니다. 인스턴스에서는 기능 otlp로 OTLP를 받습니다',
	gpu: 'GPU Monitoring은 호스트, Docker 및 Kubernetes용이며 ECS에서는 사용할 수 없습니다',
	'private-action-runner': '프라이빗 액션 러너는 호스트 및 Kubernetes용이며 ECS에서는 사용할 수 없습니다',
	// A DAEMON service has an Agent on every instance.
	dbm: 'Database Monitoring에는 데이터베이스마다 Agent가 하나씩 필요하지만, 여기서는 모든 인스턴스에 Agent가 있습니다',
};

const answerForms: Readonly<Record<AnswerForm, string>> = {
	switch: 'true 또는 false를 지정하세요',
	value: '값을 하나만 지정하세요',
	list: '값 또는 값의 목록을 지정하세요',
	pairs: '값, 값의 목록 또는 이름과 값의 매핑을 지정하세요',
	mapping: '이름과 값을 지정하세요',
	nothing: '명령줄에서만 사용할 수 있습니다',
	'no-key': '파일에 넣지 마세요. 대신 DD_API_KEY를 설정하거나 --api-key-stdin을 사용하세요',
};

function nearest(name: string | undefined): readonly Part[] {
	return name === undefined ? [] : ['. 비슷한 이름: ', part.command(name)];
}
