import {adviceSteps, type AdviceStep} from '../../../domain/ending/advice-steps.ts';
import type {ApplicationAdvice} from '../../../domain/ending/receipt.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {plain} from '../../letters/plain.ts';
import {platform} from '../account/platform.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {particle} from '../forms/particle.ts';

/** What applications need in a few lines, once for all kinds of host with the same; `file` has the rest. */
export function briefAdvice(all: readonly ApplicationAdvice[], file: string): ReceiptPart {
	const groups = [
		...Map.groupBy(all, advice =>
			saidOf(advice)
				.map(line => plain(line))
				.join('\n'),
		).values(),
	];
	return {
		title: '애플리케이션',
		lines: [
			...groups.flatMap(group => {
				const said = group.slice(0, 1).flatMap(advice => saidOf(advice));
				const kinds = new Set(group.map(advice => platform[advice.platform]));
				return groups.length === 1
					? said
					: [[part.strong(listed([...kinds]))], ...said.map((line): Line => ['  ', ...line])];
			}),
			['전체 내용을 복사하려면:'],
			[part.command(shellQuote([file]))],
		],
	};
}

function saidOf(advice: ApplicationAdvice): readonly Line[] {
	return adviceSteps(advice).flatMap(step => lines(step));
}

function lines(step: AdviceStep): readonly Line[] {
	switch (step.kind) {
		case 'variables': {
			return [['다음을 설정하세요: ', part.value(listed(step.lines))]];
		}

		case 'in-host-network': {
			return [['호스트의 네트워크를 사용하면 다음을 설정하세요: ', part.value(listed(step.lines))]];
		}

		case 'mount': {
			return [
				['호스트 폴더 ', part.value(step.folder), `${particle(step.folder, '을를')} 같은 경로에 마운트하세요.`],
			];
		}

		case 'no-address': {
			return [
				[
					'awsvpc 모드에서는 Agent의 포트에 연결할 수 없습니다. ',
					step.hasSockets ? 'Unix 소켓을 사용하세요:' : 'bridge 모드에서는 연결할 수 있습니다:',
				],
				...(step.command === undefined ? [] : [[part.command(shellQuote(step.command))]]),
			];
		}

		case 'entry-point': {
			const {length: failing} = step.failsOn ?? [];
			return [
				[
					step.isForOthers ? '그 밖에는 시작 명령에서 ' : '각 컨테이너는 시작 명령에서 ',
					part.value('DD_AGENT_HOST'),
					'(인스턴스의 주소)를 찾습니다.',
				],
				...(failing === 0
					? []
					: [
							[
								part.strong(`${counted('인스턴스', failing)}에서는 찾을 수 없습니다`),
								'. 인스턴스 메타데이터가 비활성화되었거나 홉 제한이 1입니다.',
							],
						]),
			];
		}

		case 'log-driver': {
			return [['로그는 awslogs가 아니라 json-file 로그 드라이버로 읽습니다.']];
		}
	}
}
